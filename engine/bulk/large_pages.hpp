// LargePages: memory that is looked into here and there, in pages large enough to be found quickly.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace jixiao::engine::bulk {

/// An allocator; what is smaller than a large page is aligned to cache lines only.
template <class Value>
struct LargePages {
    using value_type = Value;

    LargePages() = default;
    template <class Other>
    LargePages(LargePages<Other> const&) {}

    Value* allocate(std::size_t count) {
        constexpr std::size_t page = std::size_t{2} << 20, line = 64;
        std::size_t const alignment = count * sizeof(Value) >= page ? page : line;
        std::size_t const size = (count * sizeof(Value) + alignment - 1) / alignment * alignment;
        void* const memory = std::aligned_alloc(alignment, size);
        if (memory == nullptr) throw std::bad_alloc();
#ifdef __linux__
        if (alignment == page) ::madvise(memory, size, MADV_HUGEPAGE);  // a wish, no need
#endif
        return static_cast<Value*>(memory);
    }
    void deallocate(Value* memory, std::size_t) { std::free(memory); }

    friend bool operator==(LargePages const&, LargePages const&) { return true; }
};

}  // namespace jixiao::engine::bulk

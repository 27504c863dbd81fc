// Separators: where the fields and the rows of a block end, found many bytes at once, ahead of who splits it.
//
// Owns the list of what was found and is not used yet. Where the next separator is, is anybody's guess, so that no branch
// depends on it: who splits rows takes places from the list.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace jixiao::targets::batch {

/// Places behind commas, quotes, line breaks and returns, as bytes from the block's beginning; of \r\n the \n alone.
class Separators {
public:
    /// Readable bytes that separate nothing must stand behind the block (engine/bulk/digits.hpp: `slack`).
    explicit Separators(std::string_view block);

    /// The last one that was used, or the block's beginning, and the next `count`, at most `most_wanted`; null if so many are not left.
    std::uint32_t const* next(std::size_t count) {
        return used_ + count <= found_ || look_on(count) ? places_.get() + used_ - 1 : nullptr;
    }

    /// As many as are found so far, at least `most_wanted` if so many are left.
    std::span<std::uint32_t const> ahead() {
        next(most_wanted);
        return {places_.get() + used_, found_ - used_};
    }

    /// The next one that is no comma; 0 if it is not found yet.
    std::uint32_t next_other() const { return others_[used_others_]; }

    /// Uses up `count` of those that were found; all of them but the last one are commas.
    void use_row(std::size_t count) {
        used_ += count;
        ++used_others_;
    }

    /// Uses up all up to a place.
    void use_up_to(std::size_t place);

    static constexpr std::size_t most_wanted = 128;

private:
    bool look_on(std::size_t count);

    std::string_view block_;
    std::size_t looked_at_ = 0;  // bytes
    std::unique_ptr<std::uint32_t[]> places_;
    std::unique_ptr<std::uint32_t[]> others_;  // those of them that are no commas, with a 0 behind them
    std::size_t used_ = 1, found_ = 1;
    std::size_t used_others_ = 0, found_others_ = 0;
};

}  // namespace jixiao::targets::batch

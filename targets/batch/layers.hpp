// Layers of an input: each reads from the one below it. Types of libraries stay in the .cpp.
#pragma once

#include <memory>
#include <string>

#include "targets/batch/input.hpp"

namespace jixiao::targets::batch {

std::unique_ptr<Input> gunzipped(std::unique_ptr<Input> packed);                    // gzip.cpp
std::unique_ptr<Input> unzstd(std::unique_ptr<Input> packed);                       // zstd.cpp
std::unique_ptr<Input> decoded(std::unique_ptr<Input> text, std::string encoding);  // decode.cpp

/// Bytes of a layer below, a block at a time.
class Feed {
public:
    explicit Feed(std::unique_ptr<Input> input) : input_(std::move(input)), bytes_(128 * 1024, '\0') {}

    /// The next block if all of the last one is used; false at the end of the input.
    bool refill() {
        if (at_ < size_) return true;
        at_ = 0;
        size_ = input_->read(bytes_);
        return size_ > 0;
    }
    char const* begin() const { return bytes_.data() + at_; }
    char const* end() const { return bytes_.data() + size_; }
    std::size_t size() const { return size_ - at_; }
    void use(std::size_t count) { at_ += count; }
    std::size_t taken() const { return input_->taken(); }

private:
    std::unique_ptr<Input> input_;
    std::string bytes_;
    std::size_t at_ = 0;
    std::size_t size_ = 0;
};

}  // namespace jixiao::targets::batch

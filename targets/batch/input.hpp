// Input: the bytes of a csv file of any size as UTF-8, whatever it is packed or written in.
//
// Owns unpacking (gzip and zstd, told by their first bytes) and decoding (told by the first block).
#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <span>

#include "grammar/text.hpp"

namespace jixiao::targets::batch {

class Input {
public:
    virtual ~Input() = default;

    /// Fills as much of `space` as there is; less than its size only at the end. Throws Broken.
    virtual std::size_t read(std::span<char> space) = 0;

    /// Bytes taken from the file so far, as they lie there.
    virtual std::size_t taken() const = 0;
};

/// What cannot be read any further: damaged or cut off, or the disk failed.
struct Broken {
    grammar::Text reason;
};

/// The stream must outlive the input.
std::unique_ptr<Input> open(std::istream& stream);

}  // namespace jixiao::targets::batch

// Blocks: an input cut into pieces that end where rows end.
//
// Owns the cutting. A line break inside a quoted field ends no row (RFC 4180); a quote opens a field only
// where the field begins, and only if it is closed before the row is longer than `longest_row`: one stray quote
// must not swallow the rest of the file. Where a row ends does not depend on the size of the blocks.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "targets/batch/input.hpp"

namespace jixiao::targets::batch {

inline constexpr std::size_t longest_row = 64 * 1024;

/// The quote that closes a field which begins with a quote at `open`, before `limit`; npos if there is none.
/// A doubled quote closes nothing, and what closes a field stands at its end: "24寸 is closed by no quote of a
/// later row.
std::size_t closing_quote(std::string_view text, std::size_t open, std::size_t limit);

/// Whole rows in memory that its user owns and uses again, with readable bytes behind the text.
class Block {
public:
    std::string_view text() const { return {bytes_.get(), size_}; }

private:
    friend class Blocks;
    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0;
};

class Blocks {
public:
    /// `block_size` is raised to what two of the longest rows need.
    Blocks(Input& input, std::size_t block_size);

    /// The next rows; false at the end. Throws Broken.
    bool next(Block& block);

    std::size_t taken() const { return input_.taken(); }

private:
    void fill(Block& block);
    std::size_t rows_end(std::string_view text) const;
    void skip_line(Block& block);

    Input& input_;
    std::size_t block_size_;
    std::string rest_;  // the beginning of a row that the last block had no room for
    bool at_end_ = false;
};

}  // namespace jixiao::targets::batch

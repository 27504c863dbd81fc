// SourceLine: one line of a source as it is shown, and where its bytes stand in it.
//
// Owns the step from bytes to terminal cells; nothing else may take it. Columns
// (code points, for people and editors) come from grammar::SourceText.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/render/style.hpp"

namespace jixiao::render {

/// A place counted in one unit; places of different units do not mix.
template <class Unit>
struct Place {
    std::uint32_t value = 0;
    friend constexpr auto operator<=>(Place, Place) = default;
};

using Byte = Place<struct ByteUnit>;  // in the line, from 0
using Cell = Place<struct CellUnit>;  // in the terminal, from 0

struct CellRange {
    Cell begin;
    Cell end;
};

class SourceLine {
public:
    /// `bytes`: the line without its line break.
    SourceLine(std::string_view bytes, Ambiguous ambiguous);

    std::string const& text() const { return text_; }  // safe to print
    Cell width() const { return cells_.back(); }

    /// The cells of a range of bytes, at least one; a byte inside a character rounds outward.
    CellRange cells(Byte begin, Byte end) const;

    /// The text between two cells where characters begin.
    std::string slice(CellRange range) const;
    /// The nearest places at or after, and at or before, a cell where a character begins.
    Cell at_or_after(Cell cell) const;
    Cell at_or_before(Cell cell) const;

private:
    std::string text_;
    std::vector<Byte> bytes_;           // where each character begins, and the end
    std::vector<Cell> cells_;           // the same in cells
    std::vector<std::size_t> offsets_;  // the same in text_
};

}  // namespace jixiao::render

// The columns of a budget table that is a grid: which hold codes, names and amounts, and of which side.
#pragma once

#include <vector>

#include "targets/disclosure/headings.hpp"
#include "targets/document/document.hpp"

namespace jixiao::targets::disclosure {

/// The cells of a grid by row and column; merged ones stand in all of their places.
class Places {
public:
    explicit Places(document::Grid const& grid);

    /// Null for an empty place.
    document::Cell const* at(std::uint32_t row, std::uint32_t column) const;
    std::uint32_t rows() const { return rows_; }
    std::uint32_t columns() const { return columns_; }

private:
    std::uint32_t rows_;
    std::uint32_t columns_;
    std::vector<document::Cell const*> cells_;
};

/// The columns of one side of the table.
struct GridSide {
    Block::Side side = Block::Side::whole;
    std::vector<std::uint32_t> codes;
    std::vector<std::uint32_t> names;
    std::vector<std::uint32_t> projects;
    std::vector<std::uint32_t> amounts;
    std::vector<Path> paths;  // of the amounts
};

/// The first row that is a line of the table, from `begin` on.
std::uint32_t first_line_row(Places const& places, std::uint32_t begin);

/// From the headings in the rows from `begin` to `end`.
std::vector<GridSide> sides_of(Places const& places, std::uint32_t begin, std::uint32_t end, bool two_sided);

}  // namespace jixiao::targets::disclosure

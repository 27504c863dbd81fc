// Merged areas of a sheet: which of them can be, and which cells lie under them.
#pragma once

#include <map>
#include <vector>

#include "targets/document/cell_reference.hpp"

namespace jixiao::targets::document {

/// Areas that are handed in by their first cells, in the order of rows; none overlaps another.
class MergedAreas {
public:
    /// False if it overlaps one that was added before.
    bool add(CellRange const& area);
    /// The area a place lies in; null if there is none. Places of earlier rows are no longer known.
    CellRange const* area_of(CellPlace place) const;

private:
    std::map<std::uint32_t, CellRange> by_column_;  // those that the last row may meet, by first column
};

/// The areas as far as they lie in a grid of that size, sorted, those that overlap others taken out.
struct SortedMerges {
    std::vector<CellRange> areas;
    std::vector<CellPlace> overlapping;
};
SortedMerges sorted_merges(std::vector<CellRange> areas, std::uint32_t rows, std::uint32_t columns);

}  // namespace jixiao::targets::document

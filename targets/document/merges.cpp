#include "targets/document/merges.hpp"

#include <algorithm>

namespace jixiao::targets::document {
namespace {

bool is_inside(CellPlace place, CellRange const& area) {
    return area.first.row <= place.row && place.row <= area.last.row && area.first.column <= place.column &&
           place.column <= area.last.column;
}

}  // namespace

bool MergedAreas::add(CellRange const& area) {
    auto place = by_column_.upper_bound(area.first.column);
    if (place != by_column_.begin()) --place;
    while (place != by_column_.end() && place->first <= area.last.column) {
        bool const beside = place->second.last.column < area.first.column;
        bool const above = place->second.last.row < area.first.row;
        if (!beside && !above) return false;
        place = above ? by_column_.erase(place) : std::next(place);
    }
    by_column_[area.first.column] = area;
    return true;
}

CellRange const* MergedAreas::area_of(CellPlace place) const {
    auto const next = by_column_.upper_bound(place.column);
    if (next == by_column_.begin()) return nullptr;
    auto const& area = std::prev(next)->second;
    return is_inside(place, area) ? &area : nullptr;
}

SortedMerges sorted_merges(std::vector<CellRange> areas, std::uint32_t rows, std::uint32_t columns) {
    SortedMerges result;
    MergedAreas known;
    std::sort(areas.begin(), areas.end(), [](CellRange const& a, CellRange const& b) { return a.first < b.first; });
    for (auto& area : areas) {
        if (area.first.row >= rows || area.first.column >= columns) continue;
        if (!known.add(area)) {
            result.overlapping.push_back(area.first);
            continue;
        }
        area.last = {std::min(area.last.row, rows - 1), std::min(area.last.column, columns - 1)};
        if (area.first != area.last) result.areas.push_back(area);
    }
    return result;
}

}  // namespace jixiao::targets::document

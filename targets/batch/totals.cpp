#include "targets/batch/totals.hpp"

namespace jixiao::targets::batch {

void Total::add(Total const& other) {
    points += other.points;
    possible += other.possible;
    rows += other.rows;
    unscored += other.unscored;
    open_ended |= other.open_ended;
}

void Totals::add(std::string_view project, Total const& total) {
    if (auto const known = by_project_.find(project); known != by_project_.end()) return known->second->add(total);
    auto& entry = entries_.emplace_back(Entry{std::string(project), total});
    by_project_.emplace(entry.project, &entry.total);
}

}  // namespace jixiao::targets::batch

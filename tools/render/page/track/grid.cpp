#include "tools/render/page/track/grid.hpp"

namespace jixiao::render::page::track {
namespace {

std::size_t quarter_of(engine::Period const& period) { return static_cast<std::size_t>((period.last - 1) / 3); }

/// The last sheet that ends in each quarter; null for none.
std::array<engine::TrackSheet const*, 4> sheets_of(TrackedTable const& tracked) {
    std::array<engine::TrackSheet const*, 4> sheets{};
    for (auto const& sheet : tracked.sheets) sheets[quarter_of(sheet.period)] = &sheet;
    return sheets;
}

void add_part(GridCell& cell, MaybeLight light) {
    cell.is_known = true;
    if (!light) return;
    ++cell.parts;
    if (!cell.light || *light < *cell.light) {
        cell.light = light;
        cell.with_it = 0;
    }
    if (light == cell.light) ++cell.with_it;
}

std::vector<GridRow> grid_of_tables(TrackReport const& report) {
    std::vector<GridRow> grid;
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        auto& row = grid.emplace_back(GridRow{display_name(*report.tables[i].table), i, {}});
        auto const sheets = sheets_of(report.tables[i]);
        for (std::size_t quarter = 0; quarter < sheets.size(); ++quarter)
            for (std::size_t at = 0; sheets[quarter] && at < sheets[quarter]->rows.size(); ++at)
                add_part(row.quarters[quarter], sheets[quarter]->rows[at].light);
    }
    return grid;
}

}  // namespace

std::vector<GridRow> grid_of(TrackReport const& report,
                             std::unordered_map<std::string, std::size_t> const& departments) {
    if (departments.size() < 2) return grid_of_tables(report);
    std::vector<GridRow> grid(departments.size());
    for (std::size_t i = report.tables.size(); i-- > 0;) {
        auto const& tracked = report.tables[i];
        auto& row = grid[departments.at(tracked.table->department.value)];
        row.unit = tracked.table->department.value;
        row.table = i;
        auto const sheets = sheets_of(tracked);
        for (std::size_t quarter = 0; quarter < sheets.size(); ++quarter)
            if (sheets[quarter]) add_part(row.quarters[quarter], sheets[quarter]->light);
    }
    return grid;
}

}  // namespace jixiao::render::page::track

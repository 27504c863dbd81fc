#include "tools/render/page/track/grid.hpp"

namespace jixiao::render::page::track {
namespace {

std::size_t quarter_of(engine::Period const& period) { return static_cast<std::size_t>((period.last - 1) / 3); }

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

/// Whether and with which light a table ended each quarter; the last period that ends in one holds.
std::array<std::optional<MaybeLight>, 4> quarters_of(TrackedTable const& tracked) {
    std::array<std::optional<MaybeLight>, 4> lights{};
    for_each_period(tracked, [&](auto const& sheet) { lights[quarter_of(sheet.period)].emplace(sheet.light); });
    return lights;
}

std::vector<GridRow> grid_of_tables(TrackReport const& report) {
    std::vector<GridRow> grid;
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        auto& row = grid.emplace_back(GridRow{display_name(*report.tables[i].table), i, {}});
        for_each_period(report.tables[i], [&](auto const& sheet) {
            auto& cell = row.quarters[quarter_of(sheet.period)];
            cell = {};  // the last that ends in a quarter holds
            for (auto const& part : sheet.rows) add_part(cell, part.light);
        });
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
        auto const lights = quarters_of(tracked);
        for (std::size_t quarter = 0; quarter < lights.size(); ++quarter)
            if (lights[quarter]) add_part(row.quarters[quarter], *lights[quarter]);
    }
    return grid;
}

}  // namespace jixiao::render::page::track

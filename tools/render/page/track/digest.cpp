#include "tools/render/page/track/digest.hpp"

#include <algorithm>

#include "tools/render/page/track/grid.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

using Places = std::unordered_map<std::string, std::size_t>;

void note_name(std::string const& name, std::vector<std::string>& names, Places& places) {
    if (places.try_emplace(name, names.size()).second) names.push_back(name);
}

void add_counts(Digest& digest, TrackedTable const& tracked) {
    auto const& sheet = tracked.now;
    ++digest.tables[place_of(sheet.light)];
    ++digest.executions[place_of(sheet.execution.light)];
    for (std::size_t i = 0; i < sheet.lights.size(); ++i) digest.rows[i] += sheet.lights[i];
    digest.rows[place_of({})] += sheet.unlit;
    for (auto const& row : sheet.rows) {
        if (row.chance.likelihood) ++digest.likelihoods[static_cast<std::size_t>(*row.chance.likelihood)];
        if (row.needs_reason) ++digest.reasons_due;
    }
}

void add_names(Digest& digest, TrackedTable const& tracked) {
    note_name(tracked.table->department.value, digest.departments, digest.department_places);
    for (auto const& indicator : tracked.plan.indicators)
        note_name(indicator.spec.level1, digest.levels, digest.level_places);
}

/// The items of a table that the filter lets through; the execution comes last.
std::vector<Item> items_of(TrackReport const& report, std::size_t table) {
    auto const& tracked = report.tables[table];
    std::vector<Item> items;
    for (auto const row : shown_rows(tracked, report.filter)) items.push_back({table, row});
    if (shows_execution(tracked, report.filter)) items.push_back({table, tracked.now.rows.size()});
    return items;
}

MaybeLight light_in(auto const& sheet, std::size_t row) {
    return row < sheet.rows.size() ? sheet.rows[row].light : sheet.execution.light;
}

/// 0 comes first; nothing: no attention is needed.
std::optional<int> urgency(TrackedTable const& tracked, std::size_t row) {
    auto const light = light_in(tracked.now, row);
    if (light == engine::Light::red) return 0;
    if (light == engine::Light::yellow) return 1;
    if (row == tracked.now.rows.size()) return std::nullopt;
    auto const& one = tracked.now.rows[row];
    if (!light && !one.actual.not_applicable) return 2;
    return one.needs_reason ? std::optional(3) : std::nullopt;
}

void add_items(Digest& digest, TrackReport const& report, std::size_t table) {
    auto const& tracked = report.tables[table];
    auto const* before = tracked.before();
    for (auto const& item : items_of(report, table)) {
        if (urgency(tracked, item.row)) digest.attention.push_back(item);
        if (!before) continue;
        Change const change{item, light_in(*before, item.row), light_in(tracked.now, item.row)};
        if (change.before == change.now) continue;
        digest.changes.push_back(change);
        digest.worse += change.is_worse() ? 1 : 0;
        digest.better += change.is_better() ? 1 : 0;
    }
}

int order_of(Change const& change) { return change.is_worse() ? 0 : change.is_better() ? 1 : 2; }

}  // namespace

MaybeLight light_of(TrackReport const& report, Item const& item) {
    return light_in(report.tables[item.table].now, item.row);
}

Digest digest(TrackReport const& report) {
    Digest result;
    for (std::size_t table = 0; table < report.tables.size(); ++table) {
        add_counts(result, report.tables[table]);
        add_names(result, report.tables[table]);
        add_items(result, report, table);
    }
    std::stable_sort(result.attention.begin(), result.attention.end(), [&](Item const& a, Item const& b) {
        return urgency(report.tables[a.table], a.row) < urgency(report.tables[b.table], b.row);
    });
    std::stable_sort(result.changes.begin(), result.changes.end(),
                     [](Change const& a, Change const& b) { return order_of(a) < order_of(b); });
    result.grid = grid_of(report, result.department_places);
    return result;
}

}  // namespace jixiao::render::page::track

// The list of the tables, the worst first.
#include <fmt/format.h>

#include <set>

#include "tools/render/page/track/sections.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

/// The lights of the rows that are shown, and of the execution, for the filter: "0 2".
std::string lights_of(TrackedTable const& tracked, std::vector<std::size_t> const& rows) {
    std::set<std::size_t> places{place_of(tracked.now.execution.light)};
    for (auto const row : rows) places.insert(place_of(tracked.now.rows[row].light));
    std::string text;
    for (auto const place : places) text += (text.empty() ? "" : " ") + std::to_string(place);
    return text;
}

/// How many got worse and better: "↓2 ↑1".
std::string changes_text(TrackedTable const& tracked) {
    std::size_t worse = 0;
    std::size_t better = 0;
    for (auto const& change : light_changes(tracked)) {
        Change const one{{}, change.before, change.now};
        worse += one.is_worse() ? 1 : 0;
        better += one.is_better() ? 1 : 0;
    }
    std::string text;
    if (worse > 0) text += fmt::format("↓{}", worse);
    if (better > 0) text += fmt::format("{}↑{}", text.empty() ? "" : " ", better);
    return text;
}

/// By how many points the two monitors are apart; "" while one of them is not known.
std::string gap_text(engine::TrackSheet const& sheet) {
    if (!sheet.achievement || !sheet.execution.rate) return "";
    auto const gap = grammar::subtract(*sheet.achievement, *sheet.execution.rate);
    return gap ? to_string(*gap) : "";
}

void write_cells(std::size_t table, Page const& page) {
    auto& out = page.out;
    auto const& tracked = page.report.tables[table];
    auto const& sheet = tracked.now;
    auto const number = [&](std::string const& text) { out.element("td", {{"class", "n"}}, text); };
    auto const count = [&](engine::Light light) {
        auto const many = sheet.lights[static_cast<std::size_t>(light)];
        number(many > 0 ? std::to_string(many) : "");
    };
    out.element("th", {{"scope", "row"}}, [&] {
        write_table_name(table, page);
        out.element("small", {}, display_name(sheet.period).in(page.style.language));
    });
    write_light_cell(sheet.light, page);
    count(engine::Light::red);
    count(engine::Light::yellow);
    number(sheet.unlit > 0 ? std::to_string(sheet.unlit) : "");
    out.element("td", {{"class", "monitors"}}, [&] { write_monitors(sheet, page); });
    number(gap_text(sheet));
    write_light_cell(sheet.execution.light, page);
    number(points_text(sheet.today.total));
    number(points_text(sheet.expected.total));
    number(changes_text(tracked));
}

void write_line(std::size_t table, Page const& page) {
    auto const& tracked = page.report.tables[table];
    auto const rows = shown_rows(tracked, page.report.filter);
    auto const department = page.digest.department_places.at(tracked.table->department.value);
    page.out.element("tr",
                     {{"data-g", lights_of(tracked, rows)},
                      {"data-l", levels_of(tracked, rows, page.digest)},
                      {"data-d", std::to_string(department)},
                      {"data-c", light_changes(tracked).empty() ? "" : "1"}},
                     [&] { write_cells(table, page); });
}

}  // namespace

void write_table_list(Page const& page) {
    auto& out = page.out;
    auto const heading = say(page.style, "各表进度（问题多的在前）", "Tables, the worst first");
    out.element("section", [&] {
        out.element("h2", {}, heading);
        write_box(heading, out, [&] {
            out.element("table", {{"id", "tables"}, {"class", "list"}}, [&] {
                write_heads({{{"部门、项目", "Department, project"}, "text"},
                             {{"亮灯", "Light"}, "number"},
                             {{"红", "Red"}, "number"},
                             {{"黄", "Yellow"}, "number"},
                             {{"缺", "None"}, "number"},
                             {{"目标实现与预算执行", "Achieved and spent"}},
                             {{"相差", "Apart"}, "number"},
                             {{"执行", "Execution"}, "number"},
                             {{"现在得分", "Now"}, "number"},
                             {{"预计得分", "Expected"}, "number"},
                             {{"换灯", "Changed"}, "text"}},
                            page);
                out.element("tbody", [&] {
                    for (std::size_t i = 0; i < page.report.tables.size(); ++i) write_line(i, page);
                });
            });
        });
    });
}

}  // namespace jixiao::render::page::track

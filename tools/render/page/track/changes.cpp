#include <algorithm>

#include "tools/render/page/track/sections.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

/// More lines help nobody; the tables have them all.
constexpr std::size_t most_lines = 500;

std::string direction(Change const& change, Style const& style) {
    if (change.is_worse()) return say(style, "↓ 变差", "↓ worse");
    if (change.is_better()) return say(style, "↑ 变好", "↑ better");
    return change.now ? say(style, "新报送", "new value") : say(style, "缺完成值", "no value");
}

/// What was reached: a value, or a rate of execution.
std::string reached_text(Item const& item, engine::TrackSheet const& sheet) {
    return item.row < sheet.rows.size() ? sheet.rows[item.row].actual.text : rate_text(sheet.execution.rate);
}

void write_line(Change const& change, Page const& page) {
    auto& out = page.out;
    auto const& tracked = page.report.tables[change.item.table];
    bool const indicator = change.item.row < tracked.now.rows.size();
    auto const level = indicator ? levels_of(tracked, {change.item.row}, page.digest) : "";
    auto const department = page.digest.department_places.at(tracked.table->department.value);
    out.element(
        "tr",
        {{"data-g", std::to_string(place_of(change.now))}, {"data-l", level}, {"data-d", std::to_string(department)}},
        [&] {
            out.element("th", {{"scope", "row"}}, item_name(tracked, change.item.row, page.style));
            out.element("td", [&] { write_table_name(change.item.table, page); });
            write_light_cell(change.before, page);
            write_light_cell(change.now, page);
            out.element("td", {}, direction(change, page.style));
            out.element("td", {}, reached_text(change.item, tracked.now));
        });
}

}  // namespace

void write_changes(Page const& page) {
    auto& out = page.out;
    auto const& changes = page.digest.changes;
    if (changes.empty()) return;
    auto const shown = std::min(changes.size(), most_lines);
    auto const heading = say(page.style, "比上期换了灯的", "What has another light than in the period before");
    out.element("section", [&] {
        out.element("h2", {}, heading);
        if (auto const text = cut_text(changes.size(), shown, page.style); !text.empty()) out.element("p", {}, text);
        write_box(heading, out, [&] {
            out.element("table", {{"id", "changes"}, {"class", "list"}}, [&] {
                write_heads({{{"指标", "Indicator"}, "text"},
                             {{"目标表", "Table"}, "text"},
                             {{"上期", "Before"}, "number"},
                             {{"本期", "Now"}, "number"},
                             {{"变化", "Change"}, "text"},
                             {{"完成值", "Actual"}}},
                            page);
                out.element("tbody", [&] {
                    for (std::size_t i = 0; i < shown; ++i) write_line(changes[i], page);
                });
            });
        });
    });
}

}  // namespace jixiao::render::page::track

#include <algorithm>

#include "tools/render/page/track/sections.hpp"
#include "tools/render/page/track/spark.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

/// More lines help nobody; the tables have them all.
constexpr std::size_t most_lines = 500;

void write_names(std::string const& name, std::string const& level1, std::size_t table, Page const& page) {
    page.out.element("th", {{"scope", "row"}}, [&] {
        page.out.text(name);
        if (!level1.empty()) page.out.element("small", {}, level1);
    });
    page.out.element("td", [&] { write_table_name(table, page); });
}

void write_indicator(Item const& item, Page const& page) {
    auto& out = page.out;
    auto const& tracked = page.report.tables[item.table];
    auto const& spec = tracked.plan.indicators[item.row].spec;
    auto const& row = tracked.now.rows[item.row];
    write_names(spec.name, spec.level1, item.table, page);
    out.element("td", {}, spec.target_text);
    out.element("td", {}, row.due ? due_text(row.due, row.unit) : "");
    out.element("td", {}, row.actual.text);
    write_light_cell(row.light, page);
    out.element("td", [&] { write_spark(tracked, item.row, page); });
    write_forecast_cell(row.forecast, page);
    write_chance_cell(row.chance, page);
    write_reason_cell(row, page);
}

void write_execution(Item const& item, Page const& page) {
    auto& out = page.out;
    auto const& tracked = page.report.tables[item.table];
    auto const& execution = tracked.now.execution;
    write_names(item_name(tracked, item.row, page.style), "", item.table, page);
    out.element("td", {}, amount_text(execution.facts.budget));
    out.element("td", {}, to_string(tracked.now.time) + "%");
    out.element("td", {}, amount_text(execution.facts.executed) + " (" + rate_text(execution.rate) + ")");
    write_light_cell(execution.light, page);
    out.element("td", [&] { write_execution_spark(tracked, page); });
    write_forecast_cell(execution.forecast, page);
    out.element("td", "");
    out.element("td", [&] { write_notes(execution.notes, page.style, out); });
}

void write_line(Item const& item, Page const& page) {
    auto const& tracked = page.report.tables[item.table];
    bool const indicator = item.row < tracked.now.rows.size();
    auto const level = indicator ? levels_of(tracked, {item.row}, page.digest) : "";
    auto const department = page.digest.department_places.at(tracked.table->department.value);
    page.out.element("tr",
                     {{"data-g", std::to_string(place_of(light_of(page.report, item)))},
                      {"data-l", level},
                      {"data-d", std::to_string(department)}},
                     [&] { indicator ? write_indicator(item, page) : write_execution(item, page); });
}

void write_list(std::size_t lines, Page const& page) {
    write_heads({{{"指标", "Indicator"}, "text"},
                 {{"目标表", "Table"}, "text"},
                 {{"指标值", "Target"}},
                 {{"应完成", "Due"}},
                 {{"完成值", "Actual"}},
                 {{"亮灯", "Light"}, "number"},
                 {{"走势", "Course"}},
                 {{"全年预计", "Forecast"}},
                 {{"完成可能性", "Likelihood"}},
                 {{"原因", "Reason"}}},
                page);
    page.out.element("tbody", [&] {
        for (std::size_t i = 0; i < lines; ++i) write_line(page.digest.attention[i], page);
    });
}

}  // namespace

void write_attention(Page const& page) {
    auto& out = page.out;
    auto const all = page.digest.attention.size();
    auto const shown = std::min(all, most_lines);
    auto const heading = say(page.style, "要关注的指标", "What needs attention");
    out.element("section", [&] {
        out.element("h2", {}, heading);
        if (all == 0) {
            out.element(
                "p", {},
                say(page.style, "没有红灯、黄灯和缺完成值的。", "Nothing is red or yellow or without a value."));
            return;
        }
        if (auto const text = cut_text(all, shown, page.style); !text.empty()) out.element("p", {}, text);
        write_box(heading, out, [&] {
            out.element("table", {{"id", "attention"}, {"class", "list"}}, [&] { write_list(shown, page); });
        });
    });
}

}  // namespace jixiao::render::page::track

#include "tools/render/page/track/sections.hpp"
#include "tools/render/page/track/spark.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

std::string or_dash(std::string const& text) { return text.empty() ? "—" : text; }

void write_name(engine::IndicatorSpec const& spec, Page const& page) {
    page.out.element("th", {{"scope", "row"}}, [&] {
        page.out.text(spec.name);
        page.out.element("small", {},
                         spec.level1 + (spec.level1.empty() || spec.level2.empty() ? "" : " · ") + spec.level2);
    });
}

/// Against what is due, and against the year's target.
void write_progress(engine::TrackedRow const& row, Page const& page) {
    page.out.element("td", [&] {
        page.out.text(row.progress ? rate_text(row.progress) : "—");
        if (row.completion)
            page.out.element("small", {}, say(page.style, "全年 ", "of the year ") + rate_text(row.completion));
    });
}

void write_score(TrackedTable const& tracked, std::size_t i, Page const& page) {
    page.out.element("td", [&] {
        page.out.text(points_text(tracked.now.today.rows[i].range));
        page.out.element("small", {},
                         say(page.style, "预计 ", "expected ") + points_text(tracked.now.expected.rows[i].range));
    });
}

void write_row_light(engine::TrackedRow const& row, Page const& page) {
    if (row.actual.not_applicable) return page.out.element("td", {}, say(page.style, "不适用", "n/a"));
    bool const why = !row.light && row.state != engine::RowState::judged;
    if (!why) return write_light_cell(row.light, page);
    auto const& style = page.style;
    page.out.element("td", {{"data-v", std::to_string(place_of(row.light))}}, [&] {
        page.out.element("span", {{"class", "v unlit"}}, "◌ " + display_name(row.state).in(style.language));
    });
}

void write_row(TrackedTable const& tracked, std::size_t i, Page const& page) {
    auto& out = page.out;
    auto const& spec = tracked.plan.indicators[i].spec;
    auto const& row = tracked.now.rows[i];
    auto const level = levels_of(tracked, {i}, page.digest);
    out.element("tr", {{"data-g", std::to_string(place_of(row.light))}, {"data-l", level}}, [&] {
        write_name(spec, page);
        out.element("td", {}, or_dash(spec.target_text));
        out.element("td", {}, row.due ? due_text(row.due, row.unit) : "—");
        out.element("td", {}, or_dash(row.actual.text));
        write_progress(row, page);
        write_row_light(row, page);
        out.element("td", [&] { write_spark(tracked, i, page); });
        write_forecast_cell(row.forecast, page);
        write_chance_cell(row.chance, page);
        write_score(tracked, i, page);
        write_reason_cell(row, page);
    });
}

}  // namespace

void write_section_rows(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Page const& page) {
    if (rows.empty()) return;
    page.out.element("table", {{"class", "course"}}, [&] {
        write_heads({{{"指标", "Indicator"}},
                     {{"年度指标值", "Target"}},
                     {{"应完成", "Due"}},
                     {{"完成值", "Actual"}},
                     {{"进度", "Progress"}},
                     {{"亮灯", "Light"}},
                     {{"走势", "Course"}},
                     {{"全年预计", "Forecast"}},
                     {{"完成可能性", "Likelihood"}},
                     {{"得分", "Points"}},
                     {{"偏差原因", "Reason"}}},
                    page);
        page.out.element("tbody", [&] {
            for (auto const i : rows) write_row(tracked, i, page);
        });
    });
}

}  // namespace jixiao::render::page::track

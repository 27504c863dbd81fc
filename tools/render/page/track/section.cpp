// One table followed through the year, on a page of its own when printed.
#include <fmt/format.h>

#include "tools/render/page/track/sections.hpp"
#include "tools/render/page/track/spark.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_notes.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

/// More sections than this are folded.
constexpr std::size_t most_unfolded = 20;

std::string execution_text(engine::TrackedExecution const& execution, Style const& style) {
    auto text = say(style, "执行 {} / 预算 {}", "{} spent of {}", amount_text(execution.facts.executed),
                    amount_text(execution.facts.budget));
    if (execution.pace)
        text += say(style, "；是时间进度的 {}", "; {} of what time asks for", rate_text(execution.pace));
    if (execution.forecast.value)
        text += say(style, "；全年预计 {}，{}", "; forecast {}, {}", forecast_text(execution.forecast),
                    rate_text(execution.forecast_rate));
    return text;
}

/// A line of the head: a name and what `write_value` writes.
template <class Value>
void write_line(Text const& name, Page const& page, Value write_value) {
    page.out.element("tr", [&] {
        page.out.element("th", {{"scope", "row"}}, name.in(page.style.language));
        page.out.element("td", write_value);
    });
}

void write_lights(engine::TrackSheet const& sheet, Page const& page) {
    write_light(sheet.light, page);
    std::vector<std::string> phrases;
    for (std::size_t i = 0; i < sheet.lights.size(); ++i)
        if (sheet.lights[i] > 0)
            phrases.push_back(
                fmt::format("{} {}", short_light(static_cast<engine::Light>(i), page.style), sheet.lights[i]));
    if (sheet.waiting > 0) phrases.push_back(say(page.style, "未到期 {}", "not due {}", sheet.waiting));
    if (sheet.unlit > 0) phrases.push_back(fmt::format("{} {}", short_light({}, page.style), sheet.unlit));
    page.out.text(say(page.style, "　", " · ") + joined(phrases, page.style));
}

void write_execution(TrackedTable const& tracked, Page const& page) {
    auto const& execution = tracked.now.execution;
    write_monitors(tracked.now, page);
    write_execution_spark(tracked, page);
    write_light(execution.light, page);
    page.out.element("p", {}, execution_text(execution, page.style));
}

std::string score_text(engine::TrackSheet const& sheet, Style const& style) {
    auto text = say(style, "现在 {}，按全年预计 {}", "now {}, by the forecasts {}", points_text(sheet.today.total),
                    points_text(sheet.expected.total));
    if (sheet.expected.complete && !sheet.expected.grade.empty())
        text += " " + sheet.expected.grade_text.in(style.language);
    return text;
}

void write_head(TrackedTable const& tracked, Page const& page) {
    auto const& sheet = tracked.now;
    page.out.element("table", {{"class", "head"}}, [&] {
        page.out.element("tbody", [&] {
            write_line({"部门（单位）", "Department"}, page, [&] { page.out.text(tracked.table->department.value); });
            write_line({"亮灯", "Light"}, page, [&] { write_lights(sheet, page); });
            write_line({"双监控", "Achieved, spent"}, page, [&] { write_execution(tracked, page); });
            write_line({"得分", "Score"}, page, [&] { page.out.text(score_text(sheet, page.style)); });
        });
    });
}

void write_grouped_notes(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Page const& page) {
    auto const notes = notes_of(tracked, rows, page.style);
    if (notes.empty()) return;
    page.out.element("ul", {{"class", "notes"}}, [&] {
        for (auto const& note : notes) {
            auto const severity = note.note->code->severity;
            page.out.element("li", {{"class", severity_class(severity)}},
                             std::string(severity_sign(severity)) + text_of(note, page.style));
        }
    });
}

void write_foot(TrackedTable const& tracked, Page const& page) {
    page.out.element("footer", [&] {
        page.out.element(
            "p", {},
            say(page.style, "规则集：", "Ruleset: ") + ruleset_line(*tracked.ruleset, tracked.chosen, page.style));
        if (!tracked.tracking.empty())
            page.out.element("p", {}, say(page.style, "监控规则：", "Tracking rules: ") + tracked.tracking);
        page.out.element("p", {},
                         say(page.style, "目标表 {}，完成情况 {}（共 {} 期）", "table {}, actuals {} (periods: {})",
                             tracked.table->source->name(), tracked.actuals, tracked.past.size() + 1));
    });
}

void write_body(TrackedTable const& tracked, Page const& page) {
    auto const rows = shown_rows(tracked, page.report.filter);
    page.out.element("p", {{"class", "back"}}, [&] {
        page.out.element("a", {{"href", "#overview"}}, say(page.style, "↑ 总览", "↑ overview"));
    });
    write_box(display_name(*tracked.table), page.out, [&] {
        write_head(tracked, page);
        write_section_rows(tracked, rows, page);
    });
    write_grouped_notes(tracked, rows, page);
    write_foot(tracked, page);
}

void write_title(TrackedTable const& tracked, Page const& page) {
    auto const period = display_name(tracked.now.period).in(page.style.language);
    page.out.element("summary", [&] {
        page.out.element("h2", {}, say(page.style, "{}（{}）", "{} ({})", display_name(*tracked.table), period));
        write_light(tracked.now.light, page);
    });
}

}  // namespace

void write_section(std::size_t table, Page const& page) {
    auto& out = page.out;
    auto const& tracked = page.report.tables[table];
    auto const write_folded = [&] {
        write_title(tracked, page);
        write_body(tracked, page);
    };
    out.element("article", {{"id", anchor(table)}, {"class", "form"}, {"aria-label", display_name(*tracked.table)}},
                [&] {
                    if (page.sections > most_unfolded)
                        out.element("details", write_folded);
                    else
                        out.element("details", {{"open", "open"}}, write_folded);
                });
}

}  // namespace jixiao::render::page::track

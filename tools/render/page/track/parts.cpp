#include "tools/render/page/track/parts.hpp"

#include <fmt/format.h>

#include <set>

#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

/// One of the two monitors: name, rate, bar, and the time that has passed as a line across it.
void write_monitor(Text const& name, std::optional<Decimal> const& rate, std::string_view kind, Decimal const& time,
                   Canvas const& canvas) {
    auto& out = canvas.out;
    out.element("div", {{"class", "monitor"}}, [&] {
        out.element("span", {}, name.in(canvas.style.language));
        out.element("b", {}, rate_text(rate));
        out.element("svg", {{"class", "bar"}, {"aria-hidden", "true"}}, [&] {
            auto const width = rate && *rate < Decimal{100, 0} ? to_short_string(*rate) : "100";
            if (rate && !rate->is_zero())
                out.empty("rect", {{"class", kind}, {"width", width + "%"}, {"height", "100%"}});
            auto const at = to_short_string(time) + "%";
            out.empty("line", {{"class", "time"}, {"x1", at}, {"x2", at}, {"y1", "0"}, {"y2", "100%"}});
        });
    });
}

}  // namespace

std::string_view light_class(MaybeLight light) { return light ? light_name(*light) : "unlit"; }

std::string light_words(MaybeLight light, Style const& style) {
    static constexpr std::string_view signs[] = {"■", "◆", "●", "★"};
    if (!light) return say(style, "◌ 没有亮灯", "◌ none");
    return fmt::format("{} {}", signs[place_of(light)], display_name(*light).in(style.language));
}

std::string short_light(MaybeLight light, Style const& style) {
    if (!light) return say(style, "无", "none");
    static Text const words[] = {{"红", "red"}, {"黄", "yellow"}, {"绿", "green"}, {"蓝", "blue"}};
    return words[place_of(light)].in(style.language);
}

void write_light(MaybeLight light, Canvas const& canvas) {
    canvas.out.element("span", {{"class", std::string("v ").append(light_class(light))}},
                       light_words(light, canvas.style));
}

void write_light_cell(MaybeLight light, Canvas const& canvas) {
    canvas.out.element("td", {{"data-v", std::to_string(place_of(light))}}, [&] { write_light(light, canvas); });
}

void write_table_name(std::size_t table, Page const& page) {
    auto const& names = *page.report.tables[table].table;
    auto const name = display_name(names);
    if (table < page.sections)
        page.out.element("a", {{"href", "#" + anchor(table)}}, name);
    else
        page.out.text(name);
    if (page.digest.departments.size() > 1 && names.department.value != name)
        page.out.element("small", {}, names.department.value);
}

void write_monitors(engine::TrackSheet const& sheet, Canvas const& canvas) {
    write_monitor({"目标", "achieved"}, sheet.achievement, "plain", sheet.time, canvas);
    write_monitor({"执行", "spent"}, sheet.execution.rate, light_class(sheet.execution.light), sheet.time, canvas);
}

void write_forecast_cell(engine::Forecast const& forecast, Canvas const& canvas) {
    canvas.out.element("td", [&] {
        canvas.out.text(forecast.value ? forecast_text(forecast) : "—");
        auto const method = method_text(forecast, canvas.style);
        if (!method.empty()) canvas.out.element("small", {}, method);
    });
}

void write_chance_cell(engine::Chance const& chance, Canvas const& canvas) {
    canvas.out.element("td", [&] {
        canvas.out.text(chance.likelihood ? likelihood_text(chance, canvas.style) : "—");
        if (chance.why.code) canvas.out.element("small", {}, wording(chance.why, canvas.style.language));
    });
}

void write_reason_cell(engine::TrackedRow const& row, Canvas const& canvas) {
    auto& out = canvas.out;
    out.element("td", [&] {
        if (row.needs_reason)
            out.element("span", {{"class", "warning"}}, say(canvas.style, "▲ 要说明原因", "▲ a reason is due"));
        std::string causes;
        for (auto const& cause : row.causes) causes += (causes.empty() ? "" : say(canvas.style, "、", ", ")) + cause;
        if (!causes.empty()) out.element("p", {}, causes);
        if (!row.actual.reason.empty()) out.element("p", {}, row.actual.reason);
    });
}

std::string levels_of(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Digest const& digest) {
    std::set<std::size_t> levels;
    for (auto const row : rows) levels.insert(digest.level_places.at(tracked.plan.indicators[row].spec.level1));
    std::string text;
    for (auto const level : levels) text += (text.empty() ? "" : " ") + std::to_string(level);
    return text;
}

std::string cut_text(std::size_t all, std::size_t shown, Style const& style) {
    if (shown == all) return "";
    return say(style, "共 {} 项，这里列出最要紧的 {} 项。", "{} in all; these are the {} most pressing.", all, shown);
}

}  // namespace jixiao::render::page::track

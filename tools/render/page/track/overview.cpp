#include <fmt/format.h>

#include <algorithm>

#include "tools/render/page/track/sections.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::page::track {
namespace {

std::string counted(Page const& page, Counted chinese, Counted english, std::size_t count) {
    return say(page.style, chinese, english, count);
}

/// One light with how many tables and rows have it.
void write_tile(MaybeLight light, Page const& page) {
    auto& out = page.out;
    auto const place = place_of(light);
    out.element("li", {{"class", light_class(light)}}, [&] {
        out.element("b", {}, light_words(light, page.style));
        out.element("span", {}, counted(page, "{} 张表", "tables: {}", page.digest.tables[place]));
        out.element("span", {}, counted(page, "{} 项指标", "rows: {}", page.digest.rows[place]));
    });
}

void write_tiles(Page const& page) {
    page.out.element("ul", {{"class", "tiles"}}, [&] {
        for (std::size_t i = 0; i < 4; ++i) write_tile(static_cast<engine::Light>(i), page);
        if (page.digest.tables[4] + page.digest.rows[4] > 0) write_tile({}, page);
    });
}

/// What the tables say, each wording once, in their order.
template <class Say>
std::vector<std::string> each_once(TrackReport const& report, Say say_of) {
    std::vector<std::string> lines;
    for (auto const& tracked : report.tables) {
        auto line = say_of(tracked);
        if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    }
    return lines;
}

std::string tables_text(Page const& page) {
    auto const all = page.report.tables.size();
    auto const departments = static_cast<std::size_t>(
        std::count_if(page.report.tables.begin(), page.report.tables.end(),
                      [](auto const& tracked) { return tracked.table->kind.value == targets::TableKind::department; }));
    return say(page.style, "{} 张：部门整体 {} 张，项目 {} 张；部门（单位）{} 个",
               "{}: {} of departments, {} of projects; departments: {}", all, departments, all - departments,
               page.digest.departments.size());
}

std::string executions_text(Page const& page) {
    std::vector<std::string> phrases;
    for (std::size_t i = 0; i < page.digest.executions.size(); ++i) {
        auto const light = i < 4 ? MaybeLight(static_cast<engine::Light>(i)) : std::nullopt;
        if (page.digest.executions[i] > 0)
            phrases.push_back(fmt::format("{} {}", light_words(light, page.style), page.digest.executions[i]));
    }
    return joined(phrases, page.style);
}

std::string likelihoods_text(Page const& page) {
    std::vector<std::string> phrases;
    for (std::size_t i = 0; i < page.digest.likelihoods.size(); ++i)
        phrases.push_back(fmt::format("{} {}", display_name(static_cast<engine::Likelihood>(i)).in(page.style.language),
                                      page.digest.likelihoods[i]));
    return joined(phrases, page.style);
}

std::string changes_text(Page const& page) {
    auto const& digest = page.digest;
    if (digest.changes.empty()) return say(page.style, "没有换灯的", "no light has changed");
    return say(page.style, "换灯 {} 项：变差 {} 项，变好 {} 项",
               "lights changed: {}; for the worse {}, for the better {}", digest.changes.size(), digest.worse,
               digest.better);
}

void write_facts(Page const& page) {
    auto const& report = page.report;
    page.out.element("dl", [&] {
        write_fact(
            {"期间", "Period"},
            each_once(report,
                      [&](auto const& tracked) { return display_name(tracked.now.period).in(page.style.language); }),
            page);
        write_fact({"目标表", "Tables"}, {tables_text(page)}, page);
        write_fact({"预算执行", "Execution"}, {executions_text(page)}, page);
        write_fact({"完成可能性", "Likelihood"}, {likelihoods_text(page)}, page);
        write_fact({"与上期比", "Since last period"}, {changes_text(page)}, page);
        write_fact({"要说明原因", "Reasons due"}, {counted(page, "{} 项", "{}", page.digest.reasons_due)}, page);
        write_fact(
            {"规则集", "Ruleset"},
            each_once(report,
                      [&](auto const& tracked) { return ruleset_line(*tracked.ruleset, tracked.chosen, page.style); }),
            page);
        write_fact({"监控规则", "Tracking rules"},
                   each_once(report, [](auto const& tracked) { return tracked.tracking; }), page);
    });
}

std::string filter_text(TrackFilter const& filter, Style const& style) {
    std::vector<std::string> phrases;
    for (auto const light : filter.lights) phrases.push_back(light_words(light, style));
    if (!filter.level.empty()) phrases.push_back(filter.level);
    if (filter.changed) phrases.push_back(say(style, "与上期比换了灯的", "what has another light than before"));
    return say(style, "下面只列出：", "What is listed below is only: ") + joined(phrases, style);
}

void write_notices(Page const& page) {
    if (page.report.tables.empty()) write_notice(say(page.style, "没有符合条件的目标表。", "No table fits."), page);
    if (page.report.filter.is_any()) write_notice(filter_text(page.report.filter, page.style), page);
    if (page.digest.rows[4] > 0)
        write_notice(
            say(page.style,
                "有的指标没有亮灯：没有完成值，或者完成值不能判断；没有得分的，总分是一个范围（最低~最高）。",
                "Some rows have no light: no value, or none that can be judged. Without points the total is a range (lowest~highest)."),
            page);
    bool const by_default = std::any_of(page.report.tables.begin(), page.report.tables.end(),
                                        [](auto const& tracked) { return tracked.chosen == Chosen::by_default; });
    if (by_default)
        write_notice(say(page.style, "没有指定规则集，用的是默认的。不同规则集的亮灯和得分可能不同。",
                         "No ruleset was chosen; the default was used. Lights and scores may differ under others."),
                     page);
}

}  // namespace

void write_overview(Page const& page) {
    page.out.element("section", {{"id", "overview"}}, [&] {
        page.out.element("h2", {}, say(page.style, "总览", "Overview"));
        write_tiles(page);
        write_facts(page);
        write_notices(page);
    });
}

}  // namespace jixiao::render::page::track

#include <fmt/format.h>

#include <algorithm>

#include "tools/render/page/score/sections.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::page::score {
namespace {

/// The rulesets in use, each once.
std::vector<std::string> ruleset_lines(ScoreReport const& report, Style const& style) {
    std::vector<std::string> lines;
    for (auto const& scored : report.tables) {
        auto line = ruleset_line(*scored.ruleset, scored.chosen, style);
        if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
    }
    return lines;
}

std::string tables_text(Page const& page) {
    auto const all = page.report.tables.size();
    auto const departments = page.summary.departments;
    return say(page.style, "{} 张：部门整体 {} 张，项目 {} 张", "{}: {} of departments, {} of projects", all,
               departments, all - departments);
}

std::string grades_text(Page const& page) {
    std::vector<std::string> phrases;
    for (auto const& grade : page.summary.grades)
        phrases.push_back(
            fmt::format("{} {} {}", grade_sign(grade.rank), grade.name.in(page.style.language), grade.tables));
    if (page.summary.undecided > 0)
        phrases.push_back(
            fmt::format("{} {} {}", grade_sign({}), say(page.style, "未定", "open"), page.summary.undecided));
    return joined(phrases, page.style);
}

std::string indicators_text(Page const& page) {
    auto const& summary = page.summary;
    auto text = say(page.style, "{} 个", "{}", summary.indicators);
    if (summary.missing > 0)
        text += say(page.style, "，其中 {} 个还没有得分", "; {} of them have no points yet", summary.missing);
    return text;
}

std::string notes_text(Page const& page) {
    auto const& notes = page.summary.notes;
    std::vector<std::string> phrases;
    auto const add = [&](std::size_t count, Counted chinese, Counted english) {
        if (count > 0) phrases.push_back(say(page.style, chinese, english, count));
    };
    add(notes.errors, "✖ 错误 {} 个", "✖ errors: {}");
    add(notes.warnings, "▲ 警告 {} 个", "▲ warnings: {}");
    if (phrases.empty()) return say(page.style, "没有", "none");
    return joined(phrases, page.style) + say(page.style, "，写在各表里", "; see the tables");
}

std::string index_text(ProjectsIndex const& index, Style const& style) {
    auto text = say(style, "{}（{} 个项目的总分按预算（共 {}）加权平均；单独的参考数，不是部门整体得分）",
                    "{} (mean of {} totals, weighted by their budgets, {} in all; a figure of "
                    "its own, not the department's score)",
                    points_text(index.value), index.projects, index.budget);
    if (index.left_out > 0)
        text += say(style, "；另有 {} 个项目没有预算数，没有计入", "; {} more without a budget are left out",
                    index.left_out);
    return text;
}

void write_warnings(Page const& page) {
    auto const warn = [&](char const* chinese, char const* english) {
        write_notice(say(page.style, chinese, english), page);
    };
    if (page.report.baseline)
        warn("这是按上年完成值的试算，不是自评结果。", "A trial with last year's values, not a self-evaluation.");
    if (page.summary.undecided > 0)
        warn("有的表缺少完成值或执行数，总分是一个范围（最低~最高），等级未定；缺的补齐以后才有一个数。",
             "Some tables lack actuals or spending. Their totals are ranges (lowest~highest) and "
             "their grades open until what is missing is filled in.");
    auto const& tables = page.report.tables;
    bool const by_default = std::any_of(tables.begin(), tables.end(),
                                        [](auto const& scored) { return scored.chosen == Chosen::by_default; });
    if (by_default)
        warn("没有指定规则集，用的是默认的。不同规则集的得分和等级可能不同。",
             "No ruleset was chosen; the default was used. Scores and grades may differ under "
             "others.");
}

}  // namespace

void write_overview(Page const& page) {
    page.out.element("section", {{"id", "overview"}}, [&] {
        page.out.element("h2", {}, say(page.style, "总览", "Overview"));
        page.out.element("dl", [&] {
            write_fact({"规则集", "Ruleset"}, ruleset_lines(page.report, page.style), page);
            write_fact({"目标表", "Tables"}, {tables_text(page)}, page);
            write_fact({"等级", "Grades"}, {grades_text(page)}, page);
            write_fact({"指标", "Indicators"}, {indicators_text(page)}, page);
            write_fact({"问题", "Problems"}, {notes_text(page)}, page);
            if (page.report.index)
                write_fact({"项目加权指数", "Index of the projects"}, {index_text(*page.report.index, page.style)},
                           page);
        });
        write_warnings(page);
    });
}

}  // namespace jixiao::render::page::score

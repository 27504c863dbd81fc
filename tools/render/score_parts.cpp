#include "tools/render/score_parts.hpp"

#include <algorithm>

#include "tools/render/fields.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render {
namespace {

std::string actuals_text(ScoredTable const& scored, bool baseline, Style const& style) {
    if (baseline) return say(style, "目标表里的上年完成值", "last year's values of the table");
    if (scored.actuals_file.empty()) return say(style, "没有", "none");
    return scored.actuals_file +
           (scored.actuals_found ? say(style, "（没有指定，自动采用）", " (found; none was named)") : "");
}

}  // namespace

void write_heading(ScoredTable const& scored, bool baseline, Style const& style, std::ostream& out) {
    auto const& table = *scored.table;
    auto const field = [&](Text const& name, std::string_view value) {
        if (!value.empty()) write_field(name, value, 14, style, out);
    };
    out << painted(title(scored, baseline, style.language), Paint::bold, style) << '\n';
    if (table.kind.value == targets::TableKind::project) field({"部门", "department"}, table.department.value);
    field({"单位", "unit"}, table.unit.value);
    field({"目标表", "table"}, table.source->name());
    field({"完成情况", "actuals"}, actuals_text(scored, baseline, style));
    field({"规则集", "ruleset"}, ruleset_line(*scored.ruleset, scored.chosen, style));
    out << '\n';
}

void write_index(ProjectsIndex const& index, Style const& style, std::ostream& out) {
    auto const text = say(style, "项目加权指数：{}（{} 个项目的总分按预算（共 {}）加权平均）",
                          "Index of the projects: {} (mean of {} totals, weighted by their budgets, {} in all)",
                          points_text(index.value), index.projects, index.budget);
    out << '\n'
        << hang("", text, style) << '\n'
        << hang("  ",
                say(style, "这是单独的参考数，不是部门整体得分；部门得分来自部门自己的目标表和执行情况。",
                    "A figure of its own, not the department's score, which comes from the "
                    "department's own table and execution."),
                style)
        << '\n';
    if (index.left_out > 0)
        out << hang("  ",
                    say(style, "另有 {} 个项目没有预算数，没有计入。", "{} more without a budget are left out.",
                        index.left_out),
                    style)
            << '\n';
}

void write_default_note(ScoreReport const& report, Style const& style, std::ostream& out) {
    auto const found = std::find_if(report.tables.begin(), report.tables.end(),
                                    [](ScoredTable const& scored) { return scored.chosen == Chosen::by_default; });
    if (found == report.tables.end()) return;
    out << '\n'
        << hang("",
                say(style,
                    "没有指定规则集，用的是默认的 {}。不同规则集的得分和等级可能不同：用 "
                    "--compare mof-2020-10,mof-2021-101 并排比较，用 --ruleset 指定一个。",
                    "No ruleset was chosen; the default, {}, was used. Scores and grades "
                    "may differ under others: --compare mof-2020-10,mof-2021-101 puts them "
                    "side by side, --ruleset chooses one.",
                    found->ruleset->name),
                style)
        << '\n';
}

}  // namespace jixiao::render

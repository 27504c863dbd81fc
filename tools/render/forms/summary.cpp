#include "tools/render/forms/summary.hpp"

#include "tools/render/forms/heights.hpp"
#include "tools/render/forms/parts.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::forms {
namespace {

// 序号 | 类型 | 名称 | 全年预算数 | 全年执行数 | 执行率 | 执行得分 | 指标得分 | 总分 | 等级 | 规则集
constexpr int columns[] = {6, 10, 42, 13, 13, 10, 10, 10, 16, 8, 18};

/// A range where a total is undecided: the summary says what is still possible.
Content points_or_range(engine::PointRange const& range) {
    auto content = points(range);
    return is_empty(content) ? Content{points_text(range)} : content;
}

void write_table(Sheet& sheet, int number, ScoredTable const& scored, Sheet const& form) {
    int const row = sheet.rows();
    auto const& facts = scored.actuals.execution;
    auto const& score = scored.sheet;
    put(sheet, {row, 0}, Figure{Decimal{number, 0}}, Look::middle);
    put(sheet, {row, 1}, std::string(is_department(scored) ? "部门整体" : "项目"), Look::middle);
    write_text(sheet, {row, 2}, display_name(*scored.table)).link = form.name;
    put(sheet, {row, 3}, amount(facts.budget), Look::middle);
    put(sheet, {row, 4}, amount(facts.executed), Look::middle);
    put(sheet, {row, 5}, percent(score.execution.rate), Look::middle);
    put(sheet, {row, 6}, points_or_range(score.execution.range), Look::middle);
    put(sheet, {row, 7}, points_or_range(score.subtotal), Look::middle);
    put(sheet, {row, 8}, points_or_range(score.total), Look::middle);
    put(sheet, {row, 9}, text_or_nothing(score.complete ? score.grade : "未定"), Look::middle);
    put(sheet, {row, 10}, scored.ruleset->name, Look::middle);
}

void write_index(Sheet& sheet, ProjectsIndex const& index) {
    int const row = sheet.rows();
    auto text = "项目加权指数：" + std::to_string(index.projects) + " 个项目的总分按预算（共 " + index.budget +
                "）加权平均。这是单独的参考数，不是部门整体得分。";
    if (index.left_out > 0) text += "另有 " + std::to_string(index.left_out) + " 个项目没有预算数，没有计入。";
    write_text(sheet, {row, 0, 8}, text);
    put(sheet, {row, 8}, points_or_range(index.value), Look::middle);
    put(sheet, {row, 9, 2}, {}, Look::middle);
}

}  // namespace

Sheet summary(ScoreReport const& report, std::vector<Sheet> const& forms, FormRequest const& request) {
    Sheet sheet;
    sheet.widths.assign(std::begin(columns), std::end(columns));
    sheet.landscape = true;
    auto const& first = report.tables.front();
    int const row =
        write_title(sheet, "绩效自评得分汇总表", year_text(*first.table, request.baseline ? "按上年完成值试算" : ""));
    int column = 0;
    for (auto const* const heading : {"序号", "类型", "名称", "全年预算数（万元）", "全年执行数（万元）", "执行率",
                                      "执行得分", "指标得分", "总分", "等级", "规则集"})
        write_label(sheet, {row, column++}, heading);
    sheet.frozen_rows = row + 1;
    sheet.repeated = Rows{row, row};
    for (std::size_t i = 0; i < report.tables.size(); ++i)
        write_table(sheet, static_cast<int>(i) + 1, report.tables[i], forms[i]);
    if (report.index) write_index(sheet, *report.index);
    close_form(sheet, request);
    sheet.footer = request.program;
    set_heights(sheet);
    return sheet;
}

}  // namespace jixiao::render::forms

#include "tools/render/forms/self_evaluation.hpp"

#include "engine/points.hpp"
#include "tools/render/forms/funds.hpp"
#include "tools/render/forms/indicator_cells.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::forms {
namespace {

// block | 一级 | 二级 | 三级 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因
constexpr int columns[] = {5, 11, 13, 18, 12, 12, 7, 8, 24};
constexpr auto reason_heading = "偏差原因分析及改进措施";

/// The form while it is written: the next row is free.
struct Writing {
    Sheet& sheet;
    ScoredTable const& scored;
    FormRequest const& request;
    int row = 0;
};

void write_finished(Writing& form) {
    auto const& rule = form.scored.ruleset->execution;
    auto const& finished = form.scored.actuals.execution.finished;
    if (rule.kind != engine::ExecutionKind::bands) return;
    write_label(form.sheet, {form.row, 0, 2}, is_department(form.scored) ? "工作是否完成" : "项目是否完成");
    auto const known = finished && !form.request.blank;
    auto& cell = write_input(form.sheet, {form.row, 2, 7}, known ? text_or_nothing(*finished ? "是" : "否") : Content{},
                             Look::text, form.request.blank);
    explain(cell, "是否完成", "已经完成、没有超出预算的，预算执行率得满分；没有完成的按执行率分档。");
    cell.entry->choices = {"是", "否"};
    cell.entry->only_choices = true;
    ++form.row;
}

void write_head(Writing& form) {
    auto const& table = *form.scored.table;
    bool const department = is_department(form.scored);
    write_label(form.sheet, {form.row, 0, 2}, department ? "部门名称" : "项目名称");
    write_text(form.sheet, {form.row++, 2, 7}, display_name(table));
    if (!department) write_holders(form.sheet, form.row++, form.scored, form.request, 2, 5, 1);
    write_finished(form);
}

Cell& write_amount(Writing& form, int column, Content content) {
    auto& cell = write_input(form.sheet, {form.row, column}, std::move(content), Look::middle, form.request.blank);
    if (cell.mark != Mark::none) explain(cell, "金额", "单位：万元，只写数字。");
    return cell;
}

void write_total_funds(Writing& form) {
    auto const& facts = form.scored.actuals.execution;
    auto const& execution = form.scored.sheet.execution;
    bool const blank = form.request.blank;
    write_label(form.sheet, {form.row, 2}, "年度资金总额");
    write_amount(form, 3, initial_total(form.scored));
    write_amount(form, 4, blank ? Content{} : amount(facts.budget));
    write_amount(form, 5, blank ? Content{} : amount(facts.executed));
    put(form.sheet, {form.row, 6}, figure(execution.weight), Look::middle);
    put(form.sheet, {form.row, 7}, blank ? Content{} : percent(execution.rate), Look::middle);
    auto& score = put(form.sheet, {form.row++, 8}, blank ? Content{} : points(execution.range), Look::middle);
    if (!blank && is_empty(score.content)) score.mark = Mark::missing;
}

void write_source(Writing& form, Fund const& fund) {
    write_label(form.sheet, {form.row, 2}, fund.name);
    write_amount(form, 3, initial_of(fund, form.scored));
    write_amount(form, 4, told_of(fund.source.budget, form.scored, form.request.blank));
    write_amount(form, 5, told_of(fund.source.executed, form.scored, form.request.blank));
    put(form.sheet, {form.row, 6}, std::string("—"), Look::middle);
    put(form.sheet, {form.row, 7}, {}, Look::middle);
    put(form.sheet, {form.row++, 8}, std::string("—"), Look::middle);
}

void write_funds(Writing& form) {
    auto const funds = sources(*form.scored.table, "其中：当年财政拨款");
    write_label(form.sheet, {form.row, 0, 2, static_cast<int>(funds.size()) + 2},
                is_department(form.scored) ? "年度预算（万元）" : "项目资金（万元）");
    int column = 2;
    for (auto const* const heading : {"", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"})
        put(form.sheet, {form.row, column++}, text_or_nothing(heading), Look::label);
    ++form.row;
    write_total_funds(form);
    for (auto const& fund : funds) write_source(form, fund);
}

void write_goal(Writing& form) {
    write_label(form.sheet, {form.row, 0, 2, 2}, "年度总体目标");
    write_label(form.sheet, {form.row, 2, 3}, "预期目标");
    write_label(form.sheet, {form.row++, 5, 4}, "实际完成情况");
    write_text(form.sheet, {form.row, 2, 3}, form.scored.table->goal.value);
    auto const* file = form.scored.actuals.file;
    bool const known = file && !form.request.blank;
    write_input(form.sheet, {form.row++, 5, 4}, known ? text_or_nothing(file->goal_done.value) : Content{}, Look::text,
                form.request.blank);
}

void write_line(Writing& form, std::size_t index) {
    Line const line{form.scored, index, form.request};
    write_name(form.sheet, {form.row, 3}, line);
    write_target(form.sheet, {form.row, 4}, line);
    write_actual(form.sheet, {form.row, 5}, line, "实际完成值");
    put(form.sheet, {form.row, 6}, figure(line.row().weight.value), Look::middle);
    write_points(form.sheet, {form.row, 7}, line);
    write_reason(form.sheet, {form.row++, 8}, line, reason_heading);
}

void write_indicators(Writing& form) {
    auto const& table = *form.scored.table;
    write_label(form.sheet, {form.row, 0, 1, static_cast<int>(table.rows.size()) + 1}, "绩效指标");
    int column = 1;
    for (auto const* const heading :
         {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", reason_heading})
        write_label(form.sheet, {form.row, column++}, heading);
    form.sheet.repeated = Rows{form.row, form.row};
    ++form.row;
    write_levels(form.sheet, form.row, 1, table, true);
    for (std::size_t i = 0; i < table.rows.size(); ++i) write_line(form, i);
}

std::string grade_text(engine::ScoreSheet const& sheet) {
    if (!sheet.complete) return "未定，可能的总分 " + points_text(sheet.total);
    return sheet.grade.empty() ? "" : "评价等级：" + sheet.grade;
}

void write_total(Writing& form) {
    auto const& sheet = form.scored.sheet;
    bool const blank = form.request.blank;
    write_label(form.sheet, {form.row, 0, 6}, "总分");
    put(form.sheet, {form.row, 6}, figure(engine::plus(sheet.indicator_weight, sheet.execution.weight)), Look::middle);
    auto& total = put(form.sheet, {form.row, 7}, blank ? Content{} : points(sheet.total), Look::middle);
    if (!blank && is_empty(total.content)) total.mark = Mark::missing;
    write_text(form.sheet, {form.row++, 8}, blank ? "" : grade_text(sheet));
}

}  // namespace

Sheet self_evaluation(ScoredTable const& scored, FormRequest const& request) {
    Sheet sheet;
    sheet.widths.assign(std::begin(columns), std::end(columns));
    Writing form{sheet, scored, request};
    form.row = write_title(sheet, form_title(scored, Form::self_evaluation),
                           year_text(*scored.table, request.baseline ? "按上年完成值试算" : ""));
    write_head(form);
    write_funds(form);
    write_goal(form);
    write_indicators(form);
    write_total(form);
    return sheet;
}

}  // namespace jixiao::render::forms

#include "tools/render/forms/monitoring.hpp"

#include <algorithm>

#include "tools/render/forms/funds.hpp"
#include "tools/render/forms/indicator_cells.hpp"
#include "tools/render/forms/outlook.hpp"

namespace jixiao::render::forms {
namespace {

// block | 一级 | 二级 | 三级 | 指标值 | 执行情况 | 全年预计 | five causes | 原因说明 | 可能性 | 备注
constexpr int columns[] = {5, 9, 11, 19, 12, 12, 12, 5, 5, 5, 5, 5, 20, 10, 28};
constexpr int first_cause = 7;
constexpr std::string_view causes[] = {"经费保障", "制度保障", "人员保障", "硬件条件保障", "其他原因"};
constexpr int cause_count = std::size(causes);

struct Writing {
    Sheet& sheet;
    ScoredTable const& scored;
    FormRequest const& request;
    int row = 0;
};

/// 1-9月, 1月
std::string months(int month) { return (month > 1 ? "1-" : "") + std::to_string(month) + "月"; }

Cell& write_open(Writing& form, Area area, Content content, Look look) {
    return write_input(form.sheet, area, std::move(content), look, form.request.blank);
}

void write_head(Writing& form) {
    auto const& table = *form.scored.table;
    bool const department = is_department(form.scored);
    write_label(form.sheet, {form.row, 0, 2}, department ? "部门名称" : "项目名称");
    write_text(form.sheet, {form.row++, 2, 13}, display_name(table));
    if (department) return;
    write_holders(form.sheet, form.row++, form.scored, form.request, 2, 7, 3);
}

struct FundCells {
    std::string_view name;
    Content initial;
    Content budget;
    Content executed;
    Content rate;
    Content expected;
};

void write_fund(Writing& form, FundCells cells) {
    write_label(form.sheet, {form.row, 2, 2}, cells.name);
    write_open(form, {form.row, 4}, std::move(cells.initial), Look::middle);
    write_open(form, {form.row, 5}, std::move(cells.budget), Look::middle);
    write_open(form, {form.row, 6}, std::move(cells.executed), Look::middle);
    put(form.sheet, {form.row, 7, 5}, std::move(cells.rate), Look::middle);
    write_open(form, {form.row++, 12, 3}, std::move(cells.expected), Look::middle);
}

/// 全年预计执行数: what following the year says, else the file.
Content expected_execution(Writing const& form) {
    if (form.request.blank) return {};
    auto const* outlook = form.request.outlook;
    return outlook ? outlook->expected_execution : amount(form.scored.actuals.expected_execution);
}

void write_funds(Writing& form) {
    auto const funds = sources(*form.scored.table, "其中：本年一般公共预算拨款");
    auto const until = months(form.request.month);
    write_label(form.sheet, {form.row, 0, 2, static_cast<int>(funds.size()) + 2},
                is_department(form.scored) ? "年度预算（万元）" : "项目资金（万元）");
    put(form.sheet, {form.row, 2, 2}, {}, Look::label);
    write_label(form.sheet, {form.row, 4}, "年初预算数");
    write_label(form.sheet, {form.row, 5}, "全年预算数");
    write_label(form.sheet, {form.row, 6}, until + "执行数");
    write_label(form.sheet, {form.row, 7, 5}, until + "执行率");
    write_label(form.sheet, {form.row++, 12, 3}, "全年预计执行数");
    auto const& facts = form.scored.actuals.execution;
    bool const blank = form.request.blank;
    write_fund(form, {"年度资金总额", initial_total(form.scored), blank ? Content{} : amount(facts.budget),
                      blank ? Content{} : amount(facts.executed),
                      blank ? Content{} : percent(form.scored.sheet.execution.rate), expected_execution(form)});
    auto const told = [&](targets::FundSource::Told source) { return told_of(source, form.scored, blank); };
    for (auto const& fund : funds)
        write_fund(form, {fund.name,
                          initial_of(fund, form.scored),
                          told(fund.source.budget),
                          told(fund.source.executed),
                          {},
                          told(fund.source.expected)});
}

void write_goal(Writing& form) {
    write_label(form.sheet, {form.row, 0, 2}, "年度总体目标");
    write_text(form.sheet, {form.row++, 2, 13}, form.scored.table->goal.value);
}

void write_headings(Writing& form) {
    int column = 1;
    for (auto const& heading :
         {std::string("一级指标"), std::string("二级指标"), std::string("三级指标"), std::string("年度指标值"),
          months(form.request.month) + "执行情况", std::string("全年预计完成情况")})
        write_label(form.sheet, {form.row, column++, 1, 2}, heading);
    write_label(form.sheet, {form.row, first_cause, cause_count + 1}, "偏差原因分析");
    for (auto const cause : causes) write_label(form.sheet, {form.row + 1, column++}, cause);
    write_label(form.sheet, {form.row + 1, column++}, "原因说明");
    write_label(form.sheet, {form.row, column++, 1, 2}, "完成目标可能性");
    write_label(form.sheet, {form.row, column, 1, 2}, "备注");
    form.sheet.repeated = Rows{form.row, form.row + 1};
    form.row += 2;
}

/// What following the year says of a row, else the file.
RowOutlook said_of(Line const& line) {
    if (line.request.blank) return {};
    auto const* outlook = line.request.outlook;
    return outlook ? outlook->rows[line.index] : outlook_of(line.entry());
}

/// 其他 is ticked under 其他原因.
bool is_ticked(RowOutlook const& outlook, std::string_view cause) {
    return std::any_of(outlook.causes.begin(), outlook.causes.end(),
                       [&](std::string const& one) { return cause.starts_with(one); });
}

void write_causes(Writing& form, RowOutlook const& outlook) {
    for (int i = 0; i < cause_count; ++i) {
        auto const tick = is_ticked(outlook, causes[i]) ? "√" : "";
        auto& cell = put(form.sheet, {form.row, first_cause + i}, text_or_nothing(tick), Look::middle);
        cell.open = true;
        if (form.request.blank) cell.mark = Mark::input;
        explain(cell, "偏差原因", "有偏差、且属于这一类原因的，选“√”。");
        cell.entry->choices = {"√"};
        cell.entry->only_choices = true;
    }
}

void write_likelihood(Writing& form, RowOutlook const& outlook) {
    auto& cell = write_open(form, {form.row, 13}, text_or_nothing(outlook.likelihood), Look::middle);
    explain(cell, "完成目标可能性", "到年底能不能完成年度指标值。");
    cell.entry->choices = {"确定能", "有可能", "完全不可能"};
    cell.entry->only_choices = true;
}

/// Marked in a blank form, and where a reason is demanded.
void write_reason(Writing& form, Line const& line, RowOutlook const& outlook) {
    bool const blank = form.request.blank;
    auto& cell =
        write_open(form, {form.row, 12}, blank ? Content{} : text_or_nothing(line.actual().reason), Look::text);
    if (!blank && !outlook.reason_due) cell.mark = Mark::none;
}

void write_line(Writing& form, std::size_t index) {
    Line const line{form.scored, index, form.request};
    auto const outlook = said_of(line);
    write_name(form.sheet, {form.row, 3}, line);
    write_target(form.sheet, {form.row, 4}, line);
    write_actual(form.sheet, {form.row, 5}, line, months(form.request.month) + "执行情况");
    write_open(form, {form.row, 6}, text_or_nothing(outlook.expected), Look::middle);
    write_causes(form, outlook);
    write_reason(form, line, outlook);
    write_likelihood(form, outlook);
    auto& remark = write_open(form, {form.row++, 14}, text_or_nothing(outlook.remark), Look::text);
    if (!form.request.blank) remark.mark = Mark::none;
}

}  // namespace

Sheet monitoring(ScoredTable const& scored, FormRequest const& request) {
    Sheet sheet;
    sheet.widths.assign(std::begin(columns), std::end(columns));
    sheet.landscape = true;
    Writing form{sheet, scored, request};
    form.row =
        write_title(sheet, form_title(scored, Form::monitoring), year_text(*scored.table, months(request.month)));
    write_head(form);
    write_funds(form);
    write_goal(form);
    auto const first = form.row;
    write_headings(form);
    auto const& table = *scored.table;
    write_label(sheet, {first, 0, 1, static_cast<int>(table.rows.size()) + 2}, "绩效指标");
    write_levels(sheet, form.row, 1, table, false);
    for (std::size_t i = 0; i < table.rows.size(); ++i) write_line(form, i);
    return sheet;
}

}  // namespace jixiao::render::forms

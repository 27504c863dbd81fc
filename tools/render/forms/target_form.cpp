#include "tools/render/forms/target_form.hpp"

#include <algorithm>
#include <functional>

#include "tools/render/forms/indicator_cells.hpp"

namespace jixiao::render::forms {
namespace {

using targets::TargetRow;

struct Writing {
    Sheet& sheet;
    ScoredTable const& scored;
    FormRequest const& request;
    int row = 0;

    /// The last columns that are left from this one on.
    int rest(int column) const { return sheet.columns() - column; }
};

using Text = targets::Located<std::string> const& (*)(TargetRow const&);

targets::Located<std::string> const& target_of(TargetRow const& row) { return row.target; }
targets::Located<std::string> const& initial_of(TargetRow const& row) { return row.initial_target; }
targets::Located<std::string> const& basis_of(TargetRow const& row) { return row.basis; }
targets::Located<std::string> const& previous_of(TargetRow const& row) { return row.previous; }
targets::Located<std::string> const& rule_of(TargetRow const& row) { return row.rule; }
targets::Located<std::string> const& evidence_of(TargetRow const& row) { return row.evidence; }

/// A column behind the levels and the name; without `text` it holds the weight.
struct Attribute {
    char const* heading;
    int width;
    Text text;
    std::vector<std::string> choices;
};

bool any_has(std::vector<TargetRow> const& rows, Text text) {
    return std::any_of(rows.begin(), rows.end(), [&](TargetRow const& row) { return !text(row).value.empty(); });
}

/// Where targets were adjusted in the year, the initial ones stand beside them.
std::vector<Attribute> targets_of(std::vector<TargetRow> const& rows, int width) {
    if (!any_has(rows, initial_of)) return {{"指标值", width, target_of, {}}};
    return {{"年初指标值", width, initial_of, {}}, {"年度指标值", width, target_of, {}}};
}

std::vector<Attribute> project_attributes(std::vector<TargetRow> const& rows) {
    auto attributes = targets_of(rows, 14);
    for (Attribute const& more : std::initializer_list<Attribute>{
             {"指标值设置依据", 13, basis_of, {"计划标准", "行业标准", "历史标准", "预算支出标准", "自定义"}},
             {"上年完成值", 12, previous_of, {}},
             {"指标分值权重", 9, nullptr, {}},
             {"指标赋分规则", 15, rule_of, {"直接赋分", "按照完成比例赋分", "按评判等级赋分", "满意度赋分"}},
             {"佐证资料", 12, evidence_of, {"正式资料", "工作资料", "原始凭证", "说明材料"}}})
        attributes.push_back(more);
    return attributes;
}

/// The published form of departments has no column for last year's values, rules and evidence; they
/// are added where the table has them.
std::vector<Attribute> department_attributes(std::vector<TargetRow> const& rows) {
    auto attributes = targets_of(rows, 18);
    attributes.push_back({"指标设定依据", 18, basis_of, {}});
    if (any_has(rows, previous_of)) attributes.push_back({"上年完成值", 12, previous_of, {}});
    attributes.push_back({"分值权重", 12, nullptr, {}});
    if (any_has(rows, rule_of)) attributes.push_back({"赋分规则", 15, rule_of, {}});
    if (any_has(rows, evidence_of)) attributes.push_back({"佐证资料", 12, evidence_of, {}});
    return attributes;
}

Cell& write_open(Writing& form, Area area, Content content, Look look) {
    bool const blank = form.request.blank;
    auto& cell = write_input(form.sheet, area, blank ? Content{} : std::move(content), look, blank);
    if (!blank) cell.mark = Mark::none;
    return cell;
}

/// 预算单位 alone, as published forms have it, or 主管部门 beside it.
void write_holders_of(Writing& form) {
    auto const& table = *form.scored.table;
    if (table.unit.given) {
        write_label(form.sheet, {form.row, 0}, "主管部门");
        write_text(form.sheet, {form.row++, 1, form.rest(1)}, table.department.value);
    }
    write_label(form.sheet, {form.row, 0}, "预算单位");
    write_text(form.sheet, {form.row++, 1, form.rest(1)}, holder(table).value);
}

void write_project_head(Writing& form) {
    auto const& table = *form.scored.table;
    write_holders_of(form);
    write_label(form.sheet, {form.row, 0}, "项目名称");
    write_text(form.sheet, {form.row, 1, 3}, table.project.value);
    write_label(form.sheet, {form.row, 4, 2}, "项目属性");
    auto& attribute = write_open(form, {form.row, 6, form.rest(6)}, text_or_nothing(table.attribute.value), Look::text);
    attribute.entry = Entry{{"经常性项目", "一次性项目"}, false, {}, "项目属性", "经常性项目，或一次性项目。"};
    ++form.row;
    write_label(form.sheet, {form.row, 0, 2}, "项目资金（万元）");
    write_label(form.sheet, {form.row, 2}, "年度预算总额");
    write_open(form, {form.row, 3}, amount(table.budget.total), Look::middle);
    write_label(form.sheet, {form.row, 4}, "其中：财政拨款");
    write_open(form, {form.row, 5, 2}, amount(table.budget.fiscal), Look::middle);
    write_label(form.sheet, {form.row, 7}, "其他资金");
    write_open(form, {form.row++, 8}, amount(table.budget.other), Look::middle);
    write_label(form.sheet, {form.row, 0}, "项目总体目标");
    write_open(form, {form.row, 1, form.rest(1)}, text_or_nothing(table.goal.value), Look::text);
    ++form.row;
}

void write_fund(Writing& form, Area label, std::string_view name, targets::LocatedAmount const& given) {
    write_label(form.sheet, label, name);
    write_open(form, {form.row, 3, form.rest(3)}, amount(given), Look::middle);
    ++form.row;
}

void write_department_funds(Writing& form) {
    auto const& budget = form.scored.table->budget;
    write_label(form.sheet, {form.row, 0, 1, 5}, "年度预算（万元）");
    write_label(form.sheet, {form.row, 1, 2}, "资金来源");
    write_label(form.sheet, {form.row, 3, form.rest(3)}, "资金总额（万元）");
    ++form.row;
    write_fund(form, {form.row, 1, 2}, "年度资金总额", budget.total);
    write_label(form.sheet, {form.row, 1, 1, 2}, "财政资金（万元）");
    write_fund(form, {form.row, 2}, "上级安排", budget.superior);
    write_fund(form, {form.row, 2}, "本级安排", budget.local);
    write_label(form.sheet, {form.row, 1}, "其他资金（万元）");
    write_fund(form, {form.row, 2}, "其他", budget.other);
}

void write_department_head(Writing& form) {
    auto const& table = *form.scored.table;
    write_label(form.sheet, {form.row, 0}, "部门名称（盖章）");
    write_text(form.sheet, {form.row, 1, form.rest(1)}, table.department.value);
    ++form.row;
    write_label(form.sheet, {form.row, 0}, "部门联系人");
    write_open(form, {form.row, 1, 2}, text_or_nothing(table.contact.value), Look::text);
    write_label(form.sheet, {form.row, 3}, "联系电话");
    write_open(form, {form.row, 4, form.rest(4)}, text_or_nothing(table.phone.value), Look::text);
    ++form.row;
    write_label(form.sheet, {form.row, 0}, "年度绩效目标");
    write_open(form, {form.row, 1, form.rest(1)}, text_or_nothing(table.goal.value), Look::text);
    ++form.row;
    write_department_funds(form);
}

void write_attribute(Writing& form, int column, Attribute const& attribute, TargetRow const& row) {
    auto content = attribute.text ? text_or_nothing(attribute.text(row).value) : figure(row.weight.value);
    auto& cell = write_open(form, {form.row, column}, std::move(content), Look::middle);
    if (form.request.blank)
        cell.entry = Entry{attribute.choices, false, attribute.text ? std::nullopt : std::optional(Decimal{1000, 0}),
                           attribute.heading, attribute.text == target_of ? "例如 ≥5个、=100%、≤2%、优。" : ""};
}

void write_indicators(Writing& form, std::vector<Attribute> const& attributes) {
    auto const& rows = form.scored.table->rows;
    int column = 0;
    for (auto const* const heading : {"一级指标", "二级指标", "三级指标"})
        write_label(form.sheet, {form.row, column++}, heading);
    for (auto const& attribute : attributes) write_label(form.sheet, {form.row, column++}, attribute.heading);
    form.sheet.repeated = Rows{form.row, form.row};
    ++form.row;
    write_levels(form.sheet, form.row, 0, *form.scored.table, false);
    for (std::size_t i = 0; i < rows.size(); ++i, ++form.row) {
        write_name(form.sheet, {form.row, 2}, {form.scored, i, form.request});
        column = 3;
        for (auto const& attribute : attributes) write_attribute(form, column++, attribute, rows[i]);
    }
}

}  // namespace

Sheet target_form(ScoredTable const& scored, FormRequest const& request) {
    bool const department = is_department(scored);
    auto const attributes =
        department ? department_attributes(scored.table->rows) : project_attributes(scored.table->rows);
    Sheet sheet;
    sheet.widths = department ? std::vector{17, 17, 34} : std::vector{14, 14, 22};
    for (auto const& attribute : attributes) sheet.widths.push_back(attribute.width);
    Writing form{sheet, scored, request};
    form.row = write_title(sheet, form_title(scored, Form::targets), year_text(*scored.table));
    department ? write_department_head(form) : write_project_head(form);
    write_indicators(form, attributes);
    return sheet;
}

}  // namespace jixiao::render::forms

// The fields of actuals: one line each, which every reader, writer and report walks.
//
// To add one: a member of ActualEntry and a line here. The file of a book then has a column more, see
// targets/book/record.cpp.
#pragma once

#include <array>

#include "targets/model/actuals.hpp"
#include "targets/model/field.hpp"

namespace jixiao::targets {

/// 完成目标可能性, best first: as engine::Likelihood.
inline constexpr std::array<Word, 3> likelihood_words{
    {{"certain", "确定能 能"}, {"possible", "有可能"}, {"impossible", "完全不可能 不可能"}}};

/// 数值口径.
inline constexpr std::array<Word, 2> value_words{{{"cumulative", "累计数 累计"}, {"period", "本期数 本期 当期"}}};

/// 偏差原因类别.
inline constexpr std::array<Word, 5> cause_words{
    {{"经费保障"}, {"制度保障"}, {"人员保障"}, {"硬件条件保障", "硬件保障"}, {"其他", "其他原因"}}};

using FileField = field::Field<ActualsFile>;
using EntryField = field::Field<ActualEntry>;

/// Whose actuals a file has, and of what time.
inline constexpr std::array<FileField, 8> file_fields{{
    {"department", "主管部门 部门名称 部门", field::Wording{&ActualsFile::department}},
    {"unit", "实施单位 预算单位 单位名称 单位", field::Wording{&ActualsFile::unit}},
    {"table", "项目名称 目标表 项目 表", field::TableName{&ActualsFile::table}, true},
    {"period", "期间 年度", field::PeriodName{&ActualsFile::period}},
    {"values", "数值口径 口径", field::OneOf{&ActualsFile::values, value_words}},
    {"reported", "报送日期", field::Day{&ActualsFile::reported}},
    {"unit_code", "预算单位编码 单位编码 单位代码", field::Wording{&ActualsFile::unit_code}},
    {"project_code", "项目编码 项目代码", field::Wording{&ActualsFile::project_code}},
}};

/// How the budget was executed, and what else is said of the table as a whole.
inline constexpr std::array<FileField, 27> execution_fields{{
    {"initial", "年初预算数", field::Amount{&ActualsFile::initial, "the initial budget"}},
    {"budget", "全年预算数 预算数", field::Amount{&ActualsFile::budget, "the budget"}},
    {"executed", "全年执行数 执行数", field::Amount{&ActualsFile::executed, "the amount executed"}},
    {"expected", "全年预计执行数", field::Amount{&ActualsFile::expected, "the amount expected by the year's end"}},
    {"rate", "预算执行率 执行率", field::Fact{&ActualsFile::rate, &ActualsFile::parsed_rate}},
    {"finished", "项目是否完成 是否完成", field::YesNo{&ActualsFile::finished}},
    {"goal_done", "总体目标实际完成情况 年度总体目标完成情况 总体目标完成情况",
     field::Wording{&ActualsFile::goal_done}},
    {"fiscal_initial", "财政拨款年初预算数", field::Amount{&ActualsFile::fiscal_initial, "fiscal funds, initial"}},
    {"fiscal_budget", "财政拨款全年预算数", field::Amount{&ActualsFile::fiscal_budget, "fiscal funds, budgeted"}},
    {"fiscal_executed", "财政拨款全年执行数", field::Amount{&ActualsFile::fiscal_executed, "fiscal funds, executed"}},
    {"fiscal_expected", "财政拨款全年预计执行数",
     field::Amount{&ActualsFile::fiscal_expected, "fiscal funds, expected"}},
    {"carried_initial", "上年结转资金年初预算数",
     field::Amount{&ActualsFile::carried_initial, "funds carried over, initial"}},
    {"carried_budget", "上年结转资金全年预算数",
     field::Amount{&ActualsFile::carried_budget, "funds carried over, budgeted"}},
    {"carried_executed", "上年结转资金全年执行数",
     field::Amount{&ActualsFile::carried_executed, "funds carried over, executed"}},
    {"carried_expected", "上年结转资金全年预计执行数",
     field::Amount{&ActualsFile::carried_expected, "funds carried over, expected"}},
    {"other_initial", "其他资金年初预算数", field::Amount{&ActualsFile::other_initial, "other funds, initial"}},
    {"other_budget", "其他资金全年预算数", field::Amount{&ActualsFile::other_budget, "other funds, budgeted"}},
    {"other_executed", "其他资金全年执行数", field::Amount{&ActualsFile::other_executed, "other funds, executed"}},
    {"other_expected", "其他资金全年预计执行数", field::Amount{&ActualsFile::other_expected, "other funds, expected"}},
    {"superior_initial", "上级安排年初预算数",
     field::Amount{&ActualsFile::superior_initial, "funds from above, initial"}},
    {"superior_budget", "上级安排全年预算数",
     field::Amount{&ActualsFile::superior_budget, "funds from above, budgeted"}},
    {"superior_executed", "上级安排全年执行数",
     field::Amount{&ActualsFile::superior_executed, "funds from above, executed"}},
    {"superior_expected", "上级安排全年预计执行数",
     field::Amount{&ActualsFile::superior_expected, "funds from above, expected"}},
    {"local_initial", "本级安排年初预算数", field::Amount{&ActualsFile::local_initial, "local funds, initial"}},
    {"local_budget", "本级安排全年预算数", field::Amount{&ActualsFile::local_budget, "local funds, budgeted"}},
    {"local_executed", "本级安排全年执行数", field::Amount{&ActualsFile::local_executed, "local funds, executed"}},
    {"local_expected", "本级安排全年预计执行数", field::Amount{&ActualsFile::local_expected, "local funds, expected"}},
}};

/// A field that the code speaks of; there must be one of this key.
template <class Owner, std::size_t n>
consteval field::Field<Owner> field_named(std::string_view key, std::array<field::Field<Owner>, n> const& fields) {
    for (auto const& field : fields)
        if (field.key == key) return field;
    throw "no such field";
}

/// Which indicator an entry speaks of.
inline constexpr std::array<EntryField, 2> name_fields{{
    {"indicator", "三级指标 指标名称 名称 指标 编号", field::Wording{&ActualEntry::indicator}, true},
    {"level2", "二级指标", field::Wording{&ActualEntry::level2}},
}};

/// What it says of the indicator.
inline constexpr std::array<EntryField, 14> entry_fields{{
    {"value", "实际完成值 全年完成值 完成值", field::Fact{&ActualEntry::value, &ActualEntry::parsed_value}},
    {"score", "得分", field::Points{&ActualEntry::score}},
    {"deduction", "扣分 扣减 核查扣分", field::Points{&ActualEntry::deduction}},
    {"review_score", "部门复核得分 复核得分 核查得分 核查分数", field::Points{&ActualEntry::review_score}},
    {"review_opinion", "复核意见 核查意见", field::Wording{&ActualEntry::review_opinion}},
    {"reason", "偏差原因分析及改进措施 偏差原因 原因 原因说明", field::Wording{&ActualEntry::reason}},
    {"remark", "备注", field::Wording{&ActualEntry::remark}},
    {"not_applicable", "不适用", field::YesNo{&ActualEntry::not_applicable}},
    {"expected", "全年预计完成情况 全年预计完成值", field::Fact{&ActualEntry::expected, &ActualEntry::parsed_expected}},
    {"likelihood", "完成目标可能性 完成可能性", field::OneOf{&ActualEntry::likelihood, likelihood_words}},
    {"causes", "偏差原因类别 cause", field::SomeOf{&ActualEntry::causes, cause_words}},
    {"as_expected", "是否符合预期", field::YesNo{&ActualEntry::as_expected}},
    {"goal_reached", "是否完成目标", field::YesNo{&ActualEntry::goal_reached}},
    {"evidence", "佐证资料 佐证材料", field::Path{&ActualEntry::evidence}},
}};

}  // namespace jixiao::targets

// Found: a table as a recogniser found it in a document: texts by what they are, nothing interpreted.
//
// Owns the model between the recognisers (grid, text) and complete(), which reads the expressions
// and amounts. Whatever stood inside a table and found no place here was reported as left over.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "targets/base/located.hpp"

namespace jixiao::targets::recognise {

/// What a column of the indicators holds.
enum class Column {
    level1,
    level2,
    name,
    comparator,      // 计算符号, 指标性质: ≥, 大于等于, 定性
    target,          // 指标值, 年度指标值
    unit,            // 计量单位
    initial_target,  // 年初指标值, beside an adjusted 年度指标值
    basis,           // 指标值设定依据
    previous,        // 上年完成值
    weight,          // 分值, 权重
    rule,            // 赋分规则
    evidence,        // 佐证资料
    direction,       // 指标方向性: 正向指标
    actual,          // 实际完成值; of a monitoring form what was done so far
    score,           // 得分
    deduction,       // 扣分: what a second look took off
    review_score,    // 部门复核得分, 核查分数
    review_opinion,  // 复核意见
    reason,          // 偏差原因分析及改进措施
    forecast,        // 全年预计完成情况
    likelihood,      // 完成目标可能性
    note,            // 备注
    remark,          // 指标解释 and other columns that are known and kept nowhere
};
inline constexpr std::size_t column_count = static_cast<std::size_t>(Column::remark) + 1;

struct FoundRow {
    std::array<LocatedText, column_count> cells;  // not `given`: the table has nothing there
    std::vector<LocatedText> causes;              // 偏差原因类别: the headings of the columns that are ticked
    // Only the hidden sheet of jixiao's own forms has these.
    LocatedText id;
    LocatedText accumulate;
    LocatedText plan;  // the values, with | between
    Span at;
    std::vector<grammar::Message> doubts;  // what speaks against this reading of running text
    bool counted_off = false;              // as many cells as the heading has columns

    LocatedText& operator[](Column column) { return cells[static_cast<std::size_t>(column)]; }
    LocatedText const& operator[](Column column) const { return cells[static_cast<std::size_t>(column)]; }
};

/// What a label above the indicators names.
enum class Head {
    title,
    year,
    department,    // 部门名称, 预算单位, 主管部门, 单位名称
    unit,          // 实施单位
    unit_code,     // 预算单位编码
    project_code,  // 项目编码
    contact,       // 部门联系人, of our own forms
    phone,
    project,
    attribute,  // 项目属性
    goal,       // 年度绩效目标, 项目总体目标, 预期目标
    goal_done,  // 实际完成情况 of the goal
    finished,   // 项目是否完成: 是, 否
    total_score,
};
inline constexpr std::size_t head_count = static_cast<std::size_t>(Head::total_score) + 1;

/// One line of the funds: 年度资金总额, 其中:财政拨款, 上级安排 …
struct FundLine {
    LocatedText name;        // as printed
    LocatedText initial;     // 年初预算数
    LocatedText budget;      // 全年预算数, or the only amount
    LocatedText executed;    // 全年执行数
    LocatedText weight;      // 分值
    LocatedText rate;        // 执行率
    LocatedText score;       // 得分
    LocatedText money_unit;  // 万元, from a heading such as 项目资金(万元) or 单位：元
    LocatedText forecast{};  // 全年预计执行数
    bool is_whole = false;   // amounts beside 预算数 and 执行数: no source is named, all funds are meant
};

/// 小计 | 50 | 48.5
struct FoundSubtotal {
    LocatedText name;
    LocatedText level1;  // of the rows above it
    LocatedText weight;
    LocatedText score;
    Span at;
};

enum class Form { targets, self_evaluation, monitoring };

struct FoundTable {
    Form form = Form::targets;
    bool whole_department = false;  // 部门整体
    std::array<LocatedText, head_count> head;
    std::vector<FundLine> funds;
    std::vector<FoundRow> rows;
    std::vector<FoundSubtotal> subtotals;
    LocatedText grade;       // 评价等级
    LocatedText months;      // 1-7月执行情况, the heading of what was done so far
    LocatedText ruleset;     // only the hidden sheet of jixiao's own forms has it
    bool is_own = false;     // the hidden sheet knows the table
    bool is_output = false;  // and says that it is no form, but what the program wrote of scores
    Span at;

    LocatedText& operator[](Head field) { return head[static_cast<std::size_t>(field)]; }
    LocatedText const& operator[](Head field) const { return head[static_cast<std::size_t>(field)]; }
};

}  // namespace jixiao::targets::recognise

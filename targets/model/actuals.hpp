// Actuals: what was achieved, as read from a file, and how it is matched to a table's rows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/actual.hpp"
#include "engine/period.hpp"
#include "targets/model/table.hpp"

namespace jixiao::targets {

/// The name by which actuals call the table of a whole department.
inline constexpr std::string_view department_table = "department";

struct ActualEntry {
    Located<std::string> indicator;  // name or id
    Located<std::string> level2;     // tells apart a name that occurs twice
    LocatedText value;
    grammar::ParsedIndicator parsed_value;         // diagnostics moved to the file; the sink has them too
    Located<std::optional<Decimal>> score;         // hand-given points
    Located<std::optional<Decimal>> deduction;     // 扣分: what a second look took off
    Located<std::optional<Decimal>> review_score;  // 部门复核得分, 核查分数
    Located<std::string> review_opinion;           // 复核意见
    Located<std::string> reason;
    Located<std::string> remark;  // 备注
    Located<bool> not_applicable;
    LocatedText expected;  // 全年预计完成情况
    grammar::ParsedIndicator parsed_expected;
    Located<std::string> likelihood;           // 完成目标可能性: certain, possible, impossible
    std::vector<Located<std::string>> causes;  // 偏差原因: 经费保障, 制度保障 …
    Located<bool> as_expected;                 // 是否符合预期
    Located<bool> goal_reached;                // 是否完成目标
    Located<std::string> evidence;             // 佐证资料: a file, seen from the folder of this one
    Span at;
};

struct ActualsFile {
    Source source;
    Located<std::string> department;  // whose table; with the unit it tells apart tables of one name
    Located<std::string> unit;        // 实施单位, where that is another than the department
    Located<std::string> unit_code;
    Located<std::string> project_code;
    Located<std::string> table;   // project name, or "department"
    Located<std::string> period;  // 2024, 2024-H1, …; not given: the table's year
    Located<std::string> values;  // "period": of the period alone; else cumulative to its end
    LocatedText reported;         // 报送日期
    LocatedAmount initial;
    LocatedAmount budget;
    LocatedAmount executed;
    LocatedAmount expected;  // 全年预计执行数
    LocatedText rate;        // 执行率, where it is stated instead of amounts
    grammar::ParsedIndicator parsed_rate;
    Located<bool> finished;
    Located<std::string> goal_done;  // 年度总体目标的实际完成情况
    // The sources of the funds, which no rule asks for: initial, budget, executed, expected.
    LocatedAmount fiscal_initial, fiscal_budget, fiscal_executed, fiscal_expected;
    LocatedAmount carried_initial, carried_budget, carried_executed, carried_expected;
    LocatedAmount other_initial, other_budget, other_executed, other_expected;
    LocatedAmount superior_initial, superior_budget, superior_executed, superior_expected;
    LocatedAmount local_initial, local_budget, local_executed, local_expected;
    bool is_output = false;  // what the program itself wrote
    std::vector<ActualEntry> entries;
};

struct MatchedActuals {
    std::vector<engine::Actual> rows;         // one per row of the table
    std::vector<ActualEntry const*> entries;  // where each row's actual was given; null: nowhere
    engine::Execution execution;
    std::optional<grammar::syntax::Quantity> expected_execution;  // 全年预计执行数
    ActualsFile const* file = nullptr;                            // what was matched; null: nothing
};

/// A whole date, 2024-07-05 or 2024年7月5日, as a day since 1970-01-01.
std::optional<std::int32_t> day_of(std::string_view text);

/// True if its values count from January on; else they are of the period alone.
bool is_cumulative(ActualsFile const& actuals);

/// Who achieved it: the unit or, where none is named, the department.
Located<std::string> const& holder(ActualsFile const& actuals);

/// Of one organisation alone it is not known whether it supervises: it is the department.
void settle_holder(Located<std::string>& department, Located<std::string>& unit);

/// True if the file names this table, speaks of its year and of nobody else's.
bool belongs_to(ActualsFile const& actuals, TargetTable const& table);

/// The period that a file speaks of; the table's year where it names none.
engine::Period period_of(ActualsFile const& actuals, TargetTable const& table);

/// The actuals of each table, null where there are none; one per table, in the same order: of several
/// periods the one that ends last. A name that several tables share means the one of the same codes, unit or
/// department, then the one in the file's own folder; what a form says was achieved is its own table's. Files that
/// belong to no table, to several, or to one that has its actuals for the same time already are reported.
std::vector<ActualsFile const*> assign(std::span<ActualsFile const> files, std::span<TargetTable const> tables,
                                       Diagnostics& sink);

/// All files of each table, in the order of `files`: its history.
std::vector<std::vector<ActualsFile const*>> assign_all(std::span<ActualsFile const> files,
                                                        std::span<TargetTable const> tables, Diagnostics& sink);

/// Matches entries to rows by the line of the form that holds both, by id, then name, then name and level 2 (blanks do
/// not matter). Entries that fit no row or several, and rows named twice, are reported; the first entry of a row counts.
MatchedActuals match(ActualsFile const& actuals, TargetTable const& table, Diagnostics& sink);

/// Last year's completion values as actuals; 新增 is none. The execution stays unknown.
MatchedActuals baseline(TargetTable const& table);

}  // namespace jixiao::targets

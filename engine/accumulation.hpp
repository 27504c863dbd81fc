// Accumulation: from the files of a year's periods to the value from January to now.
//
// Owns what 累计方式 means. A cumulative file already says the value to its period's end. Values of
// single periods are put together: sum adds them, mean weighs them by months, max takes the
// highest, latest the last one.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/accrual.hpp"
#include "engine/actual.hpp"
#include "engine/period.hpp"
#include "engine/plan.hpp"

namespace jixiao::engine {

/// What one file says of one row.
struct RowFacts {
    Actual actual;
    std::optional<Actual> expected;        // 全年预计完成情况
    std::optional<Likelihood> likelihood;  // 完成目标可能性, by a person
    std::vector<std::string> causes;       // 经费保障, 制度保障, 人员保障, 硬件条件保障, 其他
    std::optional<bool> as_expected;       // the two facts from which some places make the light
    std::optional<bool> goal_reached;
};

/// What one file says of a table at one time.
struct PeriodFacts {
    Period period;
    bool cumulative = true;  // values from January on; else of the period alone
    std::vector<RowFacts> rows;
    Execution execution;
    std::optional<grammar::syntax::Quantity> expected_execution;  // 全年预计执行数
    std::string execution_reason{};                               // why the execution is as it is
    std::optional<std::int32_t> reported{};                       // the day it was handed in, since 1970-01-01
};

struct ToDate {
    Actual actual;  // the last file's, with the value put together
    std::vector<Message> notes;
};

/// The file that speaks of the row at the end of the last period: of those that end then the last one
/// that has a value, so that a cumulative value goes before one of a single period.
PeriodFacts const& facts_now(std::span<PeriodFacts const> history, std::size_t row);

/// The row's value from January to the end of the last period. `history` is sorted by the ends of its
/// periods, of one year, and not empty; of two that end together the cumulative one is last. A row
/// without a value at that end has none.
ToDate value_to_date(PlannedIndicator const& indicator, Ruleset const& ruleset, std::span<PeriodFacts const> history,
                     std::size_t row);

struct ExecutionToDate {
    Execution execution;
    std::vector<Message> notes;
};

/// What was executed from January to the end of the last period, of the budget that was named last.
ExecutionToDate execution_to_date(std::span<PeriodFacts const> history);

}  // namespace jixiao::engine

// Plan: one table's criteria, rules and weights, compiled once and then immutable.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/criterion.hpp"
#include "engine/ruleset.hpp"

namespace jixiao::engine {

/// How the values of single periods give the value from January on.
enum class Accumulation { sum, latest, mean, max };

/// What says how they do.
enum class AccrualGround { table, name, unit, target, level };

struct Accrual {
    Accumulation how = Accumulation::latest;
    AccrualGround ground = AccrualGround::unit;
    std::string word;  // of the name, where that says it
};

/// What the engine needs of one row of a target table.
struct IndicatorSpec {
    std::string level1;
    std::string level2;
    std::string name;
    grammar::syntax::Indicator target;
    std::string target_text;
    std::optional<Decimal> weight;                       // none: could not be read
    std::string rule;                                    // 赋分规则 as printed; may be empty
    std::optional<Sense> direction;                      // explicit direction of the table, for bare numbers
    int year = 0;                                        // of the table, for dates that name none; 0: not known
    std::optional<grammar::syntax::Indicator> previous;  // 上年完成值, for relative targets
    std::optional<Accumulation> accumulate;              // none: inferred from the target
    std::vector<grammar::syntax::Indicator> plan;        // 计划值 to the end of each quarter, or of each month
    std::string goal;  // the one of several goals that it belongs to; empty: the only one
};

/// One of a table's several goals: its indicators count by its share of the whole.
struct Goal {
    std::string name;
    Decimal share{1, 0};  // 0.6 is 60 %
};

struct PlannedIndicator {
    IndicatorSpec spec;
    Criterion criterion;
    RuleKind rule = RuleKind::automatic;       // resolved: never automatic
    bool rule_was_named = false;               // the printed rule decided
    Accrual accrual;                           // of its one number; latest for all else
    std::optional<NumericCriterion> followed;  // the number that 不低于上年 or 每季度1次 comes to
};

struct Plan {
    std::shared_ptr<Ruleset const> ruleset;
    std::vector<PlannedIndicator> indicators;
    Decimal weight_sum;       // of the weights that could be read
    std::vector<Goal> goals;  // none: one goal
};

/// The kind of rule that a printed 赋分规则 names; nothing if the ruleset does not know it.
std::optional<RuleKind> named_rule(std::string_view printed, Ruleset const& ruleset);

/// Compiles a table. What cannot be compiled (a target that was not read, a rule that does not
/// fit) stays in the plan and shows as a note on its row when it is scored.
Plan compile(std::span<IndicatorSpec const> indicators, std::shared_ptr<Ruleset const> ruleset,
             std::vector<Goal> goals = {});

}  // namespace jixiao::engine

// Ruleset: how points are given, as data.
//
// Owns the parameters of every rule; engine/rules applies them and
// targets/read/ruleset fills them from TOML. Shares and lines are exact
// decimals: a pass line of 60 % is 0.6.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar.hpp"
#include "engine/criterion.hpp"
#include "engine/standard/readings.hpp"
#include "engine/tracking.hpp"

namespace jixiao::engine {

using grammar::Rounding;

/// linear: w*A/T (财预〔2020〕10号). threshold: nothing below the pass line,
/// from there w*(c-p)/(1-p) (财预〔2021〕101号).
enum class Family { linear, threshold };

/// For lower-is-better with A > T > 0: w*T/A, w*(1-(A-T)/T) not below 0, or nothing.
enum class Reverse { target_over_actual, one_minus, all_or_nothing };

/// How `=` scores: like at-least, or exact match or nothing.
enum class Equal { as_at_least, exact };

/// The kinds of rule a printed 赋分规则 can name. `automatic` takes the kind
/// that fits the criterion: proportional for numbers, graded for words.
enum class RuleKind { automatic, proportional, graded, pass_fail, satisfaction };

/// The usual name of a kind: 按照完成比例赋分, "proportional".
Text display_name(RuleKind kind);

/// A tier of a qualitative judgement, best first; its points lie in
/// [lower*w, upper*w], the upper end belonging to the better tier except for the first.
struct Tier {
    Text name;
    std::vector<std::string> words;  // what units write: 达成, 达成预期指标, …
    Decimal upper{1, 0};
    Decimal lower{0, 0};
    std::optional<Decimal> share;  // points without a hand-given score; none: one is needed
};

/// `condition` is an indicator expression on a value; the first that holds gives `share` of the weight.
struct Band {
    std::string condition_text;
    Criterion condition;
    Decimal share;
    std::vector<std::string> levels{};  // of 满意度分档: the level-1 and level-2 names it is for; empty: for all
};

enum class ExecutionKind { ratio_capped, bands };

struct ExecutionRule {
    ExecutionKind kind = ExecutionKind::ratio_capped;
    Decimal weight{10, 0};
    std::vector<Band> bands;       // on the rate in %, for projects that are not finished
    Decimal finished_share{1, 0};  // bands only: finished within the budget
};

struct GradeCut {
    Text name;
    Decimal from;  // inclusive; best first, the last one from 0
};

struct LevelWeight {
    std::string level1;
    Decimal weight;
};

struct WeightScheme {
    std::string name;  // W1
    std::vector<LevelWeight> levels;
};

struct OverStep {  // completion from `from` (1.3 = 130 %) loses `deduction` of the weight
    Decimal from;
    Decimal deduction;
    bool closed = true;  // `from` itself belongs to the step; else only what is above
};

enum class MissingPolicy { report, zero };

/// How a number without a direction is read under one level, such as 成本指标.
struct BareCase {
    std::string level;                    // level-1 or level-2 name, with or without 指标
    std::vector<std::string> dimensions;  // only for units of these dimensions; empty: for all
    BareMeaning meaning = BareMeaning::at_least;
};

struct BarePolicy {
    BareMeaning otherwise = BareMeaning::at_least;
    std::vector<BareCase> cases;  // the first that fits decides
};

/// What an audit tells of a whole table, as shares; none: it does not ask.
struct AuditLimits {
    std::optional<Decimal> gap{Decimal{2, -1}};        // between the rate of points and the rate of execution
    std::optional<Decimal> left_over{Decimal{5, -2}};  // of the budget, not spent
};

struct Ruleset {
    std::string name;
    Text title;
    Text basis;           // 财预〔2020〕10号; empty: not given
    std::string extends;  // the ruleset that gives what this one does not say; empty: none
    Family family = Family::linear;
    Decimal pass_line{6, -1};
    Reverse reverse = Reverse::target_over_actual;
    Equal equal = Equal::as_at_least;
    std::vector<Tier> tiers;
    std::vector<Band> satisfaction;
    std::map<std::string, RuleKind> rule_names;  // printed name -> kind
    bool named_rules_only = false;               // a row whose 赋分规则 is not among them is not scored
    std::vector<Unit> units;                     // the only ones that targets and actuals may use; empty: all
    ExecutionRule execution;
    std::vector<GradeCut> grades;  // empty: no grade is given
    std::vector<WeightScheme> weight_schemes;
    Decimal indicator_weight{90, 0};  // what the indicators' weights should add to
    int places = 2;
    Rounding rounding = Rounding::half_up;
    MissingPolicy missing = MissingPolicy::report;
    bool rescale = false;  // scale an incomplete set of applicable indicators to the full points
    BarePolicy bare;
    std::optional<Decimal> over_flag;      // 1.2: flag completion from 120 %
    std::vector<OverStep> over_steps;      // deductions; empty: never cut automatically
    bool exceeded_equal_deviates = false;  // more than an exact target has to be explained
    std::optional<Decimal> cost_cap;       // the most for a cost indicator without a target of its own
    AuditLimits audit;
    StandardReadings standards;                // where a scoring standard in words can be read in two ways
    TrackingRules tracking;                    // following the year
    std::shared_ptr<Calendar const> calendar;  // to count working days; null: Monday to Friday
};

/// True if the ruleset lets targets and actuals use this unit.
bool admits(Ruleset const& ruleset, Unit const& unit);

/// The satisfaction bands for rows below these levels: those that name one of them, else those that name none.
std::vector<Band> bands_for(Ruleset const& ruleset, std::string_view level1, std::string_view level2);

/// True if some bands name one of the levels: they hold there without being asked for by a printed rule.
bool has_own_bands(Ruleset const& ruleset, std::string_view level1, std::string_view level2);

}  // namespace jixiao::engine

#include "engine/plan.hpp"

#include <algorithm>
#include <string_view>

#include "engine/accrual.hpp"
#include "engine/names.hpp"
#include "engine/points.hpp"
#include "engine/readings/direction.hpp"

namespace jixiao::engine {
namespace {

RuleKind fitting_rule(Criterion const& criterion) {
    if (criterion.parts.empty()) return RuleKind::proportional;
    auto const& first = criterion.parts.front();
    if (auto const* word = std::get_if<WordCriterion>(&first))
        return is_yes(word->text) || is_no(word->text) ? RuleKind::pass_fail : RuleKind::graded;
    return std::holds_alternative<DateCriterion>(first) ? RuleKind::graded : RuleKind::proportional;
}

/// 满意度分档 of the row's level hold for a percentage.
RuleKind rule_of_level(IndicatorSpec const& spec, Criterion const& criterion, Ruleset const& ruleset) {
    auto const* number = only_part<NumericCriterion>(criterion);
    bool const rate = number && grammar::is_percent(number->unit) && number->measure == Measure::value;
    return rate && has_own_bands(ruleset, spec.level1, spec.level2) ? RuleKind::satisfaction : fitting_rule(criterion);
}

PlannedIndicator plan_one(IndicatorSpec const& spec, Ruleset const& ruleset) {
    PlannedIndicator result;
    result.spec = spec;
    result.criterion = read_target(spec, ruleset.bare);
    auto const named = named_rule(spec.rule, ruleset);
    result.rule_was_named = named.has_value();
    result.rule = named ? *named : rule_of_level(spec, result.criterion, ruleset);
    compile_accrual(result);
    return result;
}

}  // namespace

std::optional<RuleKind> named_rule(std::string_view printed, Ruleset const& ruleset) {
    auto const is_named = [](auto const& entry) { return entry.second != RuleKind::automatic; };
    for (auto const& entry : ruleset.rule_names)
        if (entry.first == printed && is_named(entry)) return entry.second;
    auto const wanted = rule_key(printed);
    for (auto const& entry : ruleset.rule_names)
        if (!wanted.empty() && is_named(entry) && rule_key(entry.first) == wanted) return entry.second;
    return std::nullopt;
}

Plan compile(std::span<IndicatorSpec const> indicators, std::shared_ptr<Ruleset const> ruleset,
             std::vector<Goal> goals) {
    Plan plan;
    plan.goals = std::move(goals);
    plan.indicators.reserve(indicators.size());
    for (IndicatorSpec const& spec : indicators) {
        plan.indicators.push_back(plan_one(spec, *ruleset));
        if (is_usable_weight(spec.weight)) plan.weight_sum = plus(plan.weight_sum, *spec.weight);
    }
    plan.ruleset = std::move(ruleset);
    return plan;
}

}  // namespace jixiao::engine

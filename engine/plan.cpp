#include "engine/plan.hpp"

#include <algorithm>
#include <string_view>

#include "engine/names.hpp"
#include "engine/points.hpp"

namespace jixiao::engine {
namespace {

BareMeaning from_direction(Sense direction) {
    switch (direction) {
        case Sense::higher: return BareMeaning::at_least;
        case Sense::lower: return BareMeaning::at_most;
        case Sense::exact:
        case Sense::inside: break;
    }
    return BareMeaning::exactly;
}

/// The dimension of a bare number; "" for anything else.
std::string bare_dimension(grammar::syntax::Indicator const& target) {
    auto const* bare = grammar::syntax::get<grammar::syntax::Bare>(target);
    return bare == nullptr ? std::string() : grammar::dimension(bare->quantity.unit);
}

bool fits(BareCase const& bare, std::string const& dimension) {
    auto const& wanted = bare.dimensions;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), dimension) != wanted.end();
}

RuleKind fitting_rule(Criterion const& criterion) {
    if (criterion.parts.empty()) return RuleKind::proportional;
    auto const& first = criterion.parts.front();
    if (auto const* word = std::get_if<WordCriterion>(&first))
        return is_yes(word->text) || is_no(word->text) ? RuleKind::pass_fail : RuleKind::graded;
    return std::holds_alternative<DateCriterion>(first) ? RuleKind::graded : RuleKind::proportional;
}

PlannedIndicator plan_one(IndicatorSpec const& spec, Ruleset const& ruleset) {
    PlannedIndicator result;
    result.spec = spec;
    result.criterion = lower(spec.target, bare_meaning(spec, ruleset.bare));
    auto const named = named_rule(spec.rule, ruleset);
    result.rule_was_named = named.has_value();
    result.rule = named.value_or(fitting_rule(result.criterion));
    return result;
}

}  // namespace

BareMeaning bare_meaning(IndicatorSpec const& spec, BarePolicy const& policy) {
    if (spec.direction) return from_direction(*spec.direction);
    auto const dimension = bare_dimension(spec.target);
    auto const level1 = level_key(spec.level1);
    auto const level2 = level_key(spec.level2);
    auto const found = std::find_if(policy.cases.begin(), policy.cases.end(), [&](auto const& bare) {
        auto const level = level_key(bare.level);
        return (level == level1 || level == level2) && fits(bare, dimension);
    });
    return found == policy.cases.end() ? policy.otherwise : found->meaning;
}

std::optional<RuleKind> named_rule(std::string_view printed, Ruleset const& ruleset) {
    auto const is_named = [](auto const& entry) { return entry.second != RuleKind::automatic; };
    for (auto const& entry : ruleset.rule_names)
        if (entry.first == printed && is_named(entry)) return entry.second;
    auto const wanted = rule_key(printed);
    for (auto const& entry : ruleset.rule_names)
        if (!wanted.empty() && is_named(entry) && rule_key(entry.first) == wanted) return entry.second;
    return std::nullopt;
}

Plan compile(std::span<IndicatorSpec const> indicators, std::shared_ptr<Ruleset const> ruleset) {
    Plan plan;
    plan.indicators.reserve(indicators.size());
    for (IndicatorSpec const& spec : indicators) {
        plan.indicators.push_back(plan_one(spec, *ruleset));
        if (is_usable_weight(spec.weight)) plan.weight_sum = plus(plan.weight_sum, *spec.weight);
    }
    plan.ruleset = std::move(ruleset);
    return plan;
}

}  // namespace jixiao::engine

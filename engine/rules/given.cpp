// Points given by a person: within the tier's range, or not above the computed ones.
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {
namespace {

/// The smallest difference between two scores: 0.01 at two places.
Decimal one_step(Decimal rounded_points) { return {1, rounded_points.exponent}; }

bool lies_in(Decimal points, PointRange const& range) { return points >= range.low && points <= range.high; }

}  // namespace

PointRange givable(Ruleset const& ruleset, Decimal weight, Scope const& scope) {
    auto const low = rounded(Ratio(weight) * scope.low, ruleset);
    auto high = rounded(Ratio(weight) * scope.high, ruleset);
    if (!low || !high) return {};
    // The boundary itself belongs to the better tier.
    if (scope.high_open && *high > *low) high = grammar::subtract(*high, one_step(*high));
    return {*low, high.value_or(*low)};
}

std::optional<Decimal> given_points(Ruleset const& ruleset, Decimal weight, Decimal given, GivenLimits const& limits,
                                    Trace& trace) {
    auto const points = rounded(Ratio(given), ruleset);
    auto const shown = Text(grammar::to_string(given));
    if (!points || given.is_negative() || given > weight) {
        tell(trace.notes, codes::score_outside_weight,
             {{"given", shown}, {"weight", grammar::to_short_string(weight)}});
        return std::nullopt;
    }
    if (limits.tier && !lies_in(*points, limits.range)) {
        tell(trace.notes, codes::score_outside_tier,
             {{"tier", *limits.tier},
              {"low", grammar::to_string(limits.range.low)},
              {"high", grammar::to_string(limits.range.high)},
              {"given", shown}});
        return std::nullopt;
    }
    if (!limits.tier && *points > limits.range.high) {
        tell(trace.notes, codes::score_above_computed,
             {{"given", shown}, {"computed", grammar::to_string(limits.range.high)}});
        return std::nullopt;
    }
    return points;
}

}  // namespace jixiao::engine::rules

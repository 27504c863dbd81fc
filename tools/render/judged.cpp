#include "tools/render/judged.hpp"

#include <algorithm>

namespace jixiao::render {
namespace {

bool is_word(engine::Criterion::Part const& part) { return std::holds_alternative<engine::WordCriterion>(part); }

std::string points_of(grammar::Decimal share, grammar::Decimal weight) {
    auto const points = (grammar::Ratio(share) * grammar::Ratio(weight)).to_exact_decimal();
    return points ? grammar::to_short_string(*points) : "";
}

}  // namespace

bool is_judged(engine::PlannedIndicator const& planned) {
    auto const& parts = planned.criterion.parts;
    bool const words = !parts.empty() && std::all_of(parts.begin(), parts.end(), is_word);
    return planned.rule == engine::RuleKind::graded || words;
}

std::string points_of(engine::Tier const& tier, grammar::Decimal weight) {
    return points_of(tier.lower, weight) + "～" + points_of(tier.upper, weight);
}

}  // namespace jixiao::render

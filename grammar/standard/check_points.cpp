// Checking: points, caps and elements beside the points of the indicator; weights beside 100%.
#include <algorithm>

#include "grammar/catalog.hpp"
#include "grammar/formula/formula.hpp"
#include "grammar/standard/checking.hpp"

namespace jixiao::grammar::standard {
namespace {

Ratio weights_in(formula::Node const& node) {
    if (node.kind != formula::NodeKind::operation) return Ratio(0);
    if (node.operation == formula::Operation::add)
        return weights_in(node.parts.front()) + weights_in(node.parts.back());
    auto const& last = node.parts.back();
    auto const& first = node.parts.front();
    if (node.operation != formula::Operation::multiply) return Ratio(0);
    auto const is_weight = [](formula::Node const& one) {
        return one.kind == formula::NodeKind::number && is_percent(one.unit);
    };
    if (is_weight(last) && first.kind != formula::NodeKind::number) return last.value;
    return is_weight(first) ? first.value : Ratio(0);
}

formula::Node const* sum_in(formula::Node const& node) {
    if (node.kind == formula::NodeKind::operation && node.operation == formula::Operation::add) return &node;
    for (auto const& part : node.parts)
        if (auto const* found = sum_in(part)) return found;
    return nullptr;
}

}  // namespace

void Check::check_points(Part const& part) {
    if (!full_) return;
    for (auto const& award : part.awards) {
        bool const counts = award.effect == Effect::gives && !award.extra && award.points.kind == PointsKind::amount;
        if (!counts || !(award.points.high > *full_)) continue;
        report(result_, codes::points_above_full, award.at,
               {{"text", slice(award.at)}, {"points", shown(award.points.high)}, {"full", shown(*full_)}});
    }
}

void Check::check_formulas(Part const& part) {
    for (auto const& award : part.awards) {
        if (!award.proportion || award.proportion->kind != ProportionKind::formula) continue;
        auto const parsed = formula::parse_formula(award.proportion->formula);
        if (parsed.formulas.empty()) continue;
        auto const* sum = sum_in(parsed.formulas.front().value);
        Ratio const weights = sum == nullptr ? Ratio(0) : weights_in(*sum);
        if (!weights.is_zero() && weights != Ratio(100))
            report(result_, codes::weights_not_whole, award.at, {{"sum", shown(weights)}});
    }
}

void Check::check_caps(Part const& part) {
    auto const& taken = part.limits.taken;
    if (!full_ || !taken || taken->kind != PointsKind::amount || !(taken->high > *full_)) return;
    report(result_, codes::cap_above_full, part.limits.at, {{"cap", shown(taken->high)}, {"full", shown(*full_)}});
}

/// What the numbered elements give together.
void Check::check_elements() {
    if (!full_ || standard_.joined != Joined::sum) return;
    Ratio sum(0);
    std::size_t count = 0;
    for (auto const& part : standard_.parts) {
        if (part.labels.empty()) continue;
        Ratio best(0);
        for (auto const& award : part.awards) {
            if (award.proportion || award.points.kind == PointsKind::judged) return;
            if (award.effect == Effect::gives && amount(award.points) > best) best = amount(award.points);
        }
        for (auto const& step : part.steps)
            if (step.adds && step.amount)
                best = best + amount(*step.amount) * Ratio(static_cast<std::int64_t>(part.labels.size()));
        if (best.is_zero()) return;
        sum = sum + best;
        ++count;
    }
    if (count < 2 || sum == *full_) return;
    bool const capped = std::any_of(standard_.parts.begin(), standard_.parts.end(),
                                    [](Part const& part) { return part.limits.most.has_value(); });
    if (sum > *full_ && capped) return;
    report(result_, sum > *full_ ? codes::elements_above_full : codes::elements_below_full,
           {0, static_cast<std::uint32_t>(text_.size())}, {{"sum", shown(sum)}, {"full", shown(*full_)}});
}

}  // namespace jixiao::grammar::standard

#include "engine/standard/evaluation.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/standard/answers.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::standard {
/// 1项扣2分，2项扣4分, and 3 of them: nobody said what that takes.
bool Evaluation::is_above_taking_bands(tree::Part const& part) {
    return std::all_of(part.awards.begin(), part.awards.end(), [&](tree::Award const& award) {
        if (!is_taking_band(award)) return true;
        auto const value = value_for(about_of(part, award.when), award.when.range.unit, award.when.range.trend);
        return !value || (award.when.range.high && *value > award.when.range.high->value);
    });
}

/// The points of a numbered part: what its best rule gives.
Ratio Evaluation::full_of(tree::Part const& part) const {
    if (part.full) return amount(*part.full, question_.full);
    if (auto const* award = full_award(part)) return amount(award->points, question_.full);
    Ratio each(0);
    for (auto const& award : part.awards)
        if (award.effect == tree::Effect::adds) each = each + amount(award.points, question_.full);
    for (auto const& step : part.steps)
        if (step.amount) each = each + amount(*step.amount, question_.full);
    if (part.limits.taken) return amount(*part.limits.taken, question_.full);
    return each * Ratio(static_cast<std::int64_t>(std::max<std::size_t>(1, part.labels.size())));
}

Outcome Evaluation::limited(tree::Part const& part, Ratio const& full, Outcome outcome) {
    if (!outcome.decided) return outcome;
    Ratio points = outcome.low;
    if (part.limits.least) points = most(points, amount(*part.limits.least, full));
    if (part.limits.most) points = least(points, amount(*part.limits.most, full));
    bool extra = false;
    for (auto const& award : part.awards) extra |= award.extra;
    for (auto const& step : part.steps) extra |= step.extra;
    if (!part.limits.below_zero) points = most(points, Ratio(0));
    if (!extra) points = least(points, full);
    if (points != outcome.low)
        tell(steps, codes::standard_limited, {{"computed", number_text(outcome.low)}, {"points", number_text(points)}});
    return Outcome::of(points);
}

/// A step that counts what the condition for full points asks for: where that holds there is nothing to take.
bool Evaluation::is_met(tree::Part const& part, tree::Step const& step, tree::Award const& reached) const {
    if (step.adds || step.direction == tree::Direction::each || reached.when.kind == tree::ConditionKind::none)
        return false;
    if (single()) return true;
    bool const other = reached.when.kind == tree::ConditionKind::range && &reached != full_award(part);
    return other || fact(step.subject, Want::number) == fact(about_of(part, reached.when), Want::any);
}

/// What steps and further conditions take from or add to the points.
Outcome Evaluation::beside(tree::Part const& part, Ratio const& full, Outcome outcome, tree::Award const* reached) {
    if (!outcome.decided) return outcome;
    Ratio taken(0), added(0);
    for (auto const& step : part.steps) {
        if (step.base || (reached != nullptr && is_met(part, step, *reached))) continue;
        auto const change = change_of(part, step, full);
        if (!change) return Outcome::between(Ratio(0), full);
        (step.adds ? added : taken) = (step.adds ? added : taken) + *change;
    }
    bool const several = std::count_if(part.awards.begin(), part.awards.end(), is_taking_band) > 1;
    bool any = false;
    bool const said = single() && !question_.facts.front().number &&
                      std::any_of(part.awards.begin(), part.awards.end(), [&](tree::Award const& award) {
                          return agreement(award.when.text, question_.facts.front().text) >= 70;
                      });
    for (auto const& award : part.awards) {
        if (is_giving(award) || award.points.kind == tree::PointsKind::judged) continue;
        bool const other_said = said && award.when.kind == tree::ConditionKind::words &&
                                agreement(award.when.text, question_.facts.front().text) < 70;
        if (other_said) continue;
        auto const found = holds(part, award.when, !several);
        any |= found == Truth::yes;
        if (found == Truth::unknown) return Outcome::between(Ratio(0), full);
        if (found != Truth::yes) continue;
        Ratio const points = amount(award.points, full);
        bool const takes = award.effect == tree::Effect::takes;
        tell(steps, takes ? codes::standard_taken_once : codes::standard_added_once,
             {{"text", award.when.text}, {"points", number_text(points)}});
        (takes ? taken : added) = (takes ? taken : added) + (takes ? Ratio(0) - points : points);
    }
    if (several && !any && is_above_taking_bands(part)) return Outcome::between(Ratio(0), outcome.low);
    if (part.limits.taken) taken = most(taken, Ratio(0) - amount(*part.limits.taken, full));
    if (part.limits.added) added = least(added, amount(*part.limits.added, full));
    return Outcome::of(outcome.low + taken + added);
}

Outcome Evaluation::sum_of_parts() {
    auto const& standard = question_.standard;
    Outcome total = Outcome::of(Ratio(0));
    std::span<tree::Part const> const parts(standard.parts);
    for (auto const& one : parts) {
        bool const numbered = !one.labels.empty();
        bool const alone = parts.size() == 1;
        if (!numbered && !alone) {
            bool undecided = false;
            auto const* veto = chosen(one, undecided);
            if (veto != nullptr && (veto->veto || amount(veto->points, question_.full).is_zero()))
                return points_of(one, *veto, question_.full);
            if (one.steps.empty()) continue;
            auto const change = beside(one, question_.full, Outcome::of(Ratio(0)));
            if (!change.decided) return Outcome::between(Ratio(0), question_.full);
            total.low = total.high = most(Ratio(0), total.low + change.low);
            continue;
        }
        bool const whole = alone || standard.joined != tree::Joined::sum;
        auto const points = part(one, whole ? question_.full : full_of(one));
        if (points.no_value) return points;
        if (standard.joined == tree::Joined::sum || &one == &parts.front()) {
            total.low = standard.joined == tree::Joined::sum ? total.low + points.low : points.low;
            total.high = standard.joined == tree::Joined::sum ? total.high + points.high : points.high;
        } else {
            bool const best = standard.joined == tree::Joined::best;
            total.low = best ? most(total.low, points.low) : least(total.low, points.low);
            total.high = best ? most(total.high, points.high) : least(total.high, points.high);
        }
        total.decided &= points.decided;
    }
    return total;
}

Outcome Evaluation::run() {
    auto const& standard = question_.standard;
    if (standard.judged || standard.parts.empty() || !standard.unread.empty())
        return Outcome::between(Ratio(0), question_.full);
    if (auto found = elements(standard.parts)) return *found;
    auto total = sum_of_parts();
    bool negative = false;
    for (auto const& one : standard.parts) negative |= one.limits.below_zero;
    if (total.decided && !negative) total = Outcome::of(most(Ratio(0), total.low));
    auto const rounded = standard.places ? total.low.to_decimal(*standard.places) : std::nullopt;
    if (total.decided && rounded) total = Outcome::of(Ratio(*rounded));
    return total;
}

}  // namespace jixiao::engine::standard

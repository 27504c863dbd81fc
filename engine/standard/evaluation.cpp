#include "engine/standard/evaluation.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/standard/answers.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::standard {
namespace {

bool takes_part(tree::Award const& award) { return award.effect == tree::Effect::gives; }

bool is_judged_taking(tree::Award const& award) {
    return award.effect == tree::Effect::takes && award.points.kind == tree::PointsKind::judged;
}

}  // namespace

/// The points of a numbered part: what its best rule gives.
Ratio Evaluation::full_of(tree::Part const& part) const {
    if (auto const* award = full_award(part)) return amount(award->points, question_.full);
    Ratio each(0);
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
        if (reached != nullptr && is_met(part, step, *reached)) continue;
        auto const change = change_of(part, step, full);
        if (!change) return Outcome::between(Ratio(0), full);
        (step.adds ? added : taken) = (step.adds ? added : taken) + *change;
    }
    for (auto const& award : part.awards) {
        if (takes_part(award) || award.points.kind == tree::PointsKind::judged) continue;
        if (holds(part, award.when, true) != Truth::yes) continue;
        Ratio const points = amount(award.points, full);
        bool const takes = award.effect == tree::Effect::takes;
        tell(steps, takes ? codes::standard_taken_once : codes::standard_added_once,
             {{"text", award.when.text}, {"points", number_text(points)}});
        (takes ? taken : added) = (takes ? taken : added) + (takes ? Ratio(0) - points : points);
    }
    if (part.limits.taken) taken = most(taken, Ratio(0) - amount(*part.limits.taken, full));
    if (part.limits.added) added = least(added, amount(*part.limits.added, full));
    return Outcome::of(outcome.low + taken + added);
}

Outcome Evaluation::part(tree::Part const& part, Ratio const& full) {
    if (auto found = series(part, full)) return *found;
    if (auto found = listed_awards(part, full)) return *found;
    if (auto found = highest_of_list(part, full)) return *found;
    bool const adds = std::any_of(part.steps.begin(), part.steps.end(), [](auto const& step) { return step.adds; });
    bool const takes = std::any_of(part.steps.begin(), part.steps.end(), [](auto const& step) { return !step.adds; });
    bool const gives = std::any_of(part.awards.begin(), part.awards.end(), takes_part);
    for (auto const& award : part.awards)
        if (award.proportion && (award.proportion->kind == tree::ProportionKind::of_best ||
                                 award.proportion->kind == tree::ProportionKind::of_least))
            return limited(part, full, proportion(part, award, full));
    bool undecided = false;
    auto const* found = single() ? &question_.facts.front() : nullptr;
    bool const words = found != nullptr && !found->number && !found->date;
    if (words && part.no_task && has(found->text, {"无此项", "不涉及", "未涉及", "无该项", "无任务", "未安排"}))
        return Outcome::of(amount(*part.no_task, full));
    auto const* award = words ? chosen_by_words(part, *found, undecided) : chosen(part, undecided);
    for (auto const& other : part.awards)
        if (is_judged_taking(other) && award == nullptr && (!words || is_negative(found->text)))
            return points_of(part, other, full);
    auto const* whole = full_award(part);
    if (award != nullptr) {
        auto const base = points_of(part, *award, full);
        bool const same = whole != nullptr && base.decided && base.low == amount(whole->points, full);
        bool const reached = award == whole || same || award->when.kind == tree::ConditionKind::none;
        bool const apart = std::any_of(part.steps.begin(), part.steps.end(), [](auto const& step) {
            return step.direction == tree::Direction::each || step.adds;
        });
        bool const stops = award->veto || (base.decided && base.low <= Ratio(0)) || award->proportion;
        if (stops || (part.steps.empty() && !gives)) return limited(part, full, base);
        if (reached || apart ||
            std::any_of(part.awards.begin(), part.awards.end(), [](auto const& one) { return !takes_part(one); }))
            return limited(part, full, beside(part, full, base, reached ? award : nullptr));
        if (takes)
            return limited(part, full,
                           beside(part, full, Outcome::of(whole != nullptr ? amount(whole->points, full) : full)));
        return limited(part, full, base);
    }
    if (undecided && words && part.steps.empty()) return Outcome::between(Ratio(0), full);
    if (takes || (!gives && !adds))
        return limited(part, full,
                       beside(part, full, Outcome::of(whole != nullptr ? amount(whole->points, full) : full)));
    if (adds) return limited(part, full, beside(part, full, Outcome::of(Ratio(0))));
    if (undecided) return Outcome::between(Ratio(0), full);
    return limited(part, full, beside(part, full, Outcome::of(Ratio(0))));
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
    if (standard.judged || standard.parts.empty()) return Outcome::between(Ratio(0), question_.full);
    if (auto found = elements(standard.parts)) return *found;
    auto total = sum_of_parts();
    bool negative = false;
    for (auto const& one : standard.parts) negative |= one.limits.below_zero;
    if (total.decided && !negative) total = Outcome::of(most(Ratio(0), total.low));
    return total;
}

}  // namespace jixiao::engine::standard

// Steps: how many there are from where they begin, and what they take or add.
#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/standard/answers.hpp"
#include "engine/standard/evaluation.hpp"
#include "grammar/characters.hpp"
#include "grammar/standard/figure.hpp"

namespace jixiao::engine::standard {
namespace {

std::optional<Ratio> end_of(tree::Range const& range, tree::Direction direction) {
    bool const high = direction == tree::Direction::above;
    auto const& first = high ? range.high : range.low;
    auto const& second = high ? range.low : range.high;
    if (first) return first->value;
    return second ? std::optional<Ratio>(second->value) : std::nullopt;
}

/// The end that steps leave a band by: below it from its lower end, in it (低于90%的) from its upper.
std::optional<Ratio> edge_of(tree::Range const& range, tree::Direction direction) {
    bool const above = direction == tree::Direction::above;
    auto const& first = above ? range.low : range.high;
    auto const& second = above ? range.high : range.low;
    if (first) return first->value;
    return second ? std::optional<Ratio>(second->value) : std::nullopt;
}

Ratio rounded_down(Ratio const& value) {
    auto const whole = value.to_decimal(0, grammar::Rounding::down);
    return whole ? Ratio(*whole) : Ratio(1, 0);
}

Ratio rounded_up(Ratio const& value) {
    Ratio const down = rounded_down(value);
    return down < value ? down + Ratio(1) : down;
}

bool is_delay(std::string_view text) {
    return has(text, {"延迟", "逾期", "推迟", "拖延", "延误", "滞后", "迟报", "超期", "延期", "提前"});
}

}  // namespace

/// Where the steps begin, and in which unit.
std::optional<Ratio> Evaluation::start_of(tree::Part const& part, tree::Step const& step, Unit& unit) const {
    bool const delay =
        is_delay(step.subject) &&
        (has(question_.measure, {"延迟", "逾期", "拖延", "延误", "滞后", "超期", "推迟", "提前", "延期"}));
    if (delay || step.change) return Ratio(0);
    auto const* full = full_award(part);
    auto const from = [&](tree::Range const& range, bool edge) {
        unit = range.unit.is_none() ? unit : range.unit;
        return edge ? edge_of(range, step.direction) : end_of(range, step.direction);
    };
    bool const counted_apart =
        step.direction == tree::Direction::each && full != nullptr && full->when.range.unit != step.unit;
    if (step.direction != tree::Direction::each || !counted_apart) {
        if (full != nullptr && full->when.kind == tree::ConditionKind::range &&
            step.direction != tree::Direction::each) {
            auto const convertible =
                step.unit.is_none() || full->when.range.unit.is_none() || full->when.range.unit == step.unit ||
                tree::is_rate(step.unit) == tree::is_rate(full->when.range.unit) || tree::is_rate(step.unit);
            if (convertible) return from(full->when.range, false);
        }
        if (step.when.kind == tree::ConditionKind::range) return from(step.when.range, true);
        if (part.start && step.direction != tree::Direction::each) return from(*part.start, false);
    }
    if (step.direction == tree::Direction::each || is_delay(step.subject)) return Ratio(0);
    auto const* found = fact(step.subject, Want::number);
    bool const rate = found != nullptr && tree::is_rate(found->unit);
    bool const budget_rate = step.of_budget && !has(question_.measure, {"超", "变动", "增长", "偏"});
    bool const task = full != nullptr && has(full->when.text, {"完成", "达到"}) && rate;
    if ((budget_rate || task) && (rate || question_.facts.size() == 2)) return Ratio(100);
    if (full != nullptr && has(full->when.text, {"未超", "未突破"}) && rate && !has(question_.measure, {"超", "变动"}))
        return Ratio(100);
    return Ratio(0);
}

/// Of what is counted when words take or give per element: what is missing, or what is there.
std::optional<Ratio> Evaluation::missing_count(tree::Part const& part, Fact const& found, bool missing) {
    if (!found.number) return std::nullopt;
    bool const given = counts_missing(found, missing);
    if (given == missing) return found.number;
    Ratio total(static_cast<std::int64_t>(part.labels.empty() ? part.elements.size() : part.labels.size()));
    for (auto const& step : part.steps)
        if (step.amount && total.is_zero()) {
            Ratio const each = amount(*step.amount, question_.full);
            if (!each.is_zero()) total = question_.full / each;
        }
    return total.is_zero() ? found.number : std::optional<Ratio>(total - *found.number);
}

/// From the start, in the direction of the step; nothing if what it counts is not known.
std::optional<Ratio> Evaluation::distance(tree::Part const& part, tree::Step const& step) {
    Unit unit = step.unit;
    auto const start = start_of(part, step, unit);
    auto const* found = fact(step.subject, Want::number);
    if (found == nullptr || !start) return std::nullopt;
    if (!found->number) {
        bool const calm =
            is_yes(found->text) || has(found->text, {"未发生", "未发现", "无", "未出现", "按时", "按期", "没有"});
        return calm || !has(found->text, {"缺"}) ? std::optional<Ratio>(Ratio(0)) : std::nullopt;
    }
    if (step.direction == tree::Direction::each && !step.adds && !part.elements.empty())
        return missing_count(part, *found, true);
    if (step.direction == tree::Direction::each && step.adds && !part.elements.empty())
        return missing_count(part, *found, false);
    auto const* whole = full_award(part);
    bool const anchored = (whole != nullptr && whole->when.kind == tree::ConditionKind::range) ||
                          step.when.kind == tree::ConditionKind::range || part.start.has_value();
    bool const fall = step.change && step.direction == tree::Direction::below;
    bool const counts = !anchored && step.direction == tree::Direction::below && !step.change && start->is_zero();
    auto const trend = step.change ? (fall ? tree::Trend::down : tree::Trend::up) : tree::Trend::none;
    auto value = value_for(step.subject, unit, trend);
    if (!value) return std::nullopt;
    Ratio rest = step.direction == tree::Direction::below && !fall && !counts ? *start - *value : *value - *start;
    if (step.direction == tree::Direction::away) {
        rest = *value - *start;
        auto const* full = full_award(part);
        bool const magnitude = (full != nullptr && full->when.range.magnitude) || (part.start && part.start->magnitude);
        auto const* range = full != nullptr && full->when.kind == tree::ConditionKind::range ? &full->when.range
                            : part.start                                                     ? &*part.start
                                                                                             : nullptr;
        bool const least_asked = range != nullptr && range->low && (!range->high || range->point);
        if (rest.is_negative() && magnitude)
            rest = Ratio(0) - *value - *start;
        else if (least_asked)
            rest = *start - *value;
    }
    bool const of_amount = tree::is_rate(step.unit) && !tree::is_rate(unit) && !start->is_zero();
    return of_amount ? rest / *start * Ratio(100) : in_unit(rest, unit, step.unit.is_none() ? unit : step.unit);
}

/// The number of steps of a distance.
std::optional<Ratio> Evaluation::counted(tree::Step const& step, Ratio distance) const {
    if (distance <= Ratio(0)) return Ratio(0);
    if (!step.size || step.size->is_zero()) return std::nullopt;
    Ratio const count = distance / *step.size;
    if (!count.valid()) return std::nullopt;
    switch (step.rest) {
        case tree::Rest::started: return rounded_up(count);
        case tree::Rest::whole: return rounded_down(count);
        case tree::Rest::in_proportion: return count;
        case tree::Rest::unsaid: break;
    }
    return question_.readings.rest == StepRest::whole ? rounded_down(count) : count;
}

/// What one rule takes (below 0) or adds.
std::optional<Ratio> Evaluation::change_of(tree::Part const& part, tree::Step const& step, Ratio const& full) {
    if (!step.amount || step.amount->kind == tree::PointsKind::judged) return std::nullopt;
    auto const far = distance(part, step);
    auto const count = far ? counted(step, *far) : std::nullopt;
    if (!count) return std::nullopt;
    Ratio const each = amount(*step.amount, full), total = *count * each;
    if (!count->is_zero())
        tell(steps, step.adds ? codes::standard_added : codes::standard_taken,
             {{"text", step.subject},
              {"count", number_text(*count)},
              {"each", number_text(each)},
              {"points", number_text(total)}});
    return step.adds ? total : Ratio(0) - total;
}

}  // namespace jixiao::engine::standard

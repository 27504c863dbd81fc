// Steps: how many there are from where they begin, and what they take or add.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/standard/answers.hpp"
#include "engine/standard/evaluation.hpp"
#include "grammar/characters.hpp"
#include "grammar/standard/figure.hpp"

namespace jixiao::engine::standard {
namespace {

/// The upper or the lower end; the other one where there is only that.
std::optional<Ratio> end_of(tree::Range const& range, bool upper) {
    auto const& first = upper ? range.high : range.low;
    auto const& end = first ? first : (upper ? range.low : range.high);
    return end ? std::optional<Ratio>(end->value) : std::nullopt;
}

/// Where steps begin behind a range that they do not go into.
std::optional<Ratio> end_of(tree::Range const& range, tree::Direction direction) {
    return end_of(range, direction == tree::Direction::above);
}

/// The end that steps leave a band by: below it from its lower end, in it (低于90%的) from its upper.
std::optional<Ratio> edge_of(tree::Range const& range, tree::Direction direction) {
    return end_of(range, direction != tree::Direction::above);
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
    return has(text,
               {"延迟", "逾期", "推迟", "拖延", "延误", "滞后", "迟报", "超期", "延期", "提前", "晚", "超时", "拖欠"});
}

/// 超支额, 缺员, 逾期天数: a number that counts by itself how far it went, as 超支率 does but 支出率 does not.
bool counts_distance(std::string_view name, tree::Direction direction) {
    if (is_delay(name) && !has(name, {"率"})) return true;
    bool const short_of = has(name, {"缺", "漏", "欠", "差额", "少"}) && !has(name, {"减少", "不少"});
    bool const over = has(name, {"超", "高出", "多出", "突破"}) && !has(name, {"超过", "未超"});
    return direction == tree::Direction::below ? short_of : direction == tree::Direction::above ? over : false;
}

/// 缺, 漏, 未: a step that can only count what is missing.
bool counts_missing_by_itself(std::string_view subject) { return has(subject, {"缺", "漏", "未"}); }

bool is_amount(Unit const& unit) { return !unit.is_none() && !tree::is_rate(unit); }

}  // namespace

/// What a step counts: its own words, else those of full points and of its number, 数量指标3分：完成率100%.
std::string Evaluation::subject_of(tree::Part const& part, tree::Step const& step) const {
    bool const own = std::any_of(question_.facts.begin(), question_.facts.end(),
                                 [&](Fact const& one) { return common_characters(one.name, step.subject) >= 2; });
    auto const* full = full_award(part);
    return own || single() || full == nullptr ? step.subject : step.subject + about_of(part, full->when);
}

/// By the range of full points, by the one under which the step counts, or by a number named as the start.
std::optional<Start> Evaluation::start_by_range(tree::Part const& part, tree::Step const& step, Fact const* found) {
    if (step.direction == tree::Direction::each) return std::nullopt;
    auto const fits = [&](tree::Range const& range) {
        bool const step_fits = tree::is_rate(step.unit) || compatible(step.unit, range.unit);
        bool const value_fits = (found != nullptr && compatible(found->unit, range.unit)) ||
                                value_for(subject_of(part, step), range.unit, range.trend).has_value();
        return step_fits && value_fits;
    };
    auto const start = [&](tree::Range const& range, std::optional<Ratio> const& end, bool full) {
        return end ? std::optional<Start>(
                         Start{*end, range.unit.is_none() ? step.unit : range.unit, &range, nullptr, full})
                   : std::nullopt;
    };
    bool const lower = step.base && step.when.kind == tree::ConditionKind::range;
    if (lower) return start(step.when.range, edge_of(step.when.range, step.direction), false);
    auto const* full = full_award(part);
    if (full != nullptr && full->when.kind == tree::ConditionKind::range && fits(full->when.range))
        return start(full->when.range, end_of(full->when.range, step.direction), true);
    if (step.when.kind == tree::ConditionKind::range && fits(step.when.range))
        return start(step.when.range, edge_of(step.when.range, step.direction), false);
    if (part.start && fits(*part.start)) return start(*part.start, end_of(*part.start, step.direction), false);
    return std::nullopt;
}

/// Where the steps begin; nothing if neither the text nor what is known says so.
std::optional<Start> Evaluation::start_of(tree::Part const& part, tree::Step const& step) {
    Start const zero{Ratio(0), step.unit};
    std::string const subject = subject_of(part, step);
    auto const* found = counted_fact(subject, step.unit);
    std::string const name = found != nullptr ? measure_of(*found) : std::string();
    if (is_delay(step.subject) && is_delay(name) && !has(name, {"率"})) return zero;
    if (step.change) return zero;
    auto const* full = full_award(part);
    bool const same_count = full != nullptr && full->when.kind == tree::ConditionKind::range &&
                            counts_distance(about_of(part, full->when), step.direction);
    bool const own_count = found != nullptr && !tree::is_rate(found->unit) && !has(name, {"率"});
    if (own_count && counts_distance(name, step.direction) && !same_count) return zero;
    if (found == nullptr && tree::is_rate(step.unit)) found = counted_fact(subject, {});
    if (auto const start = start_by_range(part, step, found)) return start;
    bool const rate = found != nullptr && tree::is_rate(found->unit);
    auto const both = pair();
    if (both && !both->last && is_amount(step.unit))
        return Start{*both->base->number, both->base->unit, nullptr, both->actual};
    bool const of_pair = both && !both->last && tree::is_rate(step.unit) && is_amount(both->base->unit);
    Start const whole{Ratio(100), step.unit};
    if (of_pair) return whole;
    bool const task = full != nullptr && has(full->when.text, {"完成", "达到"});
    bool const kept = full != nullptr && has(full->when.text, {"未超", "未突破", "不超"});
    bool const own =
        counts_distance(name, step.direction) || trend_of(name) != tree::Trend::none || has(name, {"偏", "差"});
    if (rate && !own && (step.of_budget || task || kept)) return whole;
    if (step.adds || step.direction == tree::Direction::away) return zero;
    if (own || counts_missing_by_itself(step.subject)) return zero;
    bool const time = found != nullptr && grammar::is_duration(found->unit);
    return time && is_delay(step.subject) ? std::optional<Start>(zero) : std::nullopt;
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

/// What happened, by its count: 每发现一处, 每次.
std::optional<Ratio> Evaluation::counted_each(tree::Part const& part, tree::Step const& step) {
    std::string const subject = subject_of(part, step);
    auto const* found = counted_fact(subject, step.unit);
    if (found == nullptr) {
        auto const* said = spoken_fact(subject);
        bool const calm = said != nullptr && !said->number &&
                          (is_yes(said->text) || has(said->text, {"未发生", "未发现", "无", "未出现", "没有", "未"}));
        return calm && !has(said->text, {"缺"}) ? std::optional<Ratio>(Ratio(0)) : std::nullopt;
    }
    bool const counts =
        step.unit.is_none() ? found->unit.is_none() || !is_of(found->unit, grammar::Dimension::money) : true;
    if (!counts || (tree::is_rate(found->unit) && !tree::is_rate(step.unit))) return std::nullopt;
    if (!part.elements.empty()) return missing_count(part, *found, !step.adds);
    return value_for(subject, step.unit, tree::Trend::none);
}

/// From the last day to the day on which it was done; nothing where months or working days would have to be counted.
std::optional<Ratio> Evaluation::days_late(tree::Part const& part, tree::Step const& step, Fact const& day) const {
    tree::Award const* full = full_award(part);
    if (full == nullptr || full->when.kind != tree::ConditionKind::deadline || !full->when.range.high)
        return std::nullopt;
    auto const& last = full->when.date;
    auto const between = [&](int year) {
        int const own = last.year != 0 ? last.year : day.date->year != 0 ? day.date->year : year;
        bool const included = question_.readings.deadline == DeadlineDay::included;
        return grammar::last_day(*day.date, own) - grammar::last_day(last, own) + (included ? 0 : 1);
    };
    bool const open_year = last.year == 0 || day.date->year == 0;
    if (open_year && (between(2023) != between(2024) || between(2023) < -most_of_a_year)) return std::nullopt;
    Ratio const days(static_cast<std::int64_t>(between(2023)));
    bool const early = has(step.subject, {"提前", "早"});
    Ratio const late = early ? Ratio(0) - days : days;
    if (late <= Ratio(0)) return Ratio(0);
    Ratio const counted = grammar::convert(late, grammar::parse_unit("天"), step.unit);
    bool const exact = counted.valid() && head_spelling(step.unit) != "月" && head_spelling(step.unit) != "年";
    return exact ? std::optional<Ratio>(counted) : std::nullopt;
}

namespace {

/// How far a value lies from the start, on the side that the step counts.
Ratio apart(tree::Step const& step, Start const& start, Ratio value) {
    auto const* range = start.range;
    if (range != nullptr && range->magnitude && value.is_negative()) value = Ratio(0) - value;
    if (step.direction == tree::Direction::below) return start.value - value;
    if (step.direction != tree::Direction::away || range == nullptr || range->magnitude) return value - start.value;
    if (range->point) {
        bool const both_sides = !start.full && value > start.value;
        return both_sides ? value - start.value : start.value - value;
    }
    if (range->low && value < range->low->value) return range->low->value - value;
    return range->high ? value - range->high->value : Ratio(0);
}

}  // namespace

/// From the start, in the direction of the step; nothing if what it counts is not known.
std::optional<Ratio> Evaluation::distance(tree::Part const& part, tree::Step const& step) {
    for (auto const& one : question_.facts)
        if (one.date) return days_late(part, step, one);
    if (step.direction == tree::Direction::each) {
        auto const* full = full_award(part);
        bool const unsaid = full != nullptr && full->when.kind == tree::ConditionKind::range &&
                            tree::is_rate(step.unit) && tree::is_rate(full->when.range.unit);
        return unsaid ? std::nullopt : counted_each(part, step);
    }
    auto const start = start_of(part, step);
    if (!start) {
        auto const* said = spoken_fact(step.subject);
        bool const calm = said != nullptr && !said->number &&
                          (is_yes(said->text) || has(said->text, {"按时", "按期", "未逾期", "未超"}));
        return calm ? std::optional<Ratio>(Ratio(0)) : std::nullopt;
    }
    bool const fall = step.change && step.direction == tree::Direction::below;
    auto const trend = step.change ? (fall ? tree::Trend::down : tree::Trend::up) : tree::Trend::none;
    auto const by_change = step.change && is_amount(step.unit) ? compared_change(false) : std::nullopt;
    auto const value = by_change                  ? (fall ? Ratio(0) - *by_change : by_change)
                       : start->actual != nullptr ? in_unit(*start->actual->number, start->actual->unit, start->unit)
                                                  : value_for(subject_of(part, step), start->unit, trend);
    if (!value) return std::nullopt;
    bool const own_count = start->range == nullptr && start->value.is_zero();
    Ratio const rest = own_count ? *value : apart(step, *start, *value);
    bool const of_amount = tree::is_rate(step.unit) && is_amount(start->unit);
    if (!of_amount) return in_unit(rest, start->unit, step.unit.is_none() ? start->unit : step.unit);
    return start->value.is_zero() ? std::nullopt : std::optional<Ratio>(rest / start->value * Ratio(100));
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

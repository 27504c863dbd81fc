// 完成目标可能性: how likely a target is reached by the year's end, and why.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/forecast.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {

using grammar::Ratio;

namespace {

/// From here on a target out of reach at twice the fastest pace counts as impossible.
constexpr int months_of_doubt = 3;

Chance because(Likelihood likelihood, grammar::CodeInfo const& code, std::vector<grammar::Argument> arguments = {}) {
    return {likelihood, false, Message{&code, std::move(arguments)}};
}

/// One indicator that adds up or is a level, and where it stands.
struct Course {
    NumericCriterion const& criterion;
    Ruleset const& ruleset;
    Forecast const& forecast;
    std::span<Point const> points;
    int month;

    /// As light and points see it: no count is below 0, and the end of a strict limit is enough.
    bool meets(Ratio const& value) const {
        auto const& low = criterion.allowed.low;
        bool const at_low = low && value == Ratio(*low);
        if (criterion.sense == Sense::exact && low->is_zero()) return at_low;
        return (criterion.sense == Sense::higher && at_low) || rules::meets(ruleset, criterion, value);
    }
    Ratio now() const { return points.back().value; }
    std::string text(Ratio const& value) const {
        auto const shown = value.to_decimal(2);
        return quantity_text(shown ? Ratio(*shown) : value, criterion.unit);
    }
};

Chance at_year_end(bool met) {
    return met ? because(Likelihood::certain, codes::chance_reached)
               : because(Likelihood::impossible, codes::chance_year_over);
}

/// Reached once, reached for good: what is added on top does not undo it.
bool is_kept(Course const& course) {
    if (course.criterion.sense == Sense::exact) return course.meets(Ratio(*course.criterion.allowed.high) + Ratio(1));
    return course.criterion.sense == Sense::higher;
}

bool is_passed(Course const& course) {
    auto const& high = course.criterion.allowed.high;
    return high && course.now() > Ratio(*high) && !course.meets(course.now());
}

/// Even at twice the fastest pace of the year. A pace of zero proves nothing.
bool is_out_of_reach(Course const& course) {
    auto const& low = course.criterion.allowed.low;
    auto const fastest = *course.forecast.high - course.now();
    return low && fastest > Ratio(0) && 12 - course.month <= months_of_doubt &&
           course.now() + fastest * Ratio(2) < Ratio(*low);
}

/// Nearly there, and half the slowest pace is enough; below a limit even at twice the fastest. Periods that were all
/// alike say nothing of what a dead season does.
bool has_margin(Course const& course) {
    constexpr int nearly = 90;
    auto const& [low, high, low_closed, high_closed] = course.criterion.allowed;
    auto const now = course.now();
    auto const slowest = *course.forecast.low - now;
    auto const fastest = *course.forecast.high - now;
    if (course.points.size() < 2 || !(slowest < fastest)) return false;
    if (low && now < Ratio(*low) * Ratio(nearly, 100)) return false;
    if (low && !course.meets(now + slowest / Ratio(2))) return false;
    return !high || course.meets(now + fastest * Ratio(2));
}

/// "（8个 到 12个）", or nothing where only one period is known.
Text range_text(Course const& course) {
    auto const low = course.text(*course.forecast.low);
    auto const high = course.text(*course.forecast.high);
    if (low == high) return {};
    return {"（" + low + " 到 " + high + "）", " (" + low + " to " + high + ")"};
}

/// What was added stays: a limit that is passed stays passed, a target that is reached stays reached.
Chance of_sum(Course const& course) {
    auto const& forecast = course.forecast;
    std::vector<grammar::Argument> const range = {{"value", course.text(*forecast.value)},
                                                  {"range", range_text(course)},
                                                  {"low", course.text(*forecast.low)},
                                                  {"high", course.text(*forecast.high)}};
    if (is_passed(course))
        return because(Likelihood::impossible, codes::chance_passed,
                       {{"limit", course.text(Ratio(*course.criterion.allowed.high))}});
    if (course.meets(course.now()) && is_kept(course)) return because(Likelihood::certain, codes::chance_reached);
    if (has_margin(course)) return because(Likelihood::certain, codes::chance_slowest, range);
    if (forecast.method == ForecastMethod::as_planned)
        return because(Likelihood::possible, codes::chance_planned, {{"expected", course.text(*forecast.value)}});
    if (is_out_of_reach(course)) return because(Likelihood::impossible, codes::chance_too_slow, range);
    return because(Likelihood::possible, course.meets(*forecast.value) ? codes::chance_pace : codes::chance_pace_short,
                   range);
}

/// Met in every period so far, and by more than the values differ.
bool is_safe_level(Course const& course) {
    auto const less = [](Point const& a, Point const& b) { return a.value < b.value; };
    auto const [least, most] = std::minmax_element(course.points.begin(), course.points.end(), less);
    auto const spread = most->value - least->value;
    auto const& [low, high, low_closed, high_closed] = course.criterion.allowed;
    bool const above = !low || least->value - Ratio(*low) >= spread;
    bool const below = !high || Ratio(*high) - most->value >= spread;
    return course.points.size() > 1 && spread > Ratio(0) && above && below;
}

Chance of_level(Course const& course) {
    auto const met = [&](Point const& point) { return course.meets(point.value); };
    std::vector<grammar::Argument> const arguments = {{"value", course.text(course.now())},
                                                      {"count", std::to_string(course.points.size())}};
    if (course.forecast.method == ForecastMethod::as_planned && !met(course.points.back()))
        return because(Likelihood::possible, codes::chance_planned,
                       {{"expected", course.text(*course.forecast.value)}});
    if (is_safe_level(course)) return because(Likelihood::certain, codes::chance_always_met, arguments);
    return met(course.points.back()) ? because(Likelihood::possible, codes::chance_level_met, arguments)
                                     : because(Likelihood::possible, codes::chance_level_missed, arguments);
}

Chance of_number(Course const& course, PlannedIndicator const& indicator) {
    if (course.month == 12) return at_year_end(course.meets(course.now()));
    return accumulation_of(indicator) == Accumulation::sum ? of_sum(course) : of_level(course);
}

/// What is done is done; what is 有效 may not be any more by the year's end.
bool is_done_for_good(std::string const& text) {
    constexpr std::string_view done =
        "是 建成 完成 完工 竣工 验收 通过 出台 印发 上线 开通 投用 投入使用 启用 挂牌 签订 移交 交付 完毕 取得 获得 颁布 发布";
    constexpr std::string_view open = "未 部分 基本 正在 不";
    return !grammar::word_in(done, text).empty() && grammar::word_in(open, text).empty();
}

/// Words and dates, from their light.
Chance of_light(Light light, bool is_date, Position const& now) {
    int const month = now.month;
    if (light >= Light::green) {
        bool const kept = is_date || month == 12 || is_done_for_good(now.text);
        return kept ? because(Likelihood::certain, codes::chance_reached)
                    : because(Likelihood::possible, codes::chance_level_met, {{"value", now.text}});
    }
    if (is_date && light == Light::red) return because(Likelihood::impossible, codes::chance_late);
    if (month == 12) return because(Likelihood::impossible, codes::chance_year_over);
    return because(Likelihood::possible, codes::chance_judged);
}

/// Numbers that are not projected: against last year, or among several parts. Their light may only say
/// that they are in time.
Chance of_numbers(bool reached, std::string const& text, int month) {
    if (month == 12) return at_year_end(reached);
    return reached ? because(Likelihood::possible, codes::chance_level_met, {{"value", text}})
                   : because(Likelihood::possible, codes::chance_judged);
}

/// Nothing was due and there is nothing: the plan is all there is to go by.
bool is_planned_only(Forecast const& forecast, std::span<Point const> points) {
    return forecast.method == ForecastMethod::as_planned && points.back().value.is_zero();
}

bool has_number(Criterion const& criterion) {
    return std::any_of(criterion.parts.begin(), criterion.parts.end(),
                       [](auto const& part) { return std::holds_alternative<NumericCriterion>(part); });
}

}  // namespace

Chance chance(PlannedIndicator const& indicator, Ruleset const& ruleset, Forecast const& forecast,
              std::span<Point const> points, Position const& now) {
    auto const& parts = indicator.criterion.parts;
    auto const* number = amount_of(indicator);
    if (number && forecast.value && !points.empty() && is_planned_only(forecast, points))
        return because(Likelihood::possible, codes::chance_not_due);
    if (number && !points.empty() && !forecast.value && points.back().value.is_zero() && now.month < 12)
        return because(Likelihood::possible, codes::chance_from_zero);
    if (number && forecast.value && !points.empty())
        return of_number({*number, ruleset, forecast, points, now.month}, indicator);
    if (!now.light) return {};
    if (has_number(indicator.criterion) && now.reached) return of_numbers(*now.reached, now.text, now.month);
    bool const date = !parts.empty() && std::holds_alternative<DateCriterion>(parts.front());
    return of_light(*now.light, date, now);
}

}  // namespace jixiao::engine

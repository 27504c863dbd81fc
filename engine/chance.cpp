// 完成目标可能性: how likely a target is reached by the year's end, and why.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/forecast.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

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

/// Even at twice the fastest pace of the year.
bool is_out_of_reach(Course const& course) {
    auto const& low = course.criterion.allowed.low;
    auto const fastest = *course.forecast.high - course.now();
    return low && 12 - course.month <= months_of_doubt && course.now() + fastest * Ratio(2) < Ratio(*low);
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
    bool const safe = course.points.size() > 1 && course.meets(*forecast.low) && course.meets(*forecast.high);
    if (safe) return because(Likelihood::certain, codes::chance_slowest, range);
    if (is_out_of_reach(course)) return because(Likelihood::impossible, codes::chance_too_slow, range);
    return because(Likelihood::possible, codes::chance_pace, range);
}

Chance of_level(Course const& course) {
    auto const met = [&](Point const& point) { return course.meets(point.value); };
    bool const always = std::all_of(course.points.begin(), course.points.end(), met);
    std::vector<grammar::Argument> const arguments = {{"value", course.text(course.now())},
                                                      {"count", std::to_string(course.points.size())}};
    if (always && course.points.size() > 1) return because(Likelihood::certain, codes::chance_always_met, arguments);
    return met(course.points.back()) ? because(Likelihood::possible, codes::chance_level_met, arguments)
                                     : because(Likelihood::possible, codes::chance_level_missed, arguments);
}

Chance of_number(Course const& course, PlannedIndicator const& indicator) {
    if (course.month == 12) return at_year_end(course.meets(course.now()));
    return accumulation_of(indicator) == Accumulation::sum ? of_sum(course) : of_level(course);
}

/// Words and dates, from their light.
Chance of_light(Light light, bool is_date, int month) {
    if (light == Light::green || light == Light::blue) return because(Likelihood::certain, codes::chance_reached);
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

bool has_number(Criterion const& criterion) {
    return std::any_of(criterion.parts.begin(), criterion.parts.end(),
                       [](auto const& part) { return std::holds_alternative<NumericCriterion>(part); });
}

}  // namespace

Chance chance(PlannedIndicator const& indicator, Ruleset const& ruleset, Forecast const& forecast,
              std::span<Point const> points, Position const& now) {
    auto const& parts = indicator.criterion.parts;
    auto const* number = parts.size() == 1 ? std::get_if<NumericCriterion>(&parts.front()) : nullptr;
    if (number && number->measure == Measure::value && forecast.value && !points.empty())
        return of_number({*number, ruleset, forecast, points, now.month}, indicator);
    if (!now.light) return {};
    if (has_number(indicator.criterion) && now.reached) return of_numbers(*now.reached, now.text, now.month);
    bool const date = !parts.empty() && std::holds_alternative<DateCriterion>(parts.front());
    return of_light(*now.light, date, now.month);
}

}  // namespace jixiao::engine

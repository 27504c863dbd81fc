#include "engine/forecast.hpp"

#include <algorithm>

#include "engine/light.hpp"
#include "engine/row_state.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {

using grammar::Ratio;

namespace {

/// A sum or level of which more is wanted.
bool wants_more(PlannedIndicator const& indicator) {
    auto const* number = amount_of(indicator);
    return number && number->allowed.low && *number->allowed.low > Decimal{};
}

Ratio not_below_zero(Ratio const& value) { return value.is_negative() ? Ratio(0) : value; }

/// What each period added, measured by `scale` of its months: by time, or by what was planned.
template <class Scale>
std::vector<Ratio> rates_of(std::span<Point const> points, Scale scale) {
    std::vector<Ratio> rates;
    Point before{0, Ratio(0)};
    for (auto const& point : points) {
        auto const width = scale(before.month, point.month);
        if (width > Ratio(0)) rates.push_back(not_below_zero((point.value - before.value) / width));
        before = point;
    }
    return rates;
}

/// The rest of the year at the mean, slowest and fastest rate so far.
template <class Scale>
Forecast extended(std::span<Point const> points, Scale scale, ForecastMethod method) {
    Forecast result;
    auto const now = points.back();
    auto const passed = scale(0, now.month);
    auto const rates = rates_of(points, scale);
    if (!(passed > Ratio(0)) || rates.empty()) return result;
    auto const rest = scale(now.month, 12);
    auto const [slowest, fastest] = std::minmax_element(rates.begin(), rates.end());
    result.method = method;
    result.value = now.value + not_below_zero(now.value / passed) * rest;
    result.low = now.value + *slowest * rest;
    result.high = now.value + *fastest * rest;
    result.periods = rates.size();
    return result;
}

Ratio by_time(int from, int to) { return Ratio(to - from, 12); }

Forecast as_now(std::span<Point const> points, Accumulation accumulation) {
    Forecast result;
    auto const less = [](Point const& a, Point const& b) { return a.value < b.value; };
    auto const [low, high] = std::minmax_element(points.begin(), points.end(), less);
    result.method = ForecastMethod::as_now;
    result.value = points.back().value;
    result.low = accumulation == Accumulation::max ? points.back().value : low->value;
    result.high = high->value;
    result.periods = points.size();
    return result;
}

Forecast at_year_end(std::span<Point const> points) {
    Forecast result;
    result.method = ForecastMethod::year_end;
    result.value = result.low = result.high = points.back().value;
    result.periods = points.size();
    return result;
}

/// A level stays as it is; one that keeps up with its plan goes on with it.
Forecast of_level(PlannedIndicator const& indicator, std::span<Point const> points, Accumulation accumulation) {
    auto const plan = planned(indicator, points.back().month);
    bool const on_plan = plan && wants_more(indicator) && points.back().value >= *plan;
    auto const end = on_plan ? planned(indicator, 12) : std::nullopt;
    return end && *end > points.back().value ? planned_end(indicator) : as_now(points, accumulation);
}

Forecast of_sum(PlannedIndicator const& indicator, std::span<Point const> points) {
    if (!has_plan(indicator)) return extended(points, by_time, ForecastMethod::by_pace);
    auto const by_plan = [&](int from, int to) {
        auto const before = from == 0 ? Ratio(0) : *planned(indicator, from);
        return *planned(indicator, to) - before;
    };
    auto const result = extended(points, by_plan, ForecastMethod::by_plan);
    // Nothing was planned so far: time has to do.
    return result.method == ForecastMethod::none ? extended(points, by_time, ForecastMethod::by_pace) : result;
}

Forecast at_least(Forecast forecast, Ratio const& now) {
    for (auto* value : {&forecast.value, &forecast.low, &forecast.high})
        if (*value && **value < now) *value = now;
    return forecast;
}

/// The whole number below, or above.
Ratio to_whole(Ratio const& value, bool up) {
    auto const nearest = value.to_decimal(0);
    if (!nearest) return value;
    Ratio const rounded(*nearest);
    if (up) return rounded < value ? rounded + Ratio(1) : rounded;
    return rounded > value ? rounded - Ratio(1) : rounded;
}

/// There is no half a training course: what is counted one by one is whole, to the careful side.
Forecast whole(Forecast forecast, PlannedIndicator const& indicator) {
    auto const* number = amount_of(indicator);
    bool const counted =
        number && number->unit.scale == 0 && (grammar::is_counter(number->unit) || grammar::is_countable(number->unit));
    if (!counted) return forecast;
    bool const up = !wants_more(indicator);
    for (auto* value : {&forecast.value, &forecast.low, &forecast.high})
        if (*value) *value = to_whole(**value, up);
    return forecast;
}

bool is_exact(Forecast const& forecast) {
    return forecast.value && forecast.value->to_decimal(2) && forecast.low->to_decimal(2) &&
           forecast.high->to_decimal(2);
}

}  // namespace

Forecast planned_end(PlannedIndicator const& indicator) {
    Forecast result;
    auto const plan = planned(indicator, 12);
    auto const end = plan ? plan : yearly_target(indicator);
    if (!end) return result;
    result.method = ForecastMethod::as_planned;
    result.value = result.low = result.high = end;
    if (auto const* amount = amount_of(indicator)) result.unit = amount->unit;
    return result;
}

Forecast forecast(PlannedIndicator const& indicator, TrackingRules const& rules, std::span<Point const> points) {
    if (points.empty()) return {};
    auto const& now = points.back();
    if (now.month == 12) return at_year_end(points);
    auto const accumulation = accumulation_of(indicator);
    if (accumulation != Accumulation::sum) return of_level(indicator, points, accumulation);
    if (is_nothing_due(indicator, rules, now.month)) return at_least(planned_end(indicator), now.value);
    if (wants_more(indicator) && now.value.is_zero()) return {};
    auto const result = whole(of_sum(indicator, points), indicator);
    return is_exact(result) ? result : Forecast{};
}

Forecast forecast_amount(std::span<Point const> points) {
    if (points.empty()) return {};
    if (points.back().month == 12) return at_year_end(points);
    auto const result = extended(points, by_time, ForecastMethod::by_pace);
    return is_exact(result) ? result : Forecast{};
}

}  // namespace jixiao::engine

#include "engine/forecast.hpp"

#include <algorithm>

#include "engine/light.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {

using grammar::Ratio;

namespace {

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

bool is_exact(Forecast const& forecast) {
    return forecast.value && forecast.value->to_decimal(2) && forecast.low->to_decimal(2) &&
           forecast.high->to_decimal(2);
}

}  // namespace

Forecast forecast(PlannedIndicator const& indicator, std::span<Point const> points) {
    if (points.empty()) return {};
    if (points.back().month == 12) return at_year_end(points);
    auto const accumulation = accumulation_of(indicator);
    if (accumulation != Accumulation::sum) return as_now(points, accumulation);
    if (!has_plan(indicator)) return extended(points, by_time, ForecastMethod::by_pace);
    auto const by_plan = [&](int from, int to) {
        auto const before = from == 0 ? Ratio(0) : *planned(indicator, from);
        return *planned(indicator, to) - before;
    };
    auto result = extended(points, by_plan, ForecastMethod::by_plan);
    // Nothing was planned so far: time has to do.
    if (result.method == ForecastMethod::none) result = extended(points, by_time, ForecastMethod::by_pace);
    return is_exact(result) ? result : Forecast{};
}

Forecast forecast_amount(std::span<Point const> points) {
    if (points.empty()) return {};
    if (points.back().month == 12) return at_year_end(points);
    auto const result = extended(points, by_time, ForecastMethod::by_pace);
    return is_exact(result) ? result : Forecast{};
}

}  // namespace jixiao::engine

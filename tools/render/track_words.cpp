#include "tools/render/track_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/names.hpp"
#include "engine/show.hpp"

namespace jixiao::render {

using engine::ForecastMethod;
using engine::Light;
using engine::Likelihood;

namespace {

constexpr std::string_view no_value = "-";

bool has_level(engine::IndicatorSpec const& spec, std::string const& level) {
    auto const wanted = engine::level_key(level);
    return wanted.empty() || engine::level_key(spec.level1) == wanted || engine::level_key(spec.level2) == wanted;
}

bool lets_through(TrackFilter const& filter, std::optional<Light> light, bool changed) {
    auto const& lights = filter.lights;
    bool const lit = lights.empty() || (light && std::find(lights.begin(), lights.end(), *light) != lights.end());
    return lit && (changed || !filter.changed);
}

int rank_of(std::optional<Light> light) { return light ? static_cast<int>(*light) : 4; }

}  // namespace

std::string light_text(std::optional<Light> light, Style const& style) {
    if (!light) return std::string(no_value);
    constexpr std::string_view signs[] = {"x ", "! ", "o ", "+ "};
    return std::string(signs[static_cast<std::size_t>(*light)]) + display_name(*light).in(style.language);
}

std::string light_text(engine::TrackedRow const& row, Style const& style) {
    if (row.light || row.state == engine::RowState::judged) return light_text(row.light, style);
    return (is_waiting(row.state) ? "· " : "- ") + display_name(row.state).in(style.language);
}

std::string_view state_name(engine::RowState state) {
    switch (state) {
        case engine::RowState::judged: return "judged";
        case engine::RowState::not_due: return "not_due";
        case engine::RowState::planned: return "planned";
        case engine::RowState::overdue: return "overdue";
        case engine::RowState::missing: return "missing";
        case engine::RowState::unclear: return "unclear";
        case engine::RowState::not_applicable: return "not_applicable";
    }
    return "";
}

Paint light_paint(std::optional<Light> light) {
    if (!light) return Paint::dim;
    switch (*light) {
        case Light::red: return Paint::red;
        case Light::yellow: return Paint::yellow;
        case Light::green: return Paint::green;
        case Light::blue: return Paint::blue;
    }
    return Paint::plain;
}

std::string_view light_name(Light light) {
    switch (light) {
        case Light::red: return "red";
        case Light::yellow: return "yellow";
        case Light::green: return "green";
        case Light::blue: return "blue";
    }
    return "";
}

std::string likelihood_text(engine::Chance const& chance, Style const& style) {
    if (!chance.likelihood) return std::string(no_value);
    auto text = display_name(*chance.likelihood).in(style.language);
    return chance.by_hand ? text + say(style, "（填报）", " (given)") : text;
}

std::string_view likelihood_name(Likelihood likelihood) {
    switch (likelihood) {
        case Likelihood::certain: return "certain";
        case Likelihood::possible: return "possible";
        case Likelihood::impossible: return "impossible";
    }
    return "";
}

std::string_view method_name(ForecastMethod method) {
    switch (method) {
        case ForecastMethod::none: return "none";
        case ForecastMethod::year_end: return "year-end";
        case ForecastMethod::by_hand: return "by-hand";
        case ForecastMethod::by_pace: return "by-pace";
        case ForecastMethod::by_plan: return "by-plan";
        case ForecastMethod::as_now: return "as-now";
        case ForecastMethod::as_planned: return "as-planned";
    }
    return "";
}

std::string value_text(grammar::Ratio const& value, grammar::Unit const& unit) {
    auto const rounded = value.to_decimal(2);
    if (!rounded) return std::string(no_value);
    return grammar::to_short_string(*rounded) + grammar::counted_spelling(unit);
}

std::string forecast_text(engine::Forecast const& forecast) {
    bool const said = forecast.method == ForecastMethod::by_hand && forecast.actual;
    if (!forecast.value) return said ? forecast.actual->text : std::string(no_value);
    auto const text = value_text(*forecast.value, forecast.unit);
    if (*forecast.low == *forecast.high) return text;
    grammar::Unit const none;
    return fmt::format("{} ({}~{})", text, value_text(*forecast.low, none), value_text(*forecast.high, none));
}

std::string method_text(engine::Forecast const& forecast, Style const& style) {
    auto const with_count = [&](Counted chinese, Counted english) {
        return say(style, chinese, english, forecast.periods);
    };
    switch (forecast.method) {
        case ForecastMethod::none: return "";
        case ForecastMethod::year_end: return say(style, "年末实际数", "the year is over");
        case ForecastMethod::by_hand: return say(style, "填报的全年预计数", "as handed in");
        case ForecastMethod::by_pace:
            return with_count("按今年进度匀速推算，依据 {} 期", "this year's pace; periods so far: {}");
        case ForecastMethod::by_plan:
            return with_count("按计划完成比例推算，依据 {} 期", "in proportion to the plan; periods so far: {}");
        case ForecastMethod::as_now:
            return with_count("不随时间累加，取现在的数，依据 {} 期", "does not add up: as now; periods so far: {}");
        case ForecastMethod::as_planned: return say(style, "年末的计划数", "as planned for the year's end");
    }
    return "";
}

std::string due_text(std::optional<grammar::Ratio> const& due, engine::Unit const& unit) {
    return due ? value_text(*due, unit) : std::string(no_value);
}

std::string lights_text(engine::TrackSheet const& sheet, Style const& style) {
    auto const count = [&](Light light) { return sheet.lights[static_cast<std::size_t>(light)]; };
    auto text = say(style, "{}（红 {}，黄 {}，绿 {}，蓝 {}", "{} (red {}, yellow {}, green {}, blue {}",
                    light_text(sheet.light, style), count(Light::red), count(Light::yellow), count(Light::green),
                    count(Light::blue));
    if (sheet.waiting > 0) text += say(style, "；未到期 {}", "; not due {}", sheet.waiting);
    if (sheet.unlit > 0) text += say(style, "；没有亮灯 {}", "; without a light {}", sheet.unlit);
    return text + say(style, "）", ")");
}

std::vector<LightChange> light_changes(TrackedTable const& tracked) {
    std::vector<LightChange> changes;
    auto const* before = tracked.before();
    if (!before) return changes;
    for (std::size_t i = 0; i < tracked.now.rows.size(); ++i)
        if (tracked.now.rows[i].light != before->rows[i].light)
            changes.push_back({i, before->rows[i].light, tracked.now.rows[i].light});
    if (tracked.now.execution.light != before->execution.light)
        changes.push_back({tracked.now.rows.size(), before->execution.light, tracked.now.execution.light});
    return changes;
}

std::string item_name(TrackedTable const& tracked, std::size_t row, Style const& style) {
    if (row == tracked.now.rows.size()) return say(style, "预算执行", "budget execution");
    return tracked.plan.indicators[row].spec.name;
}

std::vector<std::size_t> shown_rows(TrackedTable const& tracked, TrackFilter const& filter) {
    std::vector<std::size_t> rows;
    auto const* before = tracked.before();
    for (std::size_t i = 0; i < tracked.now.rows.size(); ++i) {
        auto const light = tracked.now.rows[i].light;
        bool const changed = before && before->rows[i].light != light;
        if (lets_through(filter, light, changed) && has_level(tracked.plan.indicators[i].spec, filter.level))
            rows.push_back(i);
    }
    return rows;
}

bool shows_execution(TrackedTable const& tracked, TrackFilter const& filter) {
    auto const light = tracked.now.execution.light;
    auto const* before = tracked.before();
    return filter.level.empty() && lets_through(filter, light, before && before->execution.light != light);
}

bool is_worse(TrackedTable const& a, TrackedTable const& b) {
    auto const key = [](TrackedTable const& tracked) {
        auto const& sheet = tracked.now;
        auto const many = [&](Light light) {
            return -static_cast<long>(sheet.lights[static_cast<std::size_t>(light)]);
        };
        return std::tuple(rank_of(sheet.light), many(Light::red), many(Light::yellow), rank_of(sheet.execution.light));
    };
    auto const first = key(a);
    auto const second = key(b);
    if (first != second) return first < second;
    auto const& less = a.now.today.total.low;
    auto const& more = b.now.today.total.low;
    if (less != more) return less < more;
    auto const name = [](TrackedTable const& tracked) {
        return std::tuple(tracked.table->department.value, display_name(*tracked.table), tracked.table->source->name());
    };
    return name(a) < name(b);
}

}  // namespace jixiao::render

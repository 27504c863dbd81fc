#include "tools/render/page/track/spark.hpp"

#include <map>

#include "tools/render/page/track/parts.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

using engine::Point;
using grammar::Ratio;

// The months lie between 3 and 99, the values between 4 and 28, upwards.
constexpr int left = 3;
constexpr int month_width = 8;
constexpr int floor_at = 28;
constexpr int height = 24;

struct Dot {
    Point point;
    MaybeLight light;
};

struct Drawing {
    std::vector<Point> due;
    std::vector<Dot> reached;
    engine::Forecast const* forecast = nullptr;
    std::string words;
};

/// What lies between the lowest and the highest value; 0 is always there.
struct Scale {
    Ratio low{0};
    Ratio high{0};

    void take(Ratio const& value) {
        if (value < low) low = value;
        if (value > high) high = value;
    }
    /// Pixels from above; nothing where a number is too large to be reckoned with.
    std::optional<std::string> y(Ratio const& value) const {
        auto const pixels = Ratio(floor_at) - (value - low) * Ratio(height) / (high - low);
        auto const whole = pixels.to_decimal(0);
        return whole ? std::optional(to_short_string(*whole)) : std::nullopt;
    }
};

Scale scale_of(Drawing const& drawing) {
    Scale scale;
    for (auto const& point : drawing.due) scale.take(point.value);
    for (auto const& dot : drawing.reached) scale.take(dot.point.value);
    if (drawing.forecast && drawing.forecast->value) {
        scale.take(*drawing.forecast->low);
        scale.take(*drawing.forecast->high);
    }
    if (scale.low == scale.high) scale.high = Ratio(1);
    return scale;
}

std::string x_of(int month) { return std::to_string(left + month * month_width); }

std::optional<std::string> place(Point const& point, Scale const& scale) {
    auto const y = scale.y(point.value);
    return y ? std::optional(x_of(point.month) + "," + *y) : std::nullopt;
}

void write_line(std::string_view kind, std::vector<Point> const& points, Scale const& scale, Markup& out) {
    std::string places;
    for (auto const& point : points)
        if (auto const one = place(point, scale)) places += (places.empty() ? "" : " ") + *one;
    if (points.size() > 1) out.empty("polyline", {{"class", kind}, {"points", places}});
}

void write_forecast(Drawing const& drawing, Scale const& scale, Markup& out) {
    auto const& forecast = *drawing.forecast;
    auto const& last = drawing.reached.back().point;
    if (!forecast.value || last.month == 12) return;
    write_line("ahead", {last, {12, *forecast.value}}, scale, out);
    if (*forecast.low != *forecast.high) write_line("range", {{12, *forecast.low}, {12, *forecast.high}}, scale, out);
}

void write_dot(Dot const& dot, Scale const& scale, Markup& out) {
    if (auto const y = scale.y(dot.point.value))
        out.empty("circle", {{"class", light_class(dot.light)}, {"cx", x_of(dot.point.month)}, {"cy", *y}, {"r", "3"}});
}

void write_drawing(Drawing const& drawing, Canvas const& canvas) {
    auto& out = canvas.out;
    if (drawing.reached.empty()) return;
    auto const scale = scale_of(drawing);
    std::vector<Point> line;
    for (auto const& dot : drawing.reached) line.push_back(dot.point);
    out.element("svg", {{"class", "spark"}, {"width", "104"}, {"height", "32"}, {"role", "img"}}, [&] {
        out.element("title", {}, drawing.words);
        write_line("due", drawing.due, scale, out);
        write_line("reached", line, scale, out);
        if (drawing.forecast) write_forecast(drawing, scale, out);
        for (auto const& dot : drawing.reached) write_dot(dot, scale, out);
    });
}

/// "2024年上半年 2个（应完成 2.5个）".
void add_words(std::string& words, engine::Period const& period, std::string const& value, std::string const& due,
               Style const& style) {
    words += say(style, "{}{} {}（应完成 {}）", "{}{} {} (due {})", words.empty() ? "" : say(style, "；", "; "),
                 display_name(period).in(style.language), value, due);
}

void add_forecast(std::string& words, engine::Forecast const& forecast, Style const& style) {
    if (forecast.value) words += say(style, "；全年预计 ", "; forecast ") + forecast_text(forecast);
}

/// How a row stood at the end of a period.
struct Stood {
    engine::Period period;
    MaybeLight light;
    std::string due;
};

/// By the month that the period ends with; the last of those that end together holds.
std::map<int, Stood> course_of(TrackedTable const& tracked, std::size_t row) {
    std::map<int, Stood> course;
    for_each_period(tracked, [&](auto const& sheet) {
        auto const& stood = sheet.rows[row];
        course[sheet.period.last] = {sheet.period, stood.light, due_text(stood.due, stood.unit)};
    });
    return course;
}

/// "红 → 黄 → 绿": the lights of the periods, for words and dates; nothing where there are none.
void write_lights(TrackedTable const& tracked, std::size_t row, Canvas const& canvas) {
    std::string text;
    bool any = false;
    for_each_period(tracked, [&](auto const& sheet) {
        any = any || sheet.rows[row].light;
        text += (text.empty() ? "" : " → ") + short_light(sheet.rows[row].light, canvas.style);
    });
    if (any) canvas.out.element("span", {{"class", "lights"}}, text);
}

}  // namespace

void write_spark(TrackedTable const& tracked, std::size_t row, Canvas const& canvas) {
    auto const& now = tracked.now.rows[row];
    if (now.reached.empty()) return write_lights(tracked, row, canvas);
    Drawing drawing;
    drawing.due = engine::schedule(tracked.plan.indicators[row], tracked.ruleset->tracking);
    drawing.forecast = &now.forecast;
    auto const course = course_of(tracked, row);
    for (auto const& point : now.reached) {
        auto const& stood = course.at(point.month);
        drawing.reached.push_back({point, stood.light});
        add_words(drawing.words, stood.period, value_text(point.value, now.unit), stood.due, canvas.style);
    }
    add_forecast(drawing.words, now.forecast, canvas.style);
    write_drawing(drawing, canvas);
}

void write_execution_spark(TrackedTable const& tracked, Canvas const& canvas) {
    Drawing drawing;
    drawing.due = {{0, Ratio(0)}, {12, Ratio(100)}};
    for_each_period(tracked, [&](auto const& sheet) {
        if (!sheet.execution.rate) return;
        drawing.reached.push_back({{sheet.period.last, Ratio(*sheet.execution.rate)}, sheet.execution.light});
        add_words(drawing.words, sheet.period, rate_text(sheet.execution.rate), to_string(sheet.time) + "%",
                  canvas.style);
    });
    write_drawing(drawing, canvas);
}

}  // namespace jixiao::render::page::track

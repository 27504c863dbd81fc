// The words and numbers that the writers of tracked tables share.
#pragma once

#include <string>
#include <string_view>

#include "tools/render/paint.hpp"
#include "tools/render/track_report.hpp"

namespace jixiao::render {

/// "x 红灯": a sign beside the word, so that nothing hangs on the colour; "-" for none.
std::string light_text(std::optional<engine::Light> light, Style const& style);
Paint light_paint(std::optional<engine::Light> light);
/// Of a row: its light, or why it has none: "· 未到期".
std::string light_text(engine::TrackedRow const& row, Style const& style);
/// The stable word of the machine formats: "not_due".
std::string_view state_name(engine::RowState state);
/// The stable word of the machine formats: "red".
std::string_view light_name(engine::Light light);

/// 确定能 / "certain"; "-" for none.
std::string likelihood_text(engine::Chance const& chance, Style const& style);
/// The stable words of the machine formats.
std::string_view likelihood_name(engine::Likelihood likelihood);
std::string_view method_name(engine::ForecastMethod method);

/// A value with its unit and at most two decimals: "2.5个".
std::string value_text(grammar::Ratio const& value, grammar::Unit const& unit);
/// "10个 (8~12)"; "-" for none.
std::string forecast_text(engine::Forecast const& forecast);
/// How the forecast came about: 按今年进度匀速推算，3 期.
std::string method_text(engine::Forecast const& forecast, Style const& style);

/// What the value is to be by now, or "-".
std::string due_text(std::optional<grammar::Ratio> const& due, engine::Unit const& unit);

/// 项目：红灯（红 1，黄 2，绿 5，蓝 0；没有亮灯 1）.
std::string lights_text(engine::TrackSheet const& sheet, Style const& style);

/// The rows, and last the execution, whose light changed since the period before, and from what to what.
struct LightChange {
    std::size_t row = 0;  // == the number of rows: the execution
    std::optional<engine::Light> before;
    std::optional<engine::Light> now;
};
std::vector<LightChange> light_changes(TrackedTable const& tracked);

/// The name of a row; 预算执行 for the execution.
std::string item_name(TrackedTable const& tracked, std::size_t row, Style const& style);

}  // namespace jixiao::render

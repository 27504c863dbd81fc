#include "tools/render/csv.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render {
namespace {

using Fields = std::vector<std::string>;

Fields header(Style const& style) {
    if (style.language == Language::english)
        return {"department",     "table",    "period", "line",           "level1",     "level2",
                "name",           "target",   "due",    "actual",         "completion", "light",
                "previous_light", "forecast", "low",    "high",           "method",     "likelihood",
                "causes",         "reason",   "score",  "expected_score", "notes",      "unit"};
    return {"部门",     "目标表",     "期间",      "行",       "一级指标", "二级指标", "指标名称", "指标值",
            "应完成",   "完成值",     "完成率(%)", "亮灯",     "前期亮灯", "全年预计", "预计最低", "预计最高",
            "预计方法", "完成可能性", "偏差原因",  "原因说明", "现在得分", "预计得分", "说明",     "单位"};
}

std::string decimal(std::optional<grammar::Decimal> const& value) { return value ? to_string(*value) : ""; }

std::string quantity(std::optional<grammar::Ratio> const& value, grammar::Unit const& unit) {
    return value ? value_text(*value, unit) : "";
}

std::string light(std::optional<engine::Light> const& value, Style const& style) {
    return value ? display_name(*value).in(style.language) : "";
}

std::string notes_text(std::vector<grammar::Message> const& notes, Language language) {
    std::string text;
    for (auto const& note : notes) text += (text.empty() ? "" : "\n") + note_text("", note, language);
    return text;
}

std::string joined(std::vector<std::string> const& list) {
    std::string text;
    for (auto const& one : list) text += (text.empty() ? "" : "、") + one;
    return text;
}

Fields begin(TrackedTable const& tracked, std::string line) {
    return {tracked.table->department.value, display_name(*tracked.table), to_string(tracked.now.period),
            std::move(line)};
}

Fields row_line(TrackedTable const& tracked, std::size_t i, Style const& style) {
    auto const& spec = tracked.plan.indicators[i].spec;
    auto const& row = tracked.now.rows[i];
    auto const* before = tracked.before();
    auto fields = begin(tracked, say(style, "指标", "indicator"));
    auto const likelihood = row.chance.likelihood ? likelihood_text(row.chance, style) : "";
    for (auto const& field :
         {spec.level1, spec.level2, spec.name, spec.target_text, quantity(row.due, row.unit), row.actual.text,
          decimal(row.completion), light(row.light, style), before ? light(before->rows[i].light, style) : "",
          quantity(row.forecast.value, row.forecast.unit), quantity(row.forecast.low, row.forecast.unit),
          quantity(row.forecast.high, row.forecast.unit), method_text(row.forecast, style), likelihood,
          joined(row.causes), row.actual.reason, points_text(tracked.now.today.rows[i].range),
          points_text(tracked.now.expected.rows[i].range), notes_text(row.notes, style.language)})
        fields.push_back(field);
    fields.push_back(tracked.table->unit.value);
    return fields;
}

Fields execution_line(TrackedTable const& tracked, Style const& style) {
    auto const& sheet = tracked.now;
    auto const& execution = sheet.execution;
    auto const* before = tracked.before();
    auto const amount = [](auto const& value) { return value ? amount_text(value) : std::string(); };
    auto fields = begin(tracked, say(style, "预算执行", "execution"));
    for (auto const& field :
         {std::string(), std::string(), std::string(), amount(execution.facts.budget), std::string(),
          amount(execution.facts.executed), decimal(execution.rate), light(execution.light, style),
          before ? light(before->execution.light, style) : "",
          quantity(execution.forecast.value, execution.forecast.unit),
          quantity(execution.forecast.low, execution.forecast.unit),
          quantity(execution.forecast.high, execution.forecast.unit), method_text(execution.forecast, style),
          std::string(), std::string(), std::string(), points_text(sheet.today.execution.range),
          points_text(sheet.expected.execution.range), notes_text(execution.notes, style.language)})
        fields.push_back(field);
    return fields;
}

/// A line for each table that was not handed in.
void write_missing(Receipt const& receipt, Style const& style, std::ostream& out) {
    for (auto const& one : receipt.missing)
        for (auto const& table : one.tables) {
            Fields fields{one.unit, table, "", say(style, "未报", "missing")};
            fields.resize(header(style).size());
            write_csv_row(fields, out);
        }
}

}  // namespace

void write_track_csv(TrackReport const& report, bool mark, Style const& style, std::ostream& out) {
    if (mark) out << csv_mark;
    write_csv_row(header(style), out);
    if (report.receipt) write_missing(*report.receipt, style, out);
    for (auto const& tracked : report.tables) {
        for (auto const i : shown_rows(tracked, report.filter)) write_csv_row(row_line(tracked, i, style), out);
        if (shows_execution(tracked, report.filter)) write_csv_row(execution_line(tracked, style), out);
    }
}

}  // namespace jixiao::render

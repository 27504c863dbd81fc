// Tracked tables for people: the overview, then each table.
#include <fmt/format.h>

#include <algorithm>

#include "tools/render/characters.hpp"
#include "tools/render/fields.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/table.hpp"
#include "tools/render/track_notes.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render {
namespace {

/// More tables are shown as an overview, unless all is asked for.
constexpr std::size_t most_in_detail = 5;

std::string rate(std::optional<grammar::Decimal> const& value) { return value ? to_string(*value) + "%" : "-"; }

/// The department only where there are several.
TableRow overview_row(TrackedTable const& tracked, bool departments, Style const& style) {
    auto const& sheet = tracked.now;
    auto const count = [&](engine::Light light) {
        return std::to_string(sheet.lights[static_cast<std::size_t>(light)]);
    };
    TableRow row{{{visible_line(display_name(*tracked.table))}}};
    if (departments) row.cells.emplace_back(visible_line(holder(*tracked.table).value));
    for (TableCell cell : std::initializer_list<TableCell>{
             {to_string(sheet.period)},
             {light_text(sheet.light, style), light_paint(sheet.light)},
             {count(engine::Light::red)},
             {count(engine::Light::yellow)},
             {std::to_string(sheet.unlit)},
             {rate(sheet.execution.rate)},
             {light_text(sheet.execution.light, style), light_paint(sheet.execution.light)},
             {points_text(sheet.today.total)},
             {points_text(sheet.expected.total)},
             {std::to_string(light_changes(tracked).size())}})
        row.cells.push_back(std::move(cell));
    return row;
}

bool has_several_departments(TrackReport const& report) {
    auto const& first = holder(*report.tables.front().table).value;
    return std::any_of(report.tables.begin(), report.tables.end(),
                       [&](TrackedTable const& tracked) { return holder(*tracked.table).value != first; });
}

void write_overview(TrackReport const& report, Style const& style, std::ostream& out) {
    Table table;
    bool const departments = has_several_departments(report);
    table.columns = {{say(style, "目标表", "Table"), Align::left, 12},
                     {say(style, "期间", "Period")},
                     {say(style, "亮灯", "Light")},
                     {say(style, "红", "Red"), Align::right},
                     {say(style, "黄", "Yel"), Align::right},
                     {say(style, "缺", "None"), Align::right},
                     {say(style, "执行率", "Spent"), Align::right},
                     {say(style, "执行", "Light")},
                     {say(style, "现在得分", "Now"), Align::right},
                     {say(style, "预计得分", "Expected"), Align::right},
                     {say(style, "变化", "Changed"), Align::right}};
    if (departments)
        table.columns.insert(table.columns.begin() + 1, {say(style, "部门", "Department"), Align::left, 8});
    for (auto const& tracked : report.tables) table.rows.push_back(overview_row(tracked, departments, style));
    out << painted(say(style, "运行监控总览：{} 张表，问题多的在前", "Overview of {} tables, the worst first",
                       report.tables.size()),
                   Paint::bold, style)
        << "\n\n";
    write(table, style, out);
}

std::string title_of(TrackedTable const& tracked, Style const& style) {
    return say(style, "绩效运行监控：{}（{}）", "Tracking: {} ({})", visible_line(display_name(*tracked.table)),
               display_name(tracked.now.period).in(style.language));
}

void write_head(TrackedTable const& tracked, Style const& style, std::ostream& out) {
    auto const field = [&](Text const& name, std::string const& value) {
        if (!value.empty()) write_field(name, visible_line(value), 14, style, out);
    };
    out << painted(title_of(tracked, style), Paint::bold, style) << '\n';
    field({"部门", "department"}, tracked.table->department.value);
    field({"单位", "unit"}, tracked.table->unit.value);
    field({"目标表", "table"}, tracked.table->source->name());
    field({"完成情况", "actuals"},
          tracked.actuals + say(style, "（共 {} 期）", " (periods: {})", tracked.past.size() + 1));
    field({"规则集", "ruleset"}, ruleset_line(*tracked.ruleset, tracked.chosen, style));
    field({"监控规则", "tracking"}, tracked.tracking);
    out << '\n';
}

std::vector<TableColumn> columns(Style const& style) {
    return {{say(style, "指标名称", "Indicator"), Align::left, 10}, {say(style, "指标值", "Target"), Align::left, 7},
            {say(style, "应完成", "Due"), Align::left, 6},          {say(style, "完成值", "Actual"), Align::left, 6},
            {say(style, "完成率", "Done"), Align::right},           {say(style, "亮灯", "Light")},
            {say(style, "全年预计", "Forecast"), Align::left, 8},   {say(style, "可能性", "Likely"), Align::left, 6},
            {say(style, "现在得分", "Now"), Align::right}};
}

TableRow indicator_row(TrackedTable const& tracked, std::size_t i, Style const& style) {
    auto const& spec = tracked.plan.indicators[i].spec;
    auto const& row = tracked.now.rows[i];
    auto const light = row.actual.not_applicable ? say(style, "不适用", "n/a") : light_text(row.light, style);
    return {{{spec.name},
             {spec.target_text.empty() ? "-" : spec.target_text},
             {due_text(row.due, row.unit)},
             {row.actual.text.empty() ? "-" : row.actual.text},
             {rate(row.completion)},
             {light, light_paint(row.light)},
             {forecast_text(row.forecast)},
             {likelihood_text(row.chance, style)},
             {points_text(tracked.now.today.rows[i].range)}}};
}

void write_rows(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Style const& style,
                std::ostream& out) {
    if (rows.empty()) return;
    Table table{columns(style), {}, 0};
    for (auto const i : rows) table.rows.push_back(indicator_row(tracked, i, style));
    write(table, style, out);
    out << '\n';
}

std::string execution_text(TrackedTable const& tracked, Style const& style) {
    auto const& sheet = tracked.now;
    auto const& execution = sheet.execution;
    if (!execution.rate) return light_text(execution.light, style);
    auto text =
        say(style, "{}，执行 {} / {}，执行率 {}，时间进度 {}", "{}, {} of {} spent, {}; {} of the year has passed",
            light_text(execution.light, style), amount_text(execution.facts.executed),
            amount_text(execution.facts.budget), rate(execution.rate), to_string(sheet.time) + "%");
    if (execution.forecast.value)
        text += say(style, "；全年预计 {}（{}）", "; expected {} ({})", forecast_text(execution.forecast),
                    rate(execution.forecast_rate));
    return text;
}

std::string score_text(TrackedTable const& tracked, Style const& style) {
    auto const& sheet = tracked.now;
    auto text = say(style, "现在 {}，按全年预计 {}", "now {}, by the forecasts {}", points_text(sheet.today.total),
                    points_text(sheet.expected.total));
    if (sheet.expected.complete && !sheet.expected.grade.empty())
        text += " " + sheet.expected.grade_text.in(style.language);
    return text;
}

std::string changes_text(TrackedTable const& tracked, Style const& style) {
    std::string text;
    for (auto const& change : light_changes(tracked))
        text += fmt::format("{}{} {} -> {}", text.empty() ? "" : say(style, "；", "; "),
                            visible_line(item_name(tracked, change.row, style)), light_text(change.before, style),
                            light_text(change.now, style));
    if (!tracked.before()) return "";
    auto const period = display_name(tracked.before()->period).in(style.language);
    if (text.empty()) text = say(style, "没有变化", "no change");
    return say(style, "比{}：{}", "since {}: {}", period, text);
}

void write_summary(TrackedTable const& tracked, Style const& style, std::ostream& out) {
    auto const field = [&](Text const& name, std::string const& value) {
        if (!value.empty()) write_field(name, value, 14, style, out);
    };
    auto const& sheet = tracked.now;
    field({"项目亮灯", "light"}, lights_text(sheet, style));
    field({"预算执行", "execution"}, execution_text(tracked, style));
    if (sheet.achievement)
        field({"目标实现", "achieved"},
              say(style, "{}%（各指标完成率按分值平均，最高计 100%）",
                  "{}% (mean of the completions by weight, each up to 100%)", to_string(*sheet.achievement)));
    field({"得分", "score"}, score_text(tracked, style));
    field({"变化", "changes"}, changes_text(tracked, style));
}

bool is_certain(engine::TrackedRow const& row) {
    return !row.chance.likelihood || *row.chance.likelihood == engine::Likelihood::certain;
}

/// The rows that may miss their target: why, and what the forecast rests on.
void write_outlook(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Style const& style,
                   std::ostream& out) {
    bool first = true;
    for (auto const i : rows) {
        auto const& row = tracked.now.rows[i];
        if (is_certain(row) || !row.chance.why.code) continue;
        if (first) out << '\n' << painted(say(style, "没有把握的指标", "Not certain"), Paint::bold, style) << '\n';
        first = false;
        auto text = say(style, "{}：{}，{}", "{}: {}, {}", visible_line(tracked.plan.indicators[i].spec.name),
                        likelihood_text(row.chance, style), wording(row.chance.why, style.language));
        auto const method = method_text(row.forecast, style);
        if (!method.empty()) text += say(style, "（", " (") + method + say(style, "）", ")");
        out << hang("  - ", text, style) << '\n';
    }
}

void write_notes(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Style const& style,
                 std::ostream& out) {
    auto const notes = notes_of(tracked, rows, style);
    if (notes.empty()) return;
    out << '\n' << painted(say(style, "说明", "Notes"), Paint::bold, style) << '\n';
    for (auto const& note : notes) write_note(note, style, out);
}

void write_one(TrackedTable const& tracked, TrackFilter const& filter, Style const& style, std::ostream& out) {
    auto const rows = shown_rows(tracked, filter);
    write_head(tracked, style, out);
    write_rows(tracked, rows, style, out);
    write_summary(tracked, style, out);
    write_outlook(tracked, rows, style, out);
    write_notes(tracked, rows, style, out);
}

}  // namespace

void write_track(TrackReport const& report, Style const& style, std::ostream& out) {
    if (report.receipt) {
        write_receipt(*report.receipt, style, out);
        out << '\n';
    }
    bool const several = report.tables.size() > 1;
    if (several) write_overview(report, style, out);
    if (report.tables.size() > most_in_detail && !report.all_details) return;
    bool first = !several;
    for (auto const& tracked : report.tables) {
        if (!first) out << '\n';
        first = false;
        write_one(tracked, report.filter, style, out);
    }
}

}  // namespace jixiao::render

#include "tools/render/book_records.hpp"

#include <fmt/format.h>

#include "engine/tracking.hpp"
#include "tools/render/table.hpp"

namespace jixiao::render {
namespace {

using namespace targets::book;

/// What a person calls the table; a department's own table is the department.
std::string table_of(Record const& record, Style const& style) {
    if (!is_department(record) && !record.unit.empty())
        return say(style, "{}（{}）", "{} ({})", record.project, record.unit);
    if (!is_department(record)) return record.project;
    return record.department.empty() ? say(style, "部门整体", "department") : record.department;
}

std::string subject_of(Record const& record, Style const& style) {
    return is_execution(record) ? say(style, "预算执行", "budget execution") : record.indicator;
}

void add(std::string& text, std::string_view part) {
    if (!text.empty()) text += "; ";
    text += part;
}

std::string amounts_of(Record const& record, Style const& style) {
    std::string text;
    auto const amount = [&](Said::Key key, char const* chinese, char const* english) {
        if (auto const& value = record.said[key]; !value.empty())
            add(text, fmt::format("{} {}", say(style, chinese, english), value));
    };
    amount("initial", "年初预算", "initial");
    amount("budget", "预算", "budget");
    amount("executed", "执行", "executed");
    amount("expected", "全年预计", "expected");
    auto const& finished = record.said["finished"];
    if (!finished.empty())
        add(text, finished == "true" ? say(style, "已完成", "finished") : say(style, "未完成", "not finished"));
    return text;
}

std::string content_of(Record const& record, Style const& style) {
    if (is_empty(record)) return say(style, "（撤回）", "(withdrawn)");
    if (is_execution(record)) return amounts_of(record, style);
    auto text = record.said["not_applicable"].empty() ? record.said["value"] : say(style, "不适用", "not applicable");
    if (is_of_period(record)) add(text, say(style, "本期数", "of the period alone"));
    if (!record.said["score"].empty()) add(text, say(style, "得分 {}", "score {}", record.said["score"]));
    return text;
}

std::string likelihood_of(Record const& record, Style const& style) {
    for (auto const likelihood :
         {engine::Likelihood::certain, engine::Likelihood::possible, engine::Likelihood::impossible})
        if (record.said["likelihood"] == display_name(likelihood).english)
            return display_name(likelihood).in(style.language);
    return "";
}

/// Corrections, reasons, the outlook, evidence.
std::string remarks_of(Record const& record, Style const& style) {
    std::string text;
    if (record.corrects != 0) add(text, say(style, "更正第 {} 条：{}", "corrects {}: {}", record.corrects, record.why));
    if (!record.said["reason"].empty()) add(text, record.said["reason"]);
    if (!record.said["causes"].empty()) add(text, record.said["causes"]);
    if (!is_execution(record) && !record.said["expected"].empty())
        add(text, say(style, "全年预计：{}", "expected: {}", record.said["expected"]));
    if (auto const likely = likelihood_of(record, style); !likely.empty()) add(text, likely);
    if (!record.said["remark"].empty()) add(text, record.said["remark"]);
    if (!record.said["goal_done"].empty()) add(text, record.said["goal_done"]);
    if (!record.said["evidence"].empty()) add(text, say(style, "佐证：{}", "evidence: {}", record.said["evidence"]));
    return text;
}

}  // namespace

void write_log(std::span<Record const> records, Style const& style, std::ostream& out) {
    Table table;
    table.columns = {
        {say(style, "序号", "No."), Align::right},       {say(style, "时间（UTC）", "When (UTC)"), Align::left},
        {say(style, "记录人", "Who"), Align::left, 6},   {say(style, "目标表", "Table"), Align::left, 10},
        {say(style, "期间", "Period"), Align::left, 7},  {say(style, "指标", "Indicator"), Align::left, 10},
        {say(style, "内容", "Content"), Align::left, 8}, {say(style, "说明", "Remarks"), Align::left, 8}};
    for (auto const& record : records)
        table.rows.push_back(
            {{std::to_string(record.number), record.when, record.who, table_of(record, style), record.period,
              subject_of(record, style), content_of(record, style), remarks_of(record, style)}});
    write(table, style, out);
}

void write_standing(std::span<Record const> records, Style const& style, std::ostream& out) {
    Table table;
    table.columns = {
        {say(style, "目标表", "Table"), Align::left, 10},   {say(style, "期间", "Period"), Align::left, 7},
        {say(style, "指标", "Indicator"), Align::left, 10}, {say(style, "内容", "Content"), Align::left, 8},
        {say(style, "说明", "Remarks"), Align::left, 8},    {say(style, "序号", "No."), Align::right}};
    Record const* before = nullptr;
    for (auto const& record : records) {
        bool const begins =
            !before || table_of(*before, style) != table_of(record, style) || before->year != record.year;
        bool const other_period = begins || before->period != record.period;
        table.rows.push_back(
            {{begins ? table_of(record, style) : "", other_period ? record.period : "", subject_of(record, style),
              content_of(record, style), remarks_of(record, style), std::to_string(record.number)},
             begins && before});
        before = &record;
    }
    write(table, style, out);
}

}  // namespace jixiao::render

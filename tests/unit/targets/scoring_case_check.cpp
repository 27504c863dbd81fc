#include <fmt/format.h>

#include "engine/score.hpp"
#include "grammar/indicator.hpp"
#include "scoring_case.hpp"

namespace scoring {
namespace {

namespace engine = jixiao::engine;
namespace grammar = jixiao::grammar;
using engine::Verdict;

bool is_about_the_whole(Line const& line) {
    auto const& name = line.name();
    return name == "预算执行率" || name == "小计" || name == "总分" || name == "提示";
}

grammar::syntax::Indicator read(std::string const& text) { return grammar::usable(grammar::parse_indicator(text)); }

engine::IndicatorSpec spec_of(Line const& line) {
    engine::IndicatorSpec spec;
    spec.level1 = line["级别"];
    spec.level2 = line["级别"];
    spec.name = line["名称"];
    spec.target = read(line["指标值"]);
    spec.target_text = line["指标值"];
    spec.weight = grammar::parse_decimal(line.cells.contains("分值") ? line["分值"] : "10");
    spec.rule = line["赋分规则"];
    if (line["方向"] == "反向") spec.direction = engine::Sense::lower;
    if (line["方向"] == "正向") spec.direction = engine::Sense::higher;
    if (!line["上年完成值"].empty()) spec.previous = read(line["上年完成值"]);
    return spec;
}

engine::Actual actual_of(Line const& line, bool has_reasons) {
    engine::Actual actual;
    actual.not_applicable = line["实际完成值"] == "不适用";
    if (!actual.not_applicable) actual.text = line["实际完成值"];
    if (!actual.text.empty()) actual.value = read(actual.text);
    if (!line["评分"].empty()) actual.hand_score = grammar::parse_decimal(line["评分"]);
    actual.reason = has_reasons ? line["原因"] : "有说明";
    return actual;
}

std::optional<grammar::syntax::Quantity> amount_of(std::string const& text) {
    auto const parsed = read(text);
    auto const* bare = grammar::syntax::get<grammar::syntax::Bare>(parsed);
    return bare ? std::optional(bare->quantity) : std::nullopt;
}

engine::Execution execution_of(Line const& line) {
    engine::Execution execution;
    execution.budget = amount_of(line["指标值"]);
    execution.executed = amount_of(line["实际完成值"]);
    if (line["赋分规则"] == "已完成") execution.finished = true;
    if (line["赋分规则"] == "未完成") execution.finished = false;
    return execution;
}

std::string codes_of(std::vector<grammar::Message> const& notes) {
    std::string result;
    for (auto const& note : notes) result.append(" ").append(note.code->id);
    return result;
}

std::string range_text(engine::PointRange const& range) {
    if (range.low == range.high) return grammar::to_string(range.low);
    return grammar::to_string(range.low) + "~" + grammar::to_string(range.high);
}

std::string row_text(engine::RowScore const& row) {
    std::string text = row.points ? grammar::to_string(*row.points) : "";
    if (row.verdict == Verdict::missing && !row.points) text = "缺 " + range_text(row.range);
    if (row.verdict == Verdict::needs_hand) text = "待评 " + range_text(row.range);
    if (row.verdict == Verdict::not_applicable) text = "不适用";
    if (row.verdict == Verdict::invalid) text = "错误";
    return text + (row.over_achieved ? " 超额" : "") + codes_of(row.notes);
}

/// What a person says of the row: reached, missed, or that it has to be asked.
std::string judgement_text(engine::RowScore const& row, engine::Decimal weight) {
    switch (row.verdict) {
        case Verdict::met: return "达到";
        case Verdict::partly:
        case Verdict::missed: return "未达";
        case Verdict::needs_hand: return row.range.high < weight ? "未达" : "问";
        case Verdict::missing: return "缺";
        case Verdict::not_applicable:
        case Verdict::invalid: break;
    }
    return "问";
}

/// The row alone, whatever stands in the table's other rows.
std::string judged_alone(Line const& line, bool has_reasons, Ruleset const& ruleset) {
    auto const spec = spec_of(line);
    auto const plan = engine::compile({&spec, 1}, ruleset);
    auto const row = engine::score_row(plan.indicators.front(), *ruleset, actual_of(line, has_reasons));
    return judgement_text(row, *spec.weight);
}

std::string execution_text(engine::ExecutionScore const& execution) {
    std::string text = range_text(execution.range);
    if (execution.state == engine::ExecutionState::unknown) text = "待定 " + text;
    if (execution.state == engine::ExecutionState::no_budget) text = "无预算";
    if (execution.state == engine::ExecutionState::invalid) text = "错误";
    return text + codes_of(execution.notes);
}

std::string whole_text(std::string const& name, engine::ScoreSheet const& sheet) {
    if (name == "预算执行率") return execution_text(sheet.execution);
    if (name == "小计") return range_text(sheet.subtotal);
    if (name == "提示") return codes_of(sheet.notes).substr(sheet.notes.empty() ? 0 : 1);
    return range_text(sheet.total) + (sheet.grade.empty() ? "" : " " + sheet.grade);
}

engine::ScoreSheet score_table(Table const& table, Ruleset const& ruleset) {
    std::vector<engine::IndicatorSpec> specs;
    std::vector<engine::Actual> actuals;
    engine::Execution execution;
    for (Line const& line : table.lines) {
        if (line.name() == "预算执行率") execution = execution_of(line);
        if (is_about_the_whole(line)) continue;
        specs.push_back(spec_of(line));
        actuals.push_back(actual_of(line, table.has_reasons));
    }
    return engine::score(engine::compile(specs, ruleset), actuals, execution);
}

std::vector<Mismatch> check_judgements(Table const& table) {
    std::vector<Mismatch> result;
    auto const judged = table.rulesets.find(judgement_column);
    if (judged == table.rulesets.end() || !judged->second) return result;
    for (Line const& line : table.lines) {
        auto const got = judged_alone(line, table.has_reasons, judged->second);
        if (got != line[judgement_column])
            result.push_back(
                {fmt::format("第 {} 行“{}”，{} / {}", line.number, line.name(), line["指标值"], line["实际完成值"]),
                 line[judgement_column], got});
    }
    return result;
}

}  // namespace

std::vector<Mismatch> check(Table const& table) {
    std::vector<Mismatch> result = check_judgements(table);
    for (auto const& [column, ruleset] : table.rulesets) {
        if (!ruleset) continue;
        if (column == judgement_column) continue;
        auto const sheet = score_table(table, ruleset);
        std::size_t row = 0;
        for (Line const& line : table.lines) {
            auto const got = is_about_the_whole(line) ? whole_text(line.name(), sheet) : row_text(sheet.rows[row++]);
            if (got != line[column])
                result.push_back(
                    {fmt::format("第 {} 行“{}”，{}", line.number, line.name(), column), line[column], got});
        }
    }
    return result;
}

}  // namespace scoring

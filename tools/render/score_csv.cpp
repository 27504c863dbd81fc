#include "tools/render/csv.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render {
namespace {

using Fields = std::vector<std::string>;

Fields header(Style const& style) {
    if (style.language == Language::english)
        return {"kind",   "table", "year",       "ruleset", "line", "level1", "level2",  "name",   "target", "actual",
                "weight", "rule",  "completion", "score",   "low",  "high",   "verdict", "reason", "notes"};
    return {"类型",     "目标表", "年度",       "规则集",   "行",       "一级指标",  "二级指标",
            "指标名称", "指标值", "实际完成值", "权重",     "赋分规则", "完成率(%)", "得分",
            "最低",     "最高",   "结论",       "偏差原因", "说明"};
}

std::string notes_text(std::vector<grammar::Message> const& notes, Language language) {
    std::string text;
    for (auto const& note : notes) text += (text.empty() ? "" : "\n") + note_text("", note, language);
    return text;
}

std::string decimal(std::optional<grammar::Decimal> const& value) { return value ? to_string(*value) : ""; }

std::string decided(engine::PointRange const& points) { return is_decided(points) ? to_string(points.low) : ""; }

Fields begin(ScoredTable const& scored, Style const& style, std::string line) {
    bool const department = scored.table->kind.value == targets::TableKind::department;
    return {department ? say(style, "部门", "department") : say(style, "项目", "project"), display_name(*scored.table),
            std::to_string(scored.table->year.value), scored.ruleset->name, std::move(line)};
}

void append(Fields& fields, Fields const& more) { fields.insert(fields.end(), more.begin(), more.end()); }

Fields indicator_line(ScoredTable const& scored, std::size_t i, bool baseline, Style const& style) {
    auto const& spec = scored.plan.indicators[i].spec;
    auto const& row = scored.sheet.rows[i];
    auto const& actual = scored.actuals.rows[i];
    auto const verdict = baseline ? baseline_word(row, style.language) : verdict_word(row.verdict, style.language);
    auto fields = begin(scored, style, say(style, "指标", "indicator"));
    append(fields, {spec.level1, spec.level2, spec.name, spec.target_text, actual.text, decimal(spec.weight), spec.rule,
                    decimal(row.completion), decimal(row.points), to_string(row.range.low), to_string(row.range.high),
                    std::string(verdict), actual.reason, notes_text(row.notes, style.language)});
    return fields;
}

Fields execution_line(ScoredTable const& scored, Style const& style) {
    auto const& execution = scored.sheet.execution;
    auto const& facts = scored.actuals.execution;
    auto fields = begin(scored, style, say(style, "预算执行率", "execution"));
    append(fields, {"", "", "", facts.budget ? amount_text(facts.budget) : "",
                    facts.executed ? amount_text(facts.executed) : "", to_string(execution.weight), "",
                    decimal(execution.rate), decimal(execution.points), to_string(execution.range.low),
                    to_string(execution.range.high), "", "", notes_text(execution.notes, style.language)});
    return fields;
}

Fields sum_line(ScoredTable const& scored, std::string name, engine::PointRange const& points, std::string verdict,
                std::string notes, Style const& style) {
    auto fields = begin(scored, style, std::move(name));
    append(fields, {"", "", "", "", "", "", "", "", decided(points), to_string(points.low), to_string(points.high),
                    std::move(verdict), "", std::move(notes)});
    return fields;
}

void write_lines(ScoredTable const& scored, bool baseline, Style const& style, std::ostream& out) {
    auto const& sheet = scored.sheet;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) write_csv_row(indicator_line(scored, i, baseline, style), out);
    write_csv_row(sum_line(scored, say(style, "小计", "subtotal"), sheet.subtotal, "", "", style), out);
    write_csv_row(execution_line(scored, style), out);
    write_csv_row(sum_line(scored, say(style, "总分", "total"), sheet.total, sheet.grade_text.in(style.language),
                           notes_text(sheet.notes, style.language), style),
                  out);
}

void write_lines(ScoreReport const& report, Style const& style, std::ostream& out) {
    for (auto const& scored : report.tables) write_lines(scored, report.baseline, style, out);
    if (!report.index) return;
    auto const& index = *report.index;
    Fields line(header(style).size());
    line[0] = say(style, "项目加权指数", "projects index");
    line[3] = report.tables.front().ruleset->name;
    line[4] = line[0];
    line[13] = decided(index.value);
    line[14] = to_string(index.value.low);
    line[15] = to_string(index.value.high);
    write_csv_row(line, out);
}

}  // namespace

void write_csv(ScoreReport const& report, bool mark, Style const& style, std::ostream& out) {
    write_comparison_csv({report}, mark, style, out);
}

void write_comparison_csv(std::vector<ScoreReport> const& reports, bool mark, Style const& style, std::ostream& out) {
    if (mark) out << csv_mark;
    write_csv_row(header(style), out);
    for (auto const& report : reports) write_lines(report, style, out);
}

}  // namespace jixiao::render

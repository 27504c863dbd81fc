#include <fmt/format.h>

#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"
#include "tools/render/fields.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/score_parts.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render {
namespace {

constexpr std::uint32_t field_width = 14;

void write_steps(std::vector<grammar::Message> const& steps, Style const& style, std::ostream& out) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        out << hang(fmt::format("  {:>2}. ", i + 1), wording(steps[i], style.language), style) << '\n';
}

void write_notes(std::vector<grammar::Message> const& notes, Style const& style, std::ostream& out) {
    for (auto const& note : notes) out << hang("   - ", note_text("", note, style.language), style) << '\n';
}

void write_help(std::vector<grammar::Message> const& notes, Style const& style, std::ostream& out) {
    for (auto const& note : notes)
        if (auto const help = help_wording(note, style.language); !help.empty())
            out << hang(fmt::format("     = {} {}: ", say(style, "帮助", "help"), note.code->id), help, style) << '\n';
}

std::string result_text(engine::RowScore const& score, std::optional<grammar::Decimal> const& weight,
                        Style const& style) {
    return fmt::format("{} / {}  {}", points_text(score.range), weight ? to_string(*weight) : "-",
                       verdict_word(score.verdict, style.language));
}

/// "8.00 + 6.86 = 14.86", as long as all points are decided.
std::string sum_text(ScoredTable const& scored, Style const& style) {
    auto const& sheet = scored.sheet;
    std::string terms;
    for (auto const& row : sheet.rows) {
        if (row.verdict == engine::Verdict::not_applicable) continue;
        if (!terms.empty()) terms += " + ";
        terms += points_text(row.range);
    }
    return say(style, "指标得分 = {} = {}", "indicators = {} = {}", terms, points_text(sheet.subtotal));
}

void write_execution(ScoredTable const& scored, Style const& style, std::ostream& out) {
    auto const& execution = scored.sheet.execution;
    out << '\n' << painted(say(style, "预算执行率", "Budget execution"), Paint::bold, style) << '\n';
    write_field({"全年预算数", "budget"}, amount_text(scored.actuals.execution.budget), field_width, style, out);
    write_field({"全年执行数", "spent"}, amount_text(scored.actuals.execution.executed), field_width, style, out);
    write_steps(execution.steps, style, out);
    write_field({"得分", "points"}, points_text(execution.range) + " / " + to_string(execution.weight), field_width,
                style, out);
    write_notes(execution.notes, style, out);
}

std::string grade_reason(ScoredTable const& scored, Style const& style) {
    auto const& sheet = scored.sheet;
    for (auto const& cut : scored.ruleset->grades)
        if (cut.name.chinese == sheet.grade)
            return say(style, "{}（从 {} 分起）", "{} (from {} points)", sheet.grade_text.in(style.language),
                       to_string(cut.from));
    return sheet.complete ? say(style, "规则集没有分等级", "the ruleset gives none")
                          : say(style, "总分未定，等级未定", "open, like the total");
}

void write_totals(ScoredTable const& scored, Style const& style, std::ostream& out) {
    auto const& sheet = scored.sheet;
    out << '\n'
        << painted(say(style, "合计", "Totals"), Paint::bold, style) << '\n'
        << hang("  ", sum_text(scored, style), style) << '\n'
        << hang("  ",
                say(style, "总分 = {} + {} = {}", "total = {} + {} = {}", points_text(sheet.subtotal),
                    points_text(sheet.execution.range), points_text(sheet.total)),
                style)
        << '\n';
    write_field({"等级", "grade"}, grade_reason(scored, style), field_width, style, out);
    write_notes(sheet.notes, style, out);
}

void write_row(engine::PlannedIndicator const& indicator, engine::Actual const& actual, engine::RowScore const& score,
               Style const& style, std::ostream& out) {
    auto const& spec = indicator.spec;
    auto const field = [&](Text const& name, std::string const& value) {
        write_field(name, value, field_width, style, out);
    };
    field({"指标值", "target"}, spec.target_text);
    field({"实际完成值", "actual"}, actual.text.empty() ? say(style, "没有", "none") : actual.text);
    if (!actual.reason.empty()) field({"原因", "reason"}, actual.reason);
    write_steps(score.steps, style, out);
    field({"得分", "points"}, result_text(score, spec.weight, style));
    write_notes(score.notes, style, out);
}

}  // namespace

void write_row_explanation(engine::PlannedIndicator const& indicator, engine::Actual const& actual,
                           engine::RowScore const& score, Style const& style, std::ostream& out) {
    write_row(indicator, actual, score, style, out);
    write_help(score.notes, style, out);
}

void write_explanation(ScoreReport const& report, Style const& style, std::ostream& out) {
    for (auto const& scored : report.tables) {
        if (&scored != &report.tables.front()) out << "\n\n";
        write_heading(scored, report.baseline, style, out);
        for (std::size_t i = 0; i < scored.plan.indicators.size(); ++i) {
            auto const& indicator = scored.plan.indicators[i];
            if (i > 0) out << '\n';
            out << painted(fmt::format("{}. {}", i + 1, visible_line(indicator.spec.name)), Paint::bold, style) << '\n';
            write_row(indicator, scored.actuals.rows[i], scored.sheet.rows[i], style, out);
        }
        write_execution(scored, style, out);
        write_totals(scored, style, out);
    }
    if (report.index) write_index(*report.index, style, out);
    write_default_note(report, style, out);
}

}  // namespace jixiao::render

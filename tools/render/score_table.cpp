#include "tools/render/characters.hpp"
#include "tools/render/score_parts.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/table.hpp"

namespace jixiao::render {
namespace {

std::vector<TableColumn> columns(Style const& style) {
    return {
        {say(style, "二级指标", "Level 2"), Align::left, 10}, {say(style, "指标名称", "Indicator"), Align::left, 12},
        {say(style, "指标值", "Target"), Align::left, 9},     {say(style, "完成值", "Actual"), Align::left, 8},
        {say(style, "权重", "Weight"), Align::right},         {say(style, "完成率", "Rate"), Align::right},
        {say(style, "得分", "Points"), Align::right},         {say(style, "结论", "Verdict"), Align::left}};
}

TableRow group_row(engine::GroupScore const& group, Style const& style) {
    auto const name = group.level1.empty() ? say(style, "（没有写一级指标）", "(no level 1)") : group.level1;
    return {{{visible_line(name), Paint::bold},
             {},
             {},
             {},
             {to_string(group.weight), Paint::bold},
             {},
             {points_text(group.points), Paint::bold},
             {}},
            false,
            true};
}

TableRow indicator_row(ScoredTable const& scored, std::size_t i, bool baseline, Style const& style) {
    auto const& spec = scored.plan.indicators[i].spec;
    auto const& row = scored.sheet.rows[i];
    auto const& actual = scored.actuals.rows[i].text;
    auto const verdict = baseline ? baseline_word(row, style.language) : verdict_word(row.verdict, style.language);
    return {{{"  " + spec.level2},
             {spec.name},
             {spec.target_text},
             {actual.empty() ? "-" : actual},
             {spec.weight ? to_string(*spec.weight) : "-"},
             {rate_text(row.completion)},
             {points_text(row.range)},
             {std::string(verdict), verdict_paint(row.verdict)}}};
}

std::string_view execution_word(engine::ExecutionState state, Language language) {
    switch (state) {
        case engine::ExecutionState::scored: return "";
        case engine::ExecutionState::unknown: return say(language, "缺执行数", "not known");
        case engine::ExecutionState::no_budget: return say(language, "没有预算", "no budget");
        case engine::ExecutionState::invalid: return say(language, "不能评分", "not scored");
    }
    return "";
}

TableRow execution_row(ScoredTable const& scored, Style const& style) {
    auto const& execution = scored.sheet.execution;
    return {{{say(style, "预算执行率", "Budget execution"), Paint::bold},
             {},
             {amount_text(scored.actuals.execution.budget)},
             {amount_text(scored.actuals.execution.executed)},
             {to_string(execution.weight), Paint::bold},
             {rate_text(execution.rate)},
             {points_text(execution.range), Paint::bold},
             {std::string(execution_word(execution.state, style.language))}},
            true,
            true};
}

TableRow sum_row(std::string name, std::string weight, engine::PointRange const& points, std::string grade) {
    return {{{std::move(name), Paint::bold},
             {},
             {},
             {},
             {std::move(weight), Paint::bold},
             {},
             {points_text(points), Paint::bold},
             {std::move(grade), Paint::bold}},
            true,
            true};
}

std::string full_points(engine::ScoreSheet const& sheet) {
    auto const sum = grammar::add(sheet.indicator_weight, sheet.execution.weight);
    return sum ? to_string(*sum) : "";
}

std::string grade_text(ScoredTable const& scored, Style const& style) {
    auto const& sheet = scored.sheet;
    if (!sheet.complete) return say(style, "未定", "open");
    return sheet.grade_text.in(style.language);
}

Table table_of(ScoredTable const& scored, bool baseline, Style const& style) {
    Table table{columns(style), {}, 0};
    auto const& sheet = scored.sheet;
    for (auto const& group : sheet.groups) {
        table.rows.push_back(group_row(group, style));
        for (std::size_t i = 0; i < sheet.rows.size(); ++i)
            if (scored.plan.indicators[i].spec.level1 == group.level1)
                table.rows.push_back(indicator_row(scored, i, baseline, style));
    }
    table.rows.push_back(
        sum_row(say(style, "指标得分小计", "Indicators"), to_string(sheet.indicator_weight), sheet.subtotal, ""));
    table.rows.push_back(execution_row(scored, style));
    table.rows.back().rule_before = false;
    table.rows.push_back(
        sum_row(say(style, "总分", "Total"), full_points(sheet), sheet.total, grade_text(scored, style)));
    return table;
}

}  // namespace

void write_table(ScoreReport const& report, Style const& style, std::ostream& out) {
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        if (i > 0) out << '\n';
        auto const& scored = report.tables[i];
        write_heading(scored, report.baseline, style, out);
        write(table_of(scored, report.baseline, style), style, out);
        write_notes(scored, style, out);
    }
    if (report.index) write_index(*report.index, style, out);
    write_default_note(report, style, out);
}

}  // namespace jixiao::render

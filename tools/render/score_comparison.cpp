#include "tools/render/score_words.hpp"
#include "tools/render/table.hpp"

namespace jixiao::render {
namespace {

/// One column per ruleset: the text that `show` gives for the table as that ruleset scored it.
template <class Show>
TableRow row_of(std::vector<ScoreReport> const& reports, std::size_t table, TableCell name, TableCell weight,
                Show const& show) {
    TableRow row{{std::move(name), std::move(weight)}};
    for (auto const& report : reports) row.cells.push_back(show(report.tables[table]));
    return row;
}

Table columns_of(std::vector<ScoreReport> const& reports, std::size_t table, Style const& style) {
    Table result;
    result.columns = {{say(style, "指标名称", "Indicator"), Align::left, 16},
                      {say(style, "权重", "Weight"), Align::right}};
    for (auto const& report : reports) result.columns.push_back({report.tables[table].ruleset->name, Align::right, 13});
    return result;
}

TableCell grade_of(ScoredTable const& scored, Style const& style) {
    if (!scored.sheet.complete) return TableCell(say(style, "未定", "open"));
    return TableCell(scored.sheet.grade_text.in(style.language), Paint::bold);
}

void add_indicators(std::vector<ScoreReport> const& reports, std::size_t table, Table& result) {
    auto const& plan = reports.front().tables[table].plan;
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        auto const& spec = plan.indicators[i].spec;
        result.rows.push_back(row_of(reports, table, {spec.name}, {spec.weight ? to_string(*spec.weight) : "-"},
                                     [&](ScoredTable const& scored) -> TableCell {
                                         auto const& row = scored.sheet.rows[i];
                                         return {points_text(row.range), verdict_paint(row.verdict)};
                                     }));
    }
}

void add_sums(std::vector<ScoreReport> const& reports, std::size_t table, Style const& style, Table& result) {
    auto const& first = reports.front().tables[table].sheet;
    auto const points = [](engine::PointRange engine::ScoreSheet::*member) {
        return [member](ScoredTable const& scored) { return TableCell(points_text(scored.sheet.*member)); };
    };
    result.rows.push_back(row_of(reports, table, {say(style, "指标得分小计", "Indicators")},
                                 {to_string(first.indicator_weight)}, points(&engine::ScoreSheet::subtotal)));
    result.rows.back().rule_before = true;
    result.rows.push_back(row_of(reports, table, {say(style, "预算执行率", "Budget execution")}, {""},
                                 [](ScoredTable const& scored) -> TableCell {
                                     auto const& execution = scored.sheet.execution;
                                     return {points_text(execution.range) + " / " + to_string(execution.weight)};
                                 }));
    result.rows.push_back(
        row_of(reports, table, {say(style, "总分", "Total"), Paint::bold}, {""}, points(&engine::ScoreSheet::total)));
    result.rows.push_back(row_of(reports, table, {say(style, "等级", "Grade"), Paint::bold}, {""},
                                 [&](ScoredTable const& scored) { return grade_of(scored, style); }));
}

void write_indices(std::vector<ScoreReport> const& reports, Style const& style, std::ostream& out) {
    if (!reports.front().index) return;
    Table table;
    table.columns = {{say(style, "项目加权指数", "Index of the projects")},
                     {say(style, "指数", "Index"), Align::right}};
    for (auto const& report : reports)
        table.rows.push_back({{{report.tables.front().ruleset->name}, {points_text(report.index->value)}}});
    out << '\n';
    write(table, style, out);
    out << hang("  ",
                say(style, "各项目总分按预算加权平均，不是部门整体得分。",
                    "The mean of the projects' totals, weighted by their budgets; not the "
                    "department's score."),
                style)
        << '\n';
}

}  // namespace

void write_comparison(std::vector<ScoreReport> const& reports, Style const& style, std::ostream& out) {
    for (std::size_t i = 0; i < reports.front().tables.size(); ++i) {
        if (i > 0) out << '\n';
        auto const& report = reports.front();
        out << painted(title(report.tables[i], report.baseline, style.language), Paint::bold, style) << "\n\n";
        auto table = columns_of(reports, i, style);
        add_indicators(reports, i, table);
        add_sums(reports, i, style, table);
        write(table, style, out);
    }
    write_indices(reports, style, out);
}

}  // namespace jixiao::render

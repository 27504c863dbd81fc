#include "tools/render/page/score/summary.hpp"

#include <algorithm>

namespace jixiao::render::page::score {
namespace {

/// Sums of points stay far within a Decimal: weights have at most six decimals.
Decimal plus(Decimal a, Decimal b) { return grammar::add(a, b).value_or(a); }

Decimal minus(Decimal a, Decimal b) { return grammar::subtract(a, b).value_or(Decimal{}); }

void add(engine::PointRange& sum, engine::PointRange const& points) {
    sum = {plus(sum.low, points.low), plus(sum.high, points.high)};
}

LevelSum& level_named(Summary& summary, std::string const& level1) {
    auto const [place, is_new] = summary.level_places.try_emplace(level1, summary.levels.size());
    if (is_new) summary.levels.push_back({level1, {}, {}});
    return summary.levels[place->second];
}

void add_levels(Summary& summary, ScoredTable const& scored) {
    for (std::size_t row = 0; row < scored.sheet.rows.size(); ++row) {
        auto const& spec = scored.plan.indicators[row].spec;
        auto& level = level_named(summary, spec.level1);
        if (scored.sheet.rows[row].verdict == engine::Verdict::not_applicable) continue;
        level.weight = plus(level.weight, spec.weight.value_or(Decimal{}));
        add(level.points, scored.sheet.rows[row].range);
    }
    summary.execution_weight = plus(summary.execution_weight, scored.sheet.execution.weight);
    add(summary.execution, scored.sheet.execution.range);
}

void add_grade(Summary& summary, ScoredTable const& scored) {
    auto const rank = rank_of(scored);
    if (!rank) return;
    auto const& name = scored.sheet.grade_text;
    auto found = std::find_if(summary.grades.begin(), summary.grades.end(),
                              [&](GradeCount const& count) { return count.name == name; });
    if (found == summary.grades.end()) found = summary.grades.insert(found, {name, *rank, 0});
    ++found->tables;
}

void add_losing(Summary& summary, ScoredTable const& scored, std::size_t table) {
    auto const consider = [&](std::size_t row, Loss const& loss) {
        if (loss.is_any()) summary.losing.push_back({table, row, loss});
    };
    auto const rows = scored.sheet.rows.size();
    for (std::size_t row = 0; row < rows; ++row) consider(row, loss_of(scored, row));
    auto const& execution = scored.sheet.execution;
    consider(rows, loss_of(execution.weight, execution.range));
}

void count(SeverityCounts& counts, std::vector<grammar::Message> const& notes) {
    for (auto const& note : notes) {
        if (note.code->severity == grammar::Severity::error) ++counts.errors;
        if (note.code->severity == grammar::Severity::warning) ++counts.warnings;
    }
}

}  // namespace

Loss loss_of(Decimal weight, engine::PointRange const& points) {
    auto const lost = minus(weight, points.high);
    return {lost.is_negative() ? Decimal{} : lost, minus(points.high, points.low)};
}

Loss loss_of(ScoredTable const& scored, std::size_t row) {
    auto const& score = scored.sheet.rows[row];
    if (score.verdict == engine::Verdict::not_applicable) return {};
    return loss_of(scored.plan.indicators[row].spec.weight.value_or(Decimal{}), score.range);
}

Loss loss_of(ScoredTable const& scored) {
    auto const& execution = scored.sheet.execution;
    Loss sum = loss_of(execution.weight, execution.range);
    for (std::size_t row = 0; row < scored.sheet.rows.size(); ++row) {
        auto const loss = loss_of(scored, row);
        sum = {plus(sum.lost, loss.lost), plus(sum.open, loss.open)};
    }
    return sum;
}

Decimal full_points(engine::ScoreSheet const& sheet) { return plus(sheet.indicator_weight, sheet.execution.weight); }

SeverityCounts count_notes(ScoredTable const& scored) {
    SeverityCounts counts;
    count(counts, scored.sheet.notes);
    count(counts, scored.sheet.execution.notes);
    for (auto const& row : scored.sheet.rows) count(counts, row.notes);
    return counts;
}

std::optional<std::size_t> rank_of(ScoredTable const& scored) {
    if (scored.sheet.grade.empty()) return std::nullopt;
    auto const& grades = scored.ruleset->grades;
    auto const found = std::find_if(grades.begin(), grades.end(), [&](engine::GradeCut const& cut) {
        return cut.name.chinese == scored.sheet.grade;
    });
    return static_cast<std::size_t>(found - grades.begin());
}

Summary summarise(ScoreReport const& report) {
    Summary summary;
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        auto const& scored = report.tables[i];
        auto const notes = count_notes(scored);
        summary.notes.errors += notes.errors;
        summary.notes.warnings += notes.warnings;
        summary.indicators += scored.sheet.rows.size();
        summary.missing += scored.sheet.missing;
        summary.undecided += scored.sheet.complete ? 0 : 1;
        summary.departments += scored.table->kind.value == targets::TableKind::department ? 1 : 0;
        add_levels(summary, scored);
        add_grade(summary, scored);
        add_losing(summary, scored, i);
    }
    std::stable_sort(summary.losing.begin(), summary.losing.end(), [](LosingRow const& a, LosingRow const& b) {
        if (a.loss.lost != b.loss.lost) return a.loss.lost > b.loss.lost;
        return a.loss.open > b.loss.open;
    });
    std::stable_sort(summary.grades.begin(), summary.grades.end(),
                     [](GradeCount const& a, GradeCount const& b) { return a.rank < b.rank; });
    return summary;
}

}  // namespace jixiao::render::page::score

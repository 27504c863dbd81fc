// The sheet: rows, groups, execution, totals, grade.
#include "engine/score.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/execution.hpp"
#include "engine/points.hpp"
#include "engine/readings/fraction.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {
namespace {

PointRange plus(PointRange a, PointRange b) { return {engine::plus(a.low, b.low), engine::plus(a.high, b.high)}; }

bool applies(RowScore const& row) { return row.verdict != Verdict::not_applicable; }

Decimal weight_of(PlannedIndicator const& indicator) {
    return is_usable_weight(indicator.spec.weight) ? *indicator.spec.weight : Decimal{};
}

GroupScore& group_named(std::vector<GroupScore>& groups, std::string const& level1) {
    auto const found =
        std::find_if(groups.begin(), groups.end(), [&](GroupScore const& group) { return group.level1 == level1; });
    if (found != groups.end()) return *found;
    return groups.emplace_back(GroupScore{level1, {}, {}});
}

std::vector<GroupScore> group(Plan const& plan, std::vector<RowScore> const& rows) {
    std::vector<GroupScore> groups;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        GroupScore& own = group_named(groups, plan.indicators[i].spec.level1);
        own.weight = engine::plus(own.weight, weight_of(plan.indicators[i]));
        own.points = plus(own.points, rows[i].range);
    }
    return groups;
}

/// Sum of the weights of the rows that apply.
Decimal applicable_weight(Plan const& plan, std::vector<RowScore> const& rows) {
    Decimal sum;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (applies(rows[i])) sum = engine::plus(sum, weight_of(plan.indicators[i]));
    return sum;
}

PointRange sum_of_rows(std::vector<RowScore> const& rows, Ruleset const& ruleset) {
    auto const zero = *rounded(Ratio(0), ruleset);
    PointRange sum{zero, zero};
    for (RowScore const& row : rows) sum = plus(sum, row.range);
    return sum;
}

std::string count_text(std::size_t count) { return std::to_string(count); }

/// The rest counts as the whole: sum / weights that apply * full points.
PointRange rescaled(PointRange sum, Decimal applicable, Ruleset const& ruleset) {
    Ratio const factor = Ratio(ruleset.indicator_weight) / Ratio(applicable);
    auto const scaled = [&](Decimal points) { return rounded(Ratio(points) * factor, ruleset).value_or(points); };
    return {scaled(sum.low), scaled(sum.high)};
}

/// Subtotal of a table of which some rows do not apply.
PointRange without_left_out(ScoreSheet& sheet, PointRange sum, Plan const& plan) {
    auto const left_out = static_cast<std::size_t>(
        std::count_if(sheet.rows.begin(), sheet.rows.end(), [](auto const& row) { return !applies(row); }));
    Decimal const applicable = applicable_weight(plan, sheet.rows);
    if (left_out == 0 || applicable.is_zero()) return sum;
    Ruleset const& ruleset = *plan.ruleset;
    std::vector<grammar::Argument> const facts = {{"count", count_text(left_out)},
                                                  {"sum", grammar::to_short_string(applicable)},
                                                  {"full", grammar::to_short_string(ruleset.indicator_weight)}};
    tell(sheet.notes, ruleset.rescale ? codes::rescaled : codes::fewer_points, facts);
    return ruleset.rescale ? rescaled(sum, applicable, ruleset) : sum;
}

void note_weights(ScoreSheet& sheet, Plan const& plan) {
    Ruleset const& ruleset = *plan.ruleset;
    auto const sum = grammar::to_short_string(plan.weight_sum);
    if (plan.weight_sum != ruleset.indicator_weight)
        tell(sheet.notes, codes::weights_do_not_add,
             {{"sum", sum}, {"expected", grammar::to_short_string(ruleset.indicator_weight)}});
    if (!ruleset.execution.weight.is_zero())
        tell(sheet.notes, codes::execution_points,
             {{"sum", sum}, {"weight", grammar::to_short_string(ruleset.execution.weight)}});
}

void note_incomplete(ScoreSheet& sheet) {
    std::size_t const open = sheet.missing + (sheet.execution.points ? 0 : 1);
    if (sheet.complete || open == 0) return;
    tell(sheet.notes, codes::incomplete,
         {{"count", count_text(open)},
          {"low", grammar::to_string(sheet.total.low)},
          {"high", grammar::to_string(sheet.total.high)}});
}

GradeCut const* grade_of(Decimal total, Ruleset const& ruleset) {
    auto const found = std::find_if(ruleset.grades.begin(), ruleset.grades.end(),
                                    [&](GradeCut const& cut) { return total >= cut.from; });
    return found == ruleset.grades.end() ? nullptr : &*found;
}

/// A grade is given if every total that is still possible has it.
void give_grade(ScoreSheet& sheet, Plan const& plan) {
    bool const weights_known = std::all_of(plan.indicators.begin(), plan.indicators.end(), [](auto const& indicator) {
        return is_usable_weight(indicator.spec.weight);
    });
    auto const* low = grade_of(sheet.total.low, *plan.ruleset);
    if (!weights_known || low == nullptr || low != grade_of(sheet.total.high, *plan.ruleset)) return;
    sheet.grade = low->name.chinese;
    sheet.grade_text = low->name;
}

std::vector<RowScore> score_rows(Plan const& plan, std::span<Actual const> actuals) {
    auto meant = with_scales(plan, actuals);
    meant.resize(plan.indicators.size());
    std::vector<RowScore> rows;
    rows.reserve(plan.indicators.size());
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        rows.push_back(score_row(plan.indicators[i], *plan.ruleset, meant[i]));
    return rows;
}

}  // namespace

ScoreSheet score(Plan const& plan, std::span<Actual const> actuals, Execution const& execution) {
    Ruleset const& ruleset = *plan.ruleset;
    ScoreSheet sheet;
    sheet.rows = score_rows(plan, actuals);
    sheet.groups = group(plan, sheet.rows);
    sheet.execution = score_execution(execution, ruleset);
    sheet.indicator_weight = plan.weight_sum;
    sheet.missing = static_cast<std::size_t>(std::count_if(
        sheet.rows.begin(), sheet.rows.end(), [](RowScore const& row) { return applies(row) && !row.points; }));
    note_weights(sheet, plan);
    sheet.subtotal = without_left_out(sheet, sum_of_rows(sheet.rows, ruleset), plan);
    sheet.total = plus(sheet.subtotal, sheet.execution.range);
    bool const any = std::any_of(sheet.rows.begin(), sheet.rows.end(), applies);
    sheet.complete = any && sheet.missing == 0 && sheet.execution.points.has_value();
    if (!any) tell(sheet.notes, codes::nothing_to_score);
    note_incomplete(sheet);
    if (any) give_grade(sheet, plan);
    return sheet;
}

std::optional<Decimal> weighted_mean(std::span<WeightedTotal const> totals) {
    Ratio points(0);
    Ratio budgets(0);
    for (auto const& [total, budget] : totals) {
        points = points + Ratio(total) * Ratio(budget);
        budgets = budgets + Ratio(budget);
    }
    return (points / budgets).to_decimal(2);
}

}  // namespace jixiao::engine

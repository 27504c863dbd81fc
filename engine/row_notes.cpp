#include "engine/row_notes.hpp"

#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine {

using grammar::Ratio;

namespace {

void tell_of_deadline(TrackedRow& row, RowView const& view) {
    auto const& period = view.period();
    if (row.state == RowState::planned)
        tell(row.notes, codes::planned_date,
             {{"actual", row.actual.text}, {"period", display_name(year_to_date(period))}});
    if (row.state != RowState::overdue) return;
    if (deadline_of(view.indicator, period.year))
        tell(row.notes, codes::deadline_unreported,
             {{"deadline", view.indicator.spec.target_text}, {"period", display_name(year_to_date(period))}});
    else
        tell(row.notes, codes::said_not_yet,
             {{"actual", row.actual.text}, {"why", Text("年度已经结束", "the year is over")}});
}

/// 按计划推进中, where the plan wants something by now.
void tell_of_plan(TrackedRow& row, RowView const& view) {
    bool const said = row.state == RowState::missing && !grammar::is_blank(row.actual.text);
    auto const plan = said ? planned(view.indicator, view.period().last) : std::nullopt;
    auto const* number = amount_of(view.indicator);
    if (!plan || !number) return;
    auto const due = quantity_text(*plan, number->unit);
    tell(row.notes, codes::said_not_yet,
         {{"actual", row.actual.text}, {"why", Text("到现在计划应完成 " + due, due + " is planned by now")}});
}

/// One thing a year, and no word of when.
void ask_for_plan(TrackedRow& row, RowView const& view) {
    bool const nothing = row.state == RowState::not_due || (!row.reached.empty() && row.reached.back().value.is_zero());
    bool const single = nothing && !has_plan(view.indicator) &&
                        is_nothing_due(view.indicator, view.ruleset.tracking, view.period().last);
    if (single) tell(row.notes, codes::plan_asked_for);
}

void tell_of_accrual(TrackedRow& row, RowView const& view) {
    auto const& accrual = view.indicator.accrual;
    bool const by_name = accrual.ground == AccrualGround::name && accrual.how == Accumulation::latest;
    if (by_name && row.state == RowState::judged)
        tell(row.notes, codes::accrual_by_name,
             {{"how", display_name(accrual.how)}, {"ground", display_name(accrual)}});
}

/// 280 beds and 280 beds: a level, as likely as not.
void hint_at_level(TrackedRow& row, RowView const& view) {
    auto const& points = row.reached;
    auto const& accrual = view.indicator.accrual;
    bool const guessed = accrual.ground == AccrualGround::unit && accrual.how == Accumulation::sum;
    bool const cumulative = facts_now(view.history, view.index).cumulative;
    if (!guessed || !cumulative || points.size() < 2 || row.state != RowState::judged) return;
    auto const now = points.back().value;
    auto const before = points[points.size() - 2].value;
    auto const target = yearly_target(view.indicator);
    bool const done = target && now >= *target;
    if (now == before && now > Ratio(0) && !done && points.back().month == view.period().last)
        tell(row.notes, codes::equal_values, {{"value", row.actual.text}});
}

}  // namespace

void tell_of_row(TrackedRow& row, RowView const& view) {
    tell_of_deadline(row, view);
    tell_of_plan(row, view);
    ask_for_plan(row, view);
    tell_of_accrual(row, view);
    hint_at_level(row, view);
}

}  // namespace jixiao::engine

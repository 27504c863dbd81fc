// From one day to another as a number of days: both ends count.
#include "engine/calendar.hpp"
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;
using grammar::Precision;

namespace {

/// The year of dates that name none: the table's, else one without an arrangement.
int default_year(Context const& context) {
    return context.indicator.spec.year != 0 ? context.indicator.spec.year : 2000;
}

void note_unarranged(DayCount const& count, Trace& trace) {
    for (int const year : count.unarranged)
        tell(trace.notes, codes::year_not_arranged, {{"year", std::to_string(year)}});
}

DayCount count_days(Context const& context, bool working, std::int32_t first, std::int32_t last) {
    if (!working) return {std::int64_t{last} - first + 1, {}};
    static Calendar const weekends_only;
    auto const* calendar = context.ruleset.calendar.get();
    return working_days(calendar ? *calendar : weekends_only, first, last);
}

}  // namespace

std::optional<Ratio> counted_days(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    auto const* period = syntax::get<syntax::Period>(context.actual);
    bool const working = grammar::is_of(criterion.unit, grammar::Dimension::workday);
    if (!period || (!working && !grammar::is_of(criterion.unit, grammar::Dimension::day))) return std::nullopt;
    bool const days = period->from.precision == Precision::day && period->to.precision == Precision::day;
    if (!days) return std::nullopt;
    int const year = default_year(context);
    auto const first = grammar::first_day(period->from, year);
    auto const last = grammar::last_day(period->to, year);
    if (last < first) return std::nullopt;
    auto const count = count_days(context, working, first, last);
    auto const value =
        grammar::convert(Ratio(count.days), grammar::parse_unit(working ? "工作日" : "天"), criterion.unit);
    tell(trace.notes, codes::days_counted,
         {{"from", date_text(period->from)},
          {"to", date_text(period->to)},
          {"days", quantity_text(value, criterion.unit)}});
    note_unarranged(count, trace);
    return value;
}

}  // namespace jixiao::engine::rules

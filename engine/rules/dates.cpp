// Deadlines and periods: on time or not. No document defines a proportion for
// lateness, so a late result is judged by a person.
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "engine/words/phrase.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;
using grammar::Date;

namespace {

/// The year of dates that name none: any, as long as both sides take the same. A leap year, so
/// that 29 February exists.
constexpr int any_year = 2000;

std::optional<Date> completion_date(syntax::Indicator const& actual) {
    if (auto const* deadline = syntax::get<syntax::Deadline>(actual)) return deadline->date;
    if (auto const* period = syntax::get<syntax::Period>(actual)) return period->to;
    return std::nullopt;
}

/// The year that a date means which names none: the table's, else the other date's.
int shared_year(Context const& context, Date const& target, Date const& actual) {
    if (context.indicator.spec.year != 0) return context.indicator.spec.year;
    if (target.year != 0) return target.year;
    return actual.year != 0 ? actual.year : any_year;
}

Judgement missed(Context const& context) {
    return context.indicator.rule == RuleKind::pass_fail ? decided(Ratio(0)) : open_below_full();
}

Judgement late(Context const& context, Date const& by, Date const& done, Trace& trace) {
    std::vector<grammar::Argument> const dates = {{"actual", context.actual_text}, {"target", date_text(by)}};
    int const year = shared_year(context, by, done);
    bool const overlaps = grammar::first_day(done, year) <= grammar::last_day(by, year);
    if (overlaps) {
        tell(trace.notes, codes::date_too_coarse, dates);
        return open();
    }
    tell(trace.notes, codes::late, dates);
    tell(trace.steps, codes::step_late, dates);
    return missed(context);
}

Judgement not_a_date(Context const& context, Trace& trace) {
    tell(trace.notes, codes::date_needed, {{"target", target_text(context)}, {"actual", context.actual_text}});
    return invalid();
}

/// 提前完成, 延期: on time or not, without a date.
Judgement by_words(Context const& context, DateCriterion const& criterion, Trace& trace) {
    auto const fit = says_undone(context.actual_text) ? Fit::worse : on_time(context.actual_text);
    if (fit == Fit::unknown) return not_a_date(context, trace);
    if (fit == Fit::reached) return best_tier(context, trace);
    std::vector<grammar::Argument> const dates = {{"actual", context.actual_text}, {"target", date_text(criterion.by)}};
    tell(trace.notes, codes::late, dates);
    tell(trace.steps, codes::step_late, dates);
    return missed(context);
}

}  // namespace

Judgement judge_date(Context const& context, DateCriterion const& criterion, Trace& trace) {
    if (is_judgement_word(context)) return judge_word(context, "是", trace);
    auto const done = completion_date(context.actual);
    if (!done) return by_words(context, criterion, trace);
    int const year = shared_year(context, criterion.by, *done);
    if (grammar::last_day(*done, year) > grammar::last_day(criterion.by, year))
        return late(context, criterion.by, *done, trace);
    tell(trace.steps, codes::step_on_time, {{"actual", context.actual_text}, {"target", date_text(criterion.by)}});
    return decided(Ratio(1));
}

}  // namespace jixiao::engine::rules

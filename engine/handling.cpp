#include "engine/handling.hpp"

#include <algorithm>

#include "engine/show.hpp"

namespace jixiao::engine {

using grammar::Ratio;

namespace {

/// The share of the weights whose rows cannot be reached any more.
Ratio lost_share(Plan const& plan, TrackSheet const& sheet) {
    Ratio lost(0);
    Ratio all(0);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        auto const& weight = plan.indicators[i].spec.weight;
        if (!weight || sheet.rows[i].actual.not_applicable) continue;
        all = all + Ratio(*weight);
        if (sheet.rows[i].chance.likelihood == Likelihood::impossible) lost = lost + Ratio(*weight);
    }
    return all > Ratio(0) ? lost / all : Ratio(0);
}

bool is_behind(TrackSheet const& sheet) {
    return std::any_of(sheet.rows.begin(), sheet.rows.end(),
                       [](TrackedRow const& row) { return row.light == Light::red || row.light == Light::yellow; });
}

bool is_untouched(TrackSheet const& sheet) {
    bool const unspent = sheet.execution.share && sheet.execution.share->is_zero();
    return unspent && std::none_of(sheet.rows.begin(), sheet.rows.end(),
                                   [](TrackedRow const& row) { return row.completion && !row.completion->is_zero(); });
}

Suggestion for_money_left(TrackSheet const& sheet, Decimal const& rate) {
    auto const shown = grammar::to_string(rate) + "%";
    if (is_behind(sheet))
        return {Handling::shift,
                {"全年预计只执行预算的 " + shown + "，目标也落后：可以调给做得到的项目",
                 "only " + shown + " of the budget will be spent and targets are behind: others could use it"}};
    return {Handling::cut,
            {"目标跟得上，全年预计只执行预算的 " + shown + "：用不完的可以调减",
             "targets are on time and only " + shown + " of the budget will be spent: the rest could be cut"}};
}

}  // namespace

Text display_name(Handling handling) {
    switch (handling) {
        case Handling::carry_on: return {"继续", "carry on"};
        case Handling::shift: return {"调剂", "shift"};
        case Handling::cut: return {"调减", "cut"};
        case Handling::suspend: return {"暂停", "suspend"};
        case Handling::cancel: return {"取消", "cancel"};
    }
    return {};
}

Suggestion suggest_handling(Plan const& plan, TrackSheet const& sheet) {
    auto const& rules = plan.ruleset->tracking.handling;
    auto const lost = lost_share(plan, sheet);
    auto const& execution = sheet.execution;
    if (execution.share && *execution.share > Ratio(1))
        return {Handling::suspend,
                {"支出已超过预算：查明以前不再支付", "more than the budget is spent: no payment until that is clear"}};
    if (lost > Ratio(0) && lost >= Ratio(rules.suspend_from))
        return {Handling::suspend,
                {"完全不可能达到的指标占分值的 " + percent_text(lost),
                 "targets that cannot be reached any more have " + percent_text(lost) + " of the weights"}};
    if (sheet.period.last >= rules.cancel_from && is_untouched(sheet))
        return {Handling::cancel, {"没有支出，也没有产出", "nothing was spent and nothing was reached"}};
    auto const& rate = execution.forecast_rate;
    if (rate && Ratio(*rate) < Ratio(rules.cut_below) * Ratio(100)) return for_money_left(sheet, *rate);
    if (is_behind(sheet))
        return {Handling::carry_on,
                {"有落后的指标：整改后继续", "some targets are behind: carry on after putting that right"}};
    return {Handling::carry_on, {"没有需要处理的", "nothing calls for more"}};
}

WarningDays warning_days(Ruleset const& ruleset, Period const& period) {
    WarningDays days;
    auto const& rules = ruleset.tracking;
    if (rules.warning_day == 0 || !ruleset.calendar) return days;
    days.given = last_day(period) + rules.warning_day;
    if (rules.answer_within > 0) days.answer = after_working_days(*ruleset.calendar, days.given, rules.answer_within);
    if (rules.rectify_within > 0)
        days.rectify = after_working_days(*ruleset.calendar, days.given, rules.rectify_within);
    return days;
}

}  // namespace jixiao::engine

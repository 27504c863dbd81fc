#include "engine/row_state.hpp"

#include <algorithm>

#include "engine/light.hpp"
#include "engine/rules/rules.hpp"
#include "engine/words/denial.hpp"
#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {

namespace syntax = grammar::syntax;
using grammar::Ratio;

namespace {

constexpr std::string_view not_yet =
    "未到期 未到时间 未到考核 未到期限 未到节点 未到评价 未到统计 未到完成 未到调查 未到验收 未到报送 尚未到 还未到 还没到 没到期 尚未开展 "
    "尚未启动 尚未开始 尚未实施 尚未调查 尚未统计 尚未进行 尚未开工 尚未组织 尚未测评 尚未评价 尚未产生 暂未开展 暂未启动 暂未开始 暂未实施 "
    "暂未调查 暂未统计 还未开展 还未启动 还未开始 还未实施 还没开展 还没开始 未开展 未启动 未开始 未实施 未开工 未进行 待年底 待年末 待年终 "
    "待下半年 待项目完成 待完工 待验收";
constexpr std::string_view going_on =
    "推进中 实施中 进行中 开展中 建设中 施工中 筹备中 准备中 招标中 采购中 办理中 审批中 编制中 调查中 统计中 按计划推进 按计划进行 按计划实施 "
    "按计划开展 按进度推进 按进度实施 按序时推进 有序推进 稳步推进 正在推进 正在实施 正在开展 正在进行 正在建设 正在施工 正在办理 正在筹备 "
    "持续推进";
constexpr std::string_view later =
    "年底 年末 年终 年度终了 下半年 三季度 四季度 第三季度 第四季度 项目结束后 完工后 验收后 全年结束";
constexpr std::string_view doing =
    "调查 开展 测评 测算 评价 评估 统计 考核 实施 完成 验收 核算 组织 进行 填报 报送 检查 支付 发放 执行 启动 体现 才能";
constexpr std::string_view done = "已完成 已达 已开展 已实施 已组织 已验收 均完成 全部完成 提前完成";

constexpr std::string_view late_words = "逾期 延期 超期 推迟 延迟 滞后 延误";

bool is_there(std::string_view word) { return !word.empty(); }

bool is_number_or_date(syntax::Indicator const& value) {
    return rules::written_quantity(value) || syntax::get<syntax::Interval>(value) ||
           syntax::get<syntax::Joined>(value) || syntax::get<syntax::Deadline>(value) ||
           syntax::get<syntax::Period>(value);
}

int year_of(PlannedIndicator const& indicator, Period const& period) {
    return indicator.spec.year != 0 ? indicator.spec.year : period.year;
}

/// The last day that a written date or period of time covers.
std::optional<std::int32_t> day_in(Actual const& actual, int year) {
    if (auto const* deadline = syntax::get<syntax::Deadline>(actual.value))
        return grammar::last_day(deadline->date, year);
    if (auto const* period = syntax::get<syntax::Period>(actual.value)) return grammar::last_day(period->to, year);
    return std::nullopt;
}

/// A day that had not come when it was handed in, or that is called a plan.
bool is_plan(Actual const& actual, std::int32_t day, PeriodFacts const& now) {
    return says_plan(actual.text) || day > std::max(last_day(now.period), now.reported.value_or(0));
}

/// A row with a deadline: what was said against what the calendar says.
RowState state_of_deadline(std::int32_t deadline, int year, Actual const& actual, PeriodFacts const& now) {
    bool const passed = deadline <= last_day(now.period);
    if (grammar::is_blank(actual.text) || says_not_yet(actual.text))
        return passed ? RowState::overdue : RowState::not_due;
    auto const day = day_in(actual, year);
    if (!day || !is_plan(actual, *day, now)) return RowState::judged;
    return passed ? RowState::overdue : RowState::planned;
}

/// 持续推进 as a target is reached by 持续推进.
bool repeats_target(PlannedIndicator const& indicator, std::string_view text) {
    auto const* word = only_part<WordCriterion>(indicator.criterion);
    return word && (grammar::contains(text, word->text) || grammar::contains(word->text, text));
}

bool is_due_by_plan(PlannedIndicator const& indicator, int month) {
    auto const plan = planned(indicator, month);
    return plan && *plan > Ratio(0);
}

/// 工期 as a period of time that had not ended.
bool ends_later(PlannedIndicator const& indicator, Actual const& actual, PeriodFacts const& now) {
    auto const* period = syntax::get<syntax::Period>(actual.value);
    if (!period || !only_part<NumericCriterion>(indicator.criterion)) return false;
    return is_plan(actual, grammar::last_day(period->to, year_of(indicator, now.period)), now);
}

/// 1次 in June for 每季度1次: of the quarter, or in all? A sum of single periods leaves no doubt.
bool is_of_one_period(PlannedIndicator const& indicator, TrackingRules const& rules, Actual const& actual,
                      PeriodFacts const& now) {
    auto const rhythm = now.cumulative ? rhythm_of(indicator) : std::nullopt;
    auto const quantity = rhythm ? rules::written_quantity(actual.value) : std::nullopt;
    auto const worth = quantity ? rules::unit_ratio(quantity->unit, rhythm->of_year.unit) : std::nullopt;
    if (!worth) return false;
    auto const year = end_of(rhythm->of_year);
    bool const limit = rhythm->of_year.sense == Sense::lower;
    auto const due = limit ? year : due_by(indicator, rules, year, now.period.last);
    return may_be_of_one_period(*rhythm, Ratio(quantity->value) * *worth, due);
}

RowState state_of_value(PlannedIndicator const& indicator, TrackingRules const& rules, Actual const& actual,
                        PeriodFacts const& now) {
    int const month = now.period.last;
    if (grammar::is_blank(actual.text))
        return is_nothing_due(indicator, rules, month) ? RowState::not_due : RowState::missing;
    if (ends_later(indicator, actual, now)) return month == 12 ? RowState::judged : RowState::planned;
    if (is_of_one_period(indicator, rules, actual, now)) return RowState::unclear;
    if (is_number_or_date(actual.value) || !says_not_yet(actual.text)) return RowState::judged;
    if (repeats_target(indicator, grammar::without_blanks(actual.text))) return RowState::judged;
    if (month == 12) return RowState::overdue;
    return is_due_by_plan(indicator, month) ? RowState::missing : RowState::not_due;
}

}  // namespace

Text display_name(RowState state) {
    switch (state) {
        case RowState::judged: return {};
        case RowState::not_due: return {"未到期", "not due"};
        case RowState::planned: return {"计划", "planned"};
        case RowState::overdue: return {"逾期未报", "overdue"};
        case RowState::missing: return {"缺", "missing"};
        case RowState::unclear: return {"不能判断", "unclear"};
        case RowState::not_applicable: return {"不适用", "n/a"};
    }
    return {};
}

bool says_not_yet(std::string_view written) {
    auto const text = grammar::without_blanks(written);
    if (is_there(grammar::word_in(done, text)) || grammar::contains(text, "%")) return false;
    if (is_there(grammar::word_in(not_yet, text)) || is_there(grammar::word_in(going_on, text))) return true;
    return is_there(grammar::word_in(later, text)) && is_there(grammar::word_in(doing, text));
}

std::optional<std::int32_t> deadline_of(PlannedIndicator const& indicator, int year) {
    auto const* date = only_part<DateCriterion>(indicator.criterion);
    return date ? std::optional(grammar::last_day(date->by, indicator.spec.year != 0 ? indicator.spec.year : year))
                : std::nullopt;
}

bool is_lapsed_plan(PlannedIndicator const& indicator, Actual const& actual, PeriodFacts const& then,
                    Period const& now) {
    auto const day = day_in(actual, year_of(indicator, now));
    return day && is_plan(actual, *day, then) && *day <= last_day(now);
}

bool is_nothing_due(PlannedIndicator const& indicator, TrackingRules const& rules, int month) {
    auto const* number = amount_of(indicator);
    if (!number || !number->allowed.low || month == 12) return false;
    Ratio const target(*number->allowed.low);
    return target > Ratio(0) && due_by(indicator, rules, target, month).is_zero();
}

RowState state_of(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual,
                  PeriodFacts const& now) {
    if (actual.not_applicable) return RowState::not_applicable;
    int const year = year_of(indicator, now.period);
    if (auto const deadline = deadline_of(indicator, year)) return state_of_deadline(*deadline, year, actual, now);
    return state_of_value(indicator, ruleset.tracking, actual, now);
}

RowState state_after(RowState before, PlannedIndicator const& indicator, Actual const& actual,
                     std::optional<Light> light, Period const& period) {
    if (before != RowState::judged) return before;
    if (!light) return RowState::unclear;
    auto const deadline = deadline_of(indicator, period.year);
    bool const to_come = deadline && *deadline > last_day(period);
    bool const missed = *light == Light::red || *light == Light::yellow;
    bool const dated = day_in(actual, period.year).has_value();
    bool const late = is_there(grammar::word_in(late_words, actual.text));
    return to_come && missed && !dated && !late ? RowState::not_due : before;
}

}  // namespace jixiao::engine

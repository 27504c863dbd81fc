// Rulesets: following the year: lights, warnings, where reasons are demanded.
#include <array>

#include "targets/model/actual_fields.hpp"
#include "targets/read/ruleset_parts.hpp"
#include "targets/read/ruleset_values.hpp"

namespace jixiao::targets::read {

using engine::Light;
using engine::Likelihood;
using engine::TrackingRules;

namespace {

constexpr std::array<Key, 18> tracking_keys{{
    {"red_below", "红灯线"},
    {"yellow_below", "黄灯线"},
    {"blue_from", "蓝灯线"},
    {"blue_against", "蓝灯比较"},
    {"zero_is_red", "零为红灯"},
    {"prorate", "按时间折算"},
    {"prorate_levels", "按时间折算的指标"},
    {"in_range_levels", "只看是否达到的指标"},
    {"two_facts", "按两项事实"},
    {"reason_lights", "说明原因的灯"},
    {"reason_likelihoods", "说明原因的可能性"},
    {"reason_for_cause", "选原因须说明"},
    {"reason_deviation", "说明原因的偏差"},
    {"reason_outlook", "预计达不到须说明"},
    {"report_within", "报送期限"},
    {"warning", "预警以后"},
    {"handling", "处理建议"},
    {"execution", "预算执行"},
}};
constexpr std::array<Key, 3> after_keys{{{"day", "预警日"}, {"answer", "答复期限"}, {"rectify", "整改期限"}}};
constexpr std::array<Key, 3> handling_keys{
    {{"cut_below", "调减线"}, {"suspend_from", "暂停线"}, {"cancel_from", "取消月份"}}};
constexpr std::array<Key, 8> execution_pace_keys{{
    {"light", "亮灯方法"},
    {"red_below", "红灯线"},
    {"yellow_below", "黄灯线"},
    {"red_gap", "红灯差距"},
    {"yellow_gap", "黄灯差距"},
    {"achievement_gap", "目标与执行差距"},
    {"warning", "预警"},
    {"reason", "红灯须说明"},
}};
constexpr std::array<Key, 2> warning_keys{{{"month", "月份", true}, {"least", "最低执行率", true}}};

constexpr std::array<Word, 2> bases{{{"period", "应完成数"}, {"year", "年度指标值"}}};
constexpr std::array<Word, 3> prorates{{{"all", "全部"}, {"amounts", "累计的"}, {"levels", "列出的"}}};
constexpr std::array<Word, 2> execution_lights{{{"pace", "进度"}, {"gap", "差距"}}};
constexpr std::array<Word, 4> lights{
    {{"red", "红灯 红"}, {"yellow", "黄灯 黄"}, {"green", "绿灯 绿"}, {"blue", "蓝灯 蓝"}}};

/// No limit of a light is above 1000 %.
constexpr int most_progress = 10;

void take_share(Decimal& share, Fields const& fields, std::string_view name, int most = 1) {
    auto const value = read_share(fields, name, most);
    if (value.given) share = value.value;
}

/// A list of words; each must be one of `words`.
template <class T>
std::vector<T> read_words(Fields const& fields, std::string_view name, std::span<Word const> words) {
    std::vector<T> result;
    auto const* value = fields.find(name);
    if (!value) return result;
    auto const take = [&](Value const& item) {
        auto const word = choice_of(fields.reading(), item, fields.label(name), words);
        for (std::size_t i = 0; word.given && i < words.size(); ++i)
            if (words[i].name == word.value) result.push_back(static_cast<T>(i));
    };
    if (value->kind != ValueKind::list) take(*value);
    for (auto const& item : value->items) take(item);
    return result;
}

void read_lights(TrackingRules& rules, Fields const& fields) {
    take_share(rules.red_below, fields, "red_below", most_progress);
    take_share(rules.yellow_below, fields, "yellow_below", most_progress);
    auto const blue = read_share(fields, "blue_from", most_progress);
    if (blue.given) rules.blue_from = blue.value;
    auto const base = fields.choice("blue_against", bases);
    if (base.given) rules.blue_against = base.value == "year" ? engine::BlueAgainst::year : engine::BlueAgainst::period;
    auto const zero = fields.boolean("zero_is_red");
    if (zero.given) rules.zero_is_red = zero.value;
    auto const facts = fields.boolean("two_facts");
    if (facts.given) rules.two_facts = facts.value;
}

void read_proportion(TrackingRules& rules, Fields const& fields) {
    auto const prorate = fields.choice("prorate", prorates);
    if (prorate.given)
        rules.prorate = prorate.value == "all"       ? engine::Prorate::all
                        : prorate.value == "amounts" ? engine::Prorate::amounts
                                                     : engine::Prorate::levels;
    if (fields.find("prorate_levels")) rules.prorate_levels = read_names(fields, "prorate_levels");
    if (fields.find("in_range_levels")) rules.in_range_levels = read_names(fields, "in_range_levels");
}

void read_reasons(TrackingRules& rules, Fields const& fields) {
    if (fields.find("reason_lights")) rules.reason_lights = read_words<Light>(fields, "reason_lights", lights);
    if (fields.find("reason_likelihoods"))
        rules.reason_likelihoods = read_words<Likelihood>(fields, "reason_likelihoods", likelihood_words);
    auto const cause = fields.boolean("reason_for_cause");
    if (cause.given) rules.reason_for_cause = cause.value;
    auto const deviation = read_share(fields, "reason_deviation", most_progress);
    if (deviation.given) rules.reason_deviation = deviation.value;
    auto const outlook = fields.boolean("reason_outlook");
    if (outlook.given) rules.reason_outlook = outlook.value;
    auto const days = fields.integer("report_within", 1, 366);
    if (days.given) rules.report_within = days.value;
}

/// What follows a warning: its day, and the working days for an answer and for putting things right.
void read_after_warning(TrackingRules& rules, Fields const& tracking) {
    auto const* table = tracking.sub_table("warning");
    if (!table) return;
    Fields const fields(tracking.reading(), *table, after_keys);
    auto const take = [&](int& to, std::string_view name, int most) {
        auto const value = fields.integer(name, 0, most);
        if (value.given) to = value.value;
    };
    take(rules.warning_day, "day", 28);
    take(rules.answer_within, "answer", 250);
    take(rules.rectify_within, "rectify", 250);
}

void read_handling(TrackingRules& rules, Fields const& tracking) {
    auto const* table = tracking.sub_table("handling");
    if (!table) return;
    Fields const fields(tracking.reading(), *table, handling_keys);
    take_share(rules.handling.cut_below, fields, "cut_below");
    take_share(rules.handling.suspend_from, fields, "suspend_from");
    auto const month = fields.integer("cancel_from", 1, 12);
    if (month.given) rules.handling.cancel_from = month.value;
}

void read_warnings(TrackingRules& rules, Fields const& fields) {
    if (!fields.find("warning")) return;
    rules.warnings.clear();
    for (auto const* table : fields.sub_tables("warning")) {
        Fields const warning(fields.reading(), *table, warning_keys);
        auto const month = warning.integer("month", 1, 12);
        auto const least = read_share(warning, "least");
        if (month.given && least.given) rules.warnings.push_back({month.value, least.value});
    }
}

void read_execution_lights(TrackingRules& rules, Fields const& tracking) {
    auto const* table = tracking.sub_table("execution");
    if (!table) return;
    Fields const fields(tracking.reading(), *table, execution_pace_keys);
    auto const light = fields.choice("light", execution_lights);
    if (light.given)
        rules.execution = light.value == "gap" ? engine::ExecutionLight::gap : engine::ExecutionLight::pace;
    take_share(rules.execution_red_below, fields, "red_below");
    take_share(rules.execution_yellow_below, fields, "yellow_below");
    take_share(rules.execution_red_gap, fields, "red_gap");
    take_share(rules.execution_yellow_gap, fields, "yellow_gap");
    auto const gap = read_share(fields, "achievement_gap");
    if (gap.given) rules.achievement_gap = gap.value;
    auto const reason = fields.boolean("reason");
    if (reason.given) rules.reason_execution = reason.value;
    read_warnings(rules, fields);
}

}  // namespace

void read_tracking(Ruleset& rules, Fields const& fields) {
    auto const* table = fields.sub_table("tracking");
    if (!table) return;
    Fields const tracking(fields.reading(), *table, tracking_keys);
    read_lights(rules.tracking, tracking);
    read_proportion(rules.tracking, tracking);
    read_reasons(rules.tracking, tracking);
    read_execution_lights(rules.tracking, tracking);
    read_after_warning(rules.tracking, tracking);
    read_handling(rules.tracking, tracking);
}

}  // namespace jixiao::targets::read

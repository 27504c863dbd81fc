#include "tools/render/ruleset_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "engine/show.hpp"
#include "tools/render/fields.hpp"

namespace jixiao::render {
namespace {

using engine::Ruleset;
using grammar::Decimal;

std::string percent(Decimal share) {
    auto const value = grammar::shift(share, 2);
    return value ? to_short_string(*value) + "%" : to_string(share);
}

void add(std::string& list, std::string_view item, Style const& style) {
    if (!list.empty()) list += say(style, "、", ", ");
    list += item;
}

Text family_words(Ruleset const& ruleset) {
    if (ruleset.family == engine::Family::linear)
        return {"按完成比例：得分 = 权重 × 完成率", "in proportion: points = weight x completion"};
    auto const line = percent(ruleset.pass_line);
    return {fmt::format("按完成比例，设及格线：完成率低于 {0} 不得分，从 {0} 起得分 = 权重 "
                        "×（完成率 - {0}）÷（100% - {0}）",
                        line),
            fmt::format("in proportion with a pass line: nothing below {0}, from there weight x "
                        "(completion - {0}) / (100% - {0})",
                        line)};
}

Text reverse_words(engine::Reverse reverse) {
    switch (reverse) {
        case engine::Reverse::target_over_actual: return {"完成率 = 指标值 ÷ 完成值", "completion = target / actual"};
        case engine::Reverse::one_minus:
            return {"完成率 = 1 -（完成值 - 指标值）÷ 指标值，不低于 0",
                    "completion = 1 - (actual - target) / target, not below 0"};
        case engine::Reverse::all_or_nothing: return {"超过就不得分", "nothing above the target"};
    }
    return {};
}

Text equal_words(engine::Equal equal) {
    if (equal == engine::Equal::exact) return {"完全相等才得分", "an exact match or nothing"};
    return {"与“不低于”一样", "like at least"};
}

std::string bands_words(std::vector<engine::Band> const& bands, Style const& style) {
    std::string text;
    for (auto const& band : bands) {
        if (!text.empty()) text += say(style, "，", ", ");
        text += band.condition_text + say(style, " 得 ", ": ") + percent(band.share);
        if (!band.levels.empty())
            text += say(style, "（{}）", " ({})", fmt::format("{}", fmt::join(band.levels, "、")));
    }
    return text;
}

std::string tiers_words(Ruleset const& ruleset, Style const& style) {
    std::string text;
    for (auto const& tier : ruleset.tiers) {
        if (!text.empty()) text += say(style, "；", "; ");
        text += fmt::format("{} {}~{}", tier.name.in(style.language), percent(tier.lower), percent(tier.upper));
        text += tier.share ? say(style, "（没有评分时 {}）", " ({} without a score)", percent(*tier.share))
                           : say(style, "（要由人评分）", " (a person gives the points)");
    }
    return text;
}

/// What units write for each tier.
std::string tier_spellings(Ruleset const& ruleset, Style const& style) {
    std::string text;
    for (auto const& tier : ruleset.tiers) {
        if (tier.words.empty()) continue;
        text.append(text.empty() ? "" : say(style, "；", "; ")).append(tier.name.in(style.language));
        text += say(style, "：", ": ") + fmt::format("{}", fmt::join(tier.words, say(style, "、", ", ")));
    }
    return text;
}

std::string execution_words(engine::ExecutionRule const& rule, Style const& style) {
    auto const weight = to_short_string(rule.weight);
    if (rule.kind == engine::ExecutionKind::ratio_capped)
        return say(style, "{} 分 × 执行率（最高 100%）", "{} points x execution rate (at most 100%)", weight);
    return say(style, "{} 分；项目完成且未超预算得 {}，未完成的按执行率：{}",
               "{} points; finished within the budget: {}, otherwise by rate: {}", weight, percent(rule.finished_share),
               bands_words(rule.bands, style));
}

std::string grades_words(Ruleset const& ruleset, Style const& style) {
    std::string text;
    for (auto const& cut : ruleset.grades) {
        if (!text.empty()) text += say(style, "，", ", ");
        text += cut.name.in(style.language) + " >= " + to_short_string(cut.from);
    }
    return text.empty() ? say(style, "不分等级", "none") : text;
}

std::string schemes_words(Ruleset const& ruleset) {
    std::string text;
    for (auto const& scheme : ruleset.weight_schemes) {
        if (!text.empty()) text += "; ";
        text += scheme.name + ":";
        for (auto const& level : scheme.levels) text += " " + level.level1 + " " + to_short_string(level.weight);
    }
    return text;
}

/// The printed names of each kind of rule.
std::string units_words(Ruleset const& ruleset, Style const& style) {
    std::string text;
    for (auto const& unit : ruleset.units)
        text.append(text.empty() ? "" : say(style, "、", ", ")).append(grammar::spelling(unit));
    return text.empty() ? text : say(style, "只用", "only ") + text;
}

std::string rule_names_words(Ruleset const& ruleset, Style const& style) {
    std::map<engine::RuleKind, std::string> names;
    for (auto const& [name, kind] : ruleset.rule_names) add(names[kind], name, style);
    std::string text;
    for (auto const& [kind, list] : names)
        text += say(style, "{}{}：{}", "{}{}: {}", text.empty() ? "" : say(style, "；", "; "),
                    display_name(kind).in(style.language), list);
    return text;
}

Text rounding_words(Ruleset const& ruleset) {
    auto const words = ruleset.rounding == grammar::Rounding::half_up     ? Text("四舍五入", "half up")
                       : ruleset.rounding == grammar::Rounding::half_even ? Text("四舍六入五成双", "half to even")
                                                                          : Text("舍去", "down");
    return {fmt::format("每个得分{}到 {} 位小数，再相加", words.chinese, ruleset.places),
            fmt::format("each score {} to {} decimals, then added", words.english, ruleset.places)};
}

Text bare_words(engine::BareMeaning meaning) {
    switch (meaning) {
        case engine::BareMeaning::at_least: return {"不低于", "at least"};
        case engine::BareMeaning::at_most: return {"不超过", "at most"};
        case engine::BareMeaning::exactly: return {"等于", "exactly"};
    }
    return {};
}

/// "成本指标", "时效指标 (day, workday)".
std::string case_words(engine::BareCase const& one) {
    if (one.dimensions.empty()) return one.level;
    return fmt::format("{} ({})", one.level, fmt::join(one.dimensions, ", "));
}

/// The cases of each meaning, then what holds otherwise.
std::string bare_policy_words(engine::BarePolicy const& policy, Style const& style) {
    std::map<engine::BareMeaning, std::string> cases;
    for (auto const& one : policy.cases) add(cases[one.meaning], case_words(one), style);
    std::string text;
    for (auto const& [meaning, list] : cases)
        text += say(style, "{}按“{}”；", "{}: {}; ", list, bare_words(meaning).in(style.language));
    return text + say(style, "其余按“{}”", "otherwise {}", bare_words(policy.otherwise).in(style.language));
}

std::string over_words(Ruleset const& ruleset, Style const& style) {
    std::string text = say(style, "以权重为限", "capped at the weight");
    if (ruleset.over_flag)
        text += say(style, "；完成率从 {} 起要说明原因", "; to be explained from {}", percent(*ruleset.over_flag));
    if (ruleset.exceeded_equal_deviates)
        text += say(style, "；超过“=”的也要说明", "; more than an exact target is to be explained");
    for (auto const& step : ruleset.over_steps) {
        auto const from = percent(step.from), deduction = percent(step.deduction);
        text += step.closed
                    ? say(style, "；从 {} 起扣权重的 {}", "; from {} on {} of the weight is deducted", from, deduction)
                    : say(style, "；超过 {} 扣权重的 {}", "; above {} {} of the weight is deducted", from, deduction);
    }
    return text;
}

/// 红 <60%，黄 <80%，蓝 ≥120%（与全年指标值比）……
std::string lights_words(engine::TrackingRules const& rules, Style const& style) {
    auto text =
        say(style, "红 <{}，黄 <{}", "red <{}, yellow <{}", percent(rules.red_below), percent(rules.yellow_below));
    if (rules.blue_from)
        text += rules.blue_against == engine::BlueAgainst::year
                    ? say(style, "，蓝 >={}（与全年指标值比）", ", blue >={} of the year's target",
                          percent(*rules.blue_from))
                    : say(style, "，蓝 >={}（与应完成数比）", ", blue >={} of what is due", percent(*rules.blue_from));
    if (rules.zero_is_red) text += say(style, "；完成 0 的红灯", "; nothing done is red");
    std::string levels;
    for (auto const& level : rules.in_range_levels) add(levels, level, style);
    if (!levels.empty()) text += say(style, "；只看是否达到：{}", "; only in range or not: {}", levels);
    if (rules.two_facts) text += say(style, "；填了两项事实的按事实", "; by the two facts where they are given");
    return text;
}

std::string prorate_words(engine::TrackingRules const& rules, Style const& style) {
    switch (rules.prorate) {
        case engine::Prorate::all: return say(style, "要求越多越好的都按时间折算", "all that want more");
        case engine::Prorate::amounts: return say(style, "只折算累计的", "only what adds up over the year");
        case engine::Prorate::levels: break;
    }
    return fmt::format("{}", fmt::join(rules.prorate_levels, say(style, "、", ", ")));
}

std::string report_words(engine::TrackingRules const& rules, Style const& style) {
    return say(style, "期末后 ", "within ") + std::to_string(rules.report_within) +
           say(style, " 天内", " days of the period's end");
}

std::string execution_light_words(engine::TrackingRules const& rules, Style const& style) {
    bool const pace = rules.execution == engine::ExecutionLight::pace;
    auto text = pace ? say(style, "执行率与时间进度之比：红 <{}，黄 <{}", "rate against time: red <{}, yellow <{}",
                           percent(rules.execution_red_below), percent(rules.execution_yellow_below))
                     : say(style, "落后时间进度：红 >{}，黄 >{}", "behind time: red >{}, yellow >{}",
                           percent(rules.execution_red_gap), percent(rules.execution_yellow_gap));
    for (auto const& warning : rules.warnings)
        text +=
            say(style, "；1-{}月低于 {} 预警", "; warning to month {} below {}", warning.month, percent(warning.least));
    if (rules.achievement_gap)
        text += say(style, "；与目标实现程度相差超过 {} 个百分点预警",
                    "; warning where achievement differs by more than {} points",
                    engine::number_text(grammar::Ratio(*rules.achievement_gap) * grammar::Ratio(100)));
    return text;
}

std::string reason_words(engine::TrackingRules const& rules, Style const& style) {
    std::string text;
    auto const append = [&](std::string const& word) { text += (text.empty() ? "" : say(style, "、", ", ")) + word; };
    for (auto const light : rules.reason_lights) append(display_name(light).in(style.language));
    for (auto const likelihood : rules.reason_likelihoods) append(display_name(likelihood).in(style.language));
    if (rules.reason_for_cause) append(say(style, "选了偏差原因的", "a cause that was chosen"));
    if (rules.reason_deviation)
        append(say(style, "偏离应完成数 {} 以上、超过“=”指标值的",
                   "more than {} off what is due, more than an exact target", percent(*rules.reason_deviation)));
    if (rules.reason_outlook) append(say(style, "预计达不到或超过指标值的", "what is expected to be missed or passed"));
    if (rules.reason_execution) append(say(style, "预算执行红灯", "red execution"));
    return text.empty() ? say(style, "不要求", "none") : text;
}

/// 次月 1 日预警，10 个工作日内答复……
std::string after_warning_words(engine::TrackingRules const& rules, Style const& style) {
    std::string text;
    auto const append = [&](std::string const& words) { text += (text.empty() ? "" : say(style, "，", ", ")) + words; };
    if (rules.warning_day > 0)
        append(say(style, "期末次月 {} 日预警", "given on day {} of the month after", rules.warning_day));
    if (rules.answer_within > 0)
        append(say(style, "{} 个工作日内选择怎样处理", "an answer within {} working days", rules.answer_within));
    if (rules.rectify_within > 0)
        append(say(style, "{} 个工作日内整改", "put right within {} working days", rules.rectify_within));
    return text;
}

std::string handling_words(engine::HandlingRules const& rules, Style const& style) {
    return say(
        style, "预计执行不到 {} 的调减或调剂，完全不可能的占分值 {} 起暂停，{} 月末还没有进展的取消",
        "cut or shift below {} of the budget, suspend from {} of the weights, cancel where nothing was done by month {}",
        percent(rules.cut_below), percent(rules.suspend_from), rules.cancel_from);
}

/// What an audit asks about a whole table.
std::string audit_words(engine::AuditLimits const& limits, Style const& style) {
    std::string text;
    if (limits.gap)
        text = say(style, "指标得分率与执行率相差超过 ", "points and execution differ by more than ") +
               percent(*limits.gap);
    if (limits.left_over)
        text.append(text.empty() ? "" : say(style, "、", ", "))
            .append(say(style, "预算结余超过 ", "more of the budget is left than "))
            .append(percent(*limits.left_over));
    return text;
}

/// Where standards in words are not read by the convention.
std::string standards_words(engine::StandardReadings const& readings, Style const& style) {
    std::string text;
    auto const add = [&](bool differs, std::string const& words) {
        if (differs) text.append(text.empty() ? "" : say(style, "；", "; ")).append(words);
    };
    add(readings.rest != engine::StepRest::whole, say(style, "不足一步的按比例", "steps in proportion"));
    add(readings.border != engine::SharedBorder::better,
        say(style, "分界值归较低一档", "a shared border belongs to the worse band"));
    add(readings.gap != engine::BandGap::not_reached,
        say(style, "两档之间四舍五入", "between two bands values are rounded"));
    add(readings.share != engine::RangeShare::of_target, say(style, "范围内按直线", "a range in proportion is a line"));
    add(readings.series != engine::SeriesStep::steps, say(style, "依次类推按比例", "a series goes on in proportion"));
    add(readings.deadline != engine::DeadlineDay::included,
        say(style, "期限当日不包含", "the last day is not included"));
    return text;
}

}  // namespace

std::string ruleset_heading(engine::Ruleset const& ruleset, Language language) {
    auto const& title = ruleset.title.in(language);
    return title == ruleset.name ? ruleset.name : ruleset.name + " " + title;
}

void write_ruleset(Ruleset const& ruleset, Style const& style, std::ostream& out) {
    auto const field = [&](Text const& name, std::string const& value) {
        if (!value.empty()) write_field(name, value, style.language == Language::chinese ? 16 : 21, style, out);
    };
    auto const words = [&](Text const& text) { return text.in(style.language); };
    field({"名称", "title"}, words(ruleset.title));
    field({"依据", "basis"}, ruleset.basis == Text() ? say(style, "没有写明", "not given") : words(ruleset.basis));
    field({"其余依照", "the rest from"}, ruleset.extends);
    field({"数量指标", "numbers"}, words(family_words(ruleset)));
    field({"越小越好", "lower is better"}, words(reverse_words(ruleset.reverse)));
    field({"等于", "equal"}, words(equal_words(ruleset.equal)));
    field({"评判等级", "tiers"}, tiers_words(ruleset, style));
    field({"等级写法", "words of tiers"}, tier_spellings(ruleset, style));
    field({"满意度", "satisfaction"}, bands_words(ruleset.satisfaction, style));
    field({"赋分规则", "rule names"}, rule_names_words(ruleset, style));
    if (ruleset.named_rules_only) field({"其他规则", "other rules"}, say(style, "不评分", "are not scored"));
    field({"单位", "units"}, units_words(ruleset, style));
    field({"未写方向", "bare numbers"}, bare_policy_words(ruleset.bare, style));
    field({"超额完成", "more than planned"}, over_words(ruleset, style));
    if (ruleset.cost_cap)
        field({"未设成本指标", "no cost target"},
              say(style, "由人评分，最多 {} 分", "points by a person, at most {}", to_short_string(*ruleset.cost_cap)));
    field({"缺完成值", "no actual"},
          ruleset.missing == engine::MissingPolicy::zero
              ? say(style, "按 0 分", "scored as 0")
              : say(style, "不计分，给出可能的范围", "not scored; the possible range is shown"));
    field({"不适用指标", "not applicable"},
          ruleset.rescale ? say(style, "其余指标折算成满分", "the others are scaled to the full points")
                          : say(style, "不折算", "nothing is scaled"));
    field({"预算执行率", "execution"}, execution_words(ruleset.execution, style));
    field({"权重合计", "weights"},
          say(style, "指标应为 {}", "indicators should add to {}", to_short_string(ruleset.indicator_weight)));
    field({"权重方案", "schemes"}, schemes_words(ruleset));
    field({"小数", "rounding"}, words(rounding_words(ruleset)));
    field({"等级", "grades"}, grades_words(ruleset, style));
    field({"核对时询问", "audit asks where"}, audit_words(ruleset.audit, style));
    field({"评分标准", "standards"}, standards_words(ruleset.standards, style));
    field({"监控亮灯", "lights"}, lights_words(ruleset.tracking, style));
    field({"按时间折算", "due by time"}, prorate_words(ruleset.tracking, style));
    field({"执行监控", "execution lights"}, execution_light_words(ruleset.tracking, style));
    field({"说明原因", "reasons for"}, reason_words(ruleset.tracking, style));
    field({"报送期限", "to be sent in"}, report_words(ruleset.tracking, style));
    field({"预警以后", "after a warning"}, after_warning_words(ruleset.tracking, style));
    field({"处理建议", "handling"}, handling_words(ruleset.tracking.handling, style));
}

}  // namespace jixiao::render

// Conditions: whether what is known fulfils them.
#include <algorithm>

#include "engine/standard/answers.hpp"
#include "engine/standard/evaluation.hpp"
#include "grammar/characters.hpp"
#include "grammar/standard/range.hpp"

namespace jixiao::engine::standard {
namespace {

/// 持平得1分: that nothing changed has points of its own.
bool names_level(tree::Part const& part) {
    return std::any_of(part.awards.begin(), part.awards.end(), [](tree::Award const& award) {
        return has(award.when.text, {"持平", "零增长", "不变", "不降低", "不下降", "未下降"});
    });
}

/// 1 beside a rate is 100 %.
bool small(tree::Range const& range) {
    auto const fits = [](std::optional<tree::End> const& end) {
        return !end || (end->value <= Ratio(1) && !end->value.is_zero());
    };
    return fits(range.low) && fits(range.high);
}

}  // namespace

/// What a range speaks of: its own words, else those of the first band that has some.
std::string about_of(tree::Part const& part, tree::Condition const& condition) {
    if (!condition.subject.empty()) return condition.subject;
    for (auto const& award : part.awards)
        if (award.when.kind == tree::ConditionKind::range && !award.when.subject.empty()) return award.when.subject;
    return part.start_subject.empty() ? condition.text : part.start_subject;
}

bool contains(tree::Range const& range, Ratio const& written) {
    return tree::covers(range, range.magnitude && written.is_negative() ? Ratio(0) - written : written);
}

/// True if a count counts what is missing or wrong.
bool Evaluation::counts_missing(Fact const& found, bool otherwise) const {
    std::string const name = measure_of(found);
    if (has(name, {"不", "未", "缺", "少", "问题", "漏", "违", "错"})) return true;
    if (has(name, {"符合", "具备", "已", "满足", "达标", "公开", "完成", "到位", "健全"})) return false;
    return otherwise;
}

Truth Evaluation::holds_range(tree::Part const& part, tree::Condition const& condition, bool nothing) {
    if (auto const side = compared_by(condition)) return *side;
    std::string const about = about_of(part, condition);
    auto range = condition.range;
    bool const count = range.point && nothing && (range.unit.is_none() || grammar::is_counter(range.unit));
    if (count) range.high.reset();
    auto const value = value_for(about, range.unit, range.trend);
    auto const* found = value ? counted_fact(about, range.unit) : spoken_fact(about);
    bool const delay = found != nullptr && found->number && names_delay(measure_of(*found)) && !names_delay(about) &&
                       grammar::is_duration(found->unit) && grammar::is_duration(range.unit);
    if (delay && range.high && !range.low) return truth(*found->number <= Ratio(0));
    bool const missing = found != nullptr && found->number && grammar::is_counter(found->unit) &&
                         grammar::is_counter(range.unit) && has(measure_of(*found), {"缺", "漏", "未", "不符合"}) &&
                         !has(condition.text, {"缺", "漏", "未", "不", "无"});
    if (missing && range.low && !nothing) return truth(found->number->is_zero());  // 三项齐备: none is missing
    bool const fall = range.trend != tree::Trend::none && range.high && !range.low && !nothing;
    if (fall && value && !(*value > Ratio(0)))
        return value->is_zero() && !names_level(part) ? Truth::unknown : Truth::no;
    bool const shares = found != nullptr && range.unit.is_none() && grammar::is_percent(found->unit) && small(range);
    if (value) return truth(contains(range, shares ? *value / Ratio(100) : *value));
    if (found == nullptr || found->number) return Truth::unknown;
    if (agreement(condition.text, found->text) >= 70) return Truth::yes;
    return is_negative(found->text) || is_yes(found->text) ? Truth::no : Truth::unknown;
}

/// Words beside a number: 零增长, 未超支, 完成任务, 未发生, 按时.
Truth Evaluation::holds_number(tree::Part const& part, std::string_view words, Ratio const& value, Unit const& unit) {
    if (has(words, {"及以上", "以上"}) && grade_reaches(words, "无")) return Truth::unknown;
    bool const rate = grammar::is_percent(unit);
    Ratio const whole(rate ? 100 : 0);
    bool const task = rate && has(words, {"目标", "任务", "计划"}) && has(words, {"完成", "达到"});
    if (task) return truth(has(words, {"未完成", "未达", "没有完成"}) ? value < whole : value >= whole);
    for (auto const* word : {"为正", "正值", "大于零", "大于0"})
        if (grammar::contains(words, word)) return truth(value > Ratio(0));
    for (auto const* word : {"为负", "负值", "小于零", "小于0"})
        if (grammar::contains(words, word)) return truth(value < Ratio(0));
    if (words == "高于" || words == "超过") return truth(value > Ratio(0));
    if (words.ends_with("为零") || words.ends_with("等于零")) return truth(value.is_zero());
    bool const zero = has(words, {"零增长", "持平", "不变"}),
               down = has(words, {"负增长", "下降", "降低", "减少", "低于上年", "低于去年", "低于上一年", "压减"});
    bool const up =
        !zero && has(words, {"正增长", "增长", "提高", "高于上年", "高于去年", "上升"}) && !has(words, {"负增长"});
    if (has(words, {"不降低", "未降低", "不下降", "未下降", "没有下降", "未缩短", "未减少", "未压减", "没有减少"})) {
        Ratio const fall = trend_of(question_.measure) == tree::Trend::down ? value : Ratio(0) - value;
        return truth(fall <= Ratio(0));
    }
    bool const not_up = has(words, {"不高于上年", "不增长", "未增长", "不超过上年", "只减不增"}),
               higher = has(words, {"高于上年", "高于去年", "超过上年", "正增长"});
    if (not_up) return truth(value <= Ratio(0));
    if (zero || down || up || higher) {
        auto const own = trend_of(question_.measure);
        Ratio const change = own == tree::Trend::down ? Ratio(0) - value : value;
        return truth((zero && change.is_zero()) || (down && change < Ratio(0)) ||
                     ((up || higher) && change > Ratio(0)));
    }
    bool const counts_over = has(question_.measure, {"超", "突破"});
    auto const border = part.start && part.start->high ? part.start->high->value : counts_over ? Ratio(0) : whole;
    if (has(question_.measure, {"提前"}) && has(words, {"逾期", "延迟", "超期", "延期", "未按期", "未按时"}))
        return truth(value < Ratio(0));
    if (has(question_.measure, {"提前"}) && has(words, {"按期", "按时", "如期"})) return truth(value >= Ratio(0));
    if (has(words, {"未超", "未突破", "不超", "无超"})) return truth(value <= border);
    if (has(words, {"超支", "超出预算", "超预算", "突破"})) return truth(value > border);
    if (rate && has(words, {"未完成", "没有完成", "未达到", "未达", "未能完成"})) return truth(value < whole);
    if (rate && has(words, {"完成", "达到目标", "达标", "达到要求", "达到计划"})) return truth(value >= whole);
    if (has(words, {"未逾期", "无逾期", "未超期", "未延期", "未延迟", "未推迟", "未拖延", "没有逾期", "未延误"}))
        return truth(value <= Ratio(0));
    bool const none_of_it = grammar::is_counter(unit) && has(words, {"未"}) &&
                            trend_of(question_.measure) == tree::Trend::none &&
                            !has(question_.measure, {"未", "不", "缺", "问题", "违", "错", "漏"}) &&
                            !has(words, {"未达", "未完成", "未按", "未超", "未发", "未出", "未及"});
    if (none_of_it) return truth(value.is_zero());
    if (has(words, {"未按时", "未按期", "不及时", "逾期", "延迟", "超期", "未及时", "拖延"}))
        return truth(value > Ratio(0));
    if (has(words, {"按时", "按期", "及时", "期内", "时限内", "规定时间", "无延误"})) return truth(value <= Ratio(0));
    if (has(words, {"未发生", "未发现", "未出现", "无", "没有", "不存在", "零"}) && !names_event(words))
        return truth(value.is_zero());
    bool const named =
        question_.measure.empty() || common_characters(question_.measure, words) >= 2 || part.steps.empty();
    return names_event(words) && named ? truth(value > Ratio(0)) : Truth::unknown;
}

Truth Evaluation::holds_words(tree::Part const& part, tree::Condition const& condition) {
    std::string_view const text = condition.text;
    if (has(text, {"上年", "去年", "上一年", "持平", "增长", "下降"}) && question_.facts.size() > 1)
        if (auto const change = compared_change(false)) return holds_number(part, text, *change, {});
    if (auto const side = compared(text)) return *side;
    auto const* found = spoken_fact(text);
    if (found == nullptr) return Truth::unknown;
    if (found->number) return holds_number(part, text, *found->number, found->unit);
    if (auto const grade = grade_reaches(text, found->text)) return truth(*grade);
    if (agreement(text, found->text) >= 70) return Truth::yes;
    if (is_hedged(found->text)) return Truth::unknown;
    bool const bare_event = found->text == "存在" || found->text == "发现" || found->text == "发生" ||
                            found->text == "出现" || found->text == "有";
    if (names_event(text)) return truth(!is_negative(found->text) || bare_event);
    if (bare_event) return truth(!is_negative(text));
    bool const negative = is_negative(text);
    if (is_negative(found->text)) return truth(negative);
    if (is_yes(found->text)) return truth(!negative);
    return Truth::unknown;
}

Truth Evaluation::holds_deadline(tree::Condition const& condition) {
    auto const* found = spoken_fact(condition.text);
    for (auto const& one : question_.facts)
        if (one.date && (found == nullptr || !found->date)) found = &one;
    if (found == nullptr) return Truth::unknown;
    if (found->number)
        return names_delay(measure_of(*found)) && grammar::is_duration(found->unit) && condition.range.high
                   ? truth(*found->number <= Ratio(0))
                   : Truth::unknown;
    if (!found->date) return is_negative(found->text) ? Truth::no : is_yes(found->text) ? Truth::yes : Truth::unknown;
    auto const& date = condition.range.high ? condition.date : condition.from;
    int const year = date.year != 0 ? date.year : found->date->year != 0 ? found->date->year : 2024;
    auto const last = grammar::last_day(date, year), day = grammar::last_day(*found->date, year);
    if ((date.year == 0 || found->date->year == 0) && last - day > most_of_a_year) return Truth::unknown;
    if (condition.range.low) {
        auto const first = condition.range.low->closed ? grammar::first_day(condition.from, year)
                                                       : grammar::last_day(condition.from, year) + 1;
        return truth(day >= first && (!condition.range.high || day <= last));
    }
    bool const stated = condition.range.high && condition.range.high->firm == tree::Firmness::stated;
    bool const included = stated || question_.readings.deadline == DeadlineDay::included;
    return truth(included ? day <= last : day < last);
}

/// 仅满足其中一项: of the conditions that the other awards name.
Truth Evaluation::holds_count(tree::Part const& part, tree::Condition const& condition) {
    auto const* count = fact(condition.text, Want::number);
    auto const named = tree::find_range(condition.text);
    if (count != nullptr && count->number && named && condition.range.low->value > Ratio(100))
        return truth(*count->number >= named->range.low.value_or(tree::End{}).value);
    std::int64_t held = 0, all = 0;
    for (auto const& award : part.awards)
        for (auto const& one : award.when.parts) {
            auto const found = holds(part, one, false);
            if (found == Truth::unknown) return found;
            held += found == Truth::yes;
            ++all;
        }
    if (all == 0) {
        for (auto const& award : part.awards) {
            if (award.when.kind != tree::ConditionKind::range || award.effect != tree::Effect::gives) continue;
            held += holds(part, award.when, false) == Truth::yes;
            ++all;
        }
        if (all < 2) {
            auto const* found = fact(condition.text, Want::number);
            if (found == nullptr || !found->number) return Truth::unknown;
            auto const missing = missing_count(part, *found, true);
            bool const everything = condition.range.low->value > Ratio(100);
            return !missing ? Truth::unknown : truth(everything ? missing->is_zero() : !missing->is_zero());
        }
    }
    bool const everything = condition.range.low->value > Ratio(100);
    return truth(everything ? held == all : contains(condition.range, Ratio(held)));
}

Truth Evaluation::holds(tree::Part const& part, tree::Condition const& condition, bool nothing) {
    switch (condition.kind) {
        case tree::ConditionKind::none: return Truth::yes;
        case tree::ConditionKind::range: return holds_range(part, condition, nothing);
        case tree::ConditionKind::words: return holds_words(part, condition);
        case tree::ConditionKind::deadline: return holds_deadline(condition);
        case tree::ConditionKind::count: return holds_count(part, condition);
        case tree::ConditionKind::otherwise: return Truth::unknown;
        case tree::ConditionKind::both:
        case tree::ConditionKind::either: break;
    }
    bool const both = condition.kind == tree::ConditionKind::both;
    Truth result = truth(both);
    for (auto const& one : condition.parts) {
        auto const found = holds(part, one, nothing);
        if (found == truth(!both)) return found;
        if (found == Truth::unknown) result = found;
    }
    return result;
}

}  // namespace jixiao::engine::standard

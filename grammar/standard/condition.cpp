#include "grammar/standard/condition.hpp"

#include "grammar/characters.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/range.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

/// 及时, 4小时: 时 belongs to the word.
bool is_time_word(std::string_view text) {
    for (std::string_view const word : {"小时", "及时", "按时", "准时", "工时", "学时", "课时", "限时", "实时", "定时"})
        if (text.ends_with(word)) return true;
    return false;
}

std::string_view bare(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        for (std::string_view const head : {",", ":", "的", "如", "若", "凡", "对", "同时"})
            if (text.starts_with(head) && text != head) text.remove_prefix(head.size()), again = true;
        for (std::string_view const tail : {"的", ",", ":", "时", "者", "则", "可", "实行", "、"})
            if (text.ends_with(tail) && text != tail && !is_time_word(text))
                text.remove_suffix(tail.size()), again = true;
    }
    return text;
}

Condition make(ConditionKind kind, std::string_view text) {
    Condition condition;
    condition.kind = kind;
    condition.text = std::string(text);
    return condition;
}

bool is_otherwise(std::string_view text) {
    for (std::string_view const word :
         {"否则",   "其余",   "其余情况", "其他",   "其它", "其他情况",   "其它情况",   "反之",       "未达到",
          "达不到", "未达标", "不满足",   "未满足", "超出", "未达到要求", "未达到标准", "不符合要求", "不符合",
          "未完成", "不达标", "除此之外", "低于",   "以下", "未达",       "没有达到",   "不是",       "否"})
        if (text == word) return true;
    return has(text, {"否则"});
}

/// 仅满足其中一项, 均不满足, 两者同时具备: how many of the conditions hold.
std::optional<Condition> read_count(std::string_view text) {
    auto condition = make(ConditionKind::count, text);
    condition.range.point = true;
    auto const exactly = [&](std::int64_t low, std::int64_t high) {
        condition.range.low = End{Ratio(low), true, Firmness::stated};
        condition.range.high = End{Ratio(high), true, Firmness::stated};
        return condition;
    };
    constexpr std::int64_t all = 1000;
    bool const several = has(text, {"两者", "二者", "三者", "均", "都", "全部", "同时", "完全", "以上各项", "各项"});
    if (has(text, {"均不", "均未", "都不", "都未", "都没", "均无", "均没", "全部不", "全不"})) return exactly(0, 0);
    if (has(text, {"其中一项", "其中之一", "其中1项", "一项满足", "任一项", "只满足一项", "仅满足一项"}) &&
        !has(text, {"不", "未"}))
        return exactly(1, 1);
    if (several && has(text, {"具备", "满足", "符合", "做到", "达到", "达标", "落实", "完成"}) && !find_range(text))
        return exactly(all, all);
    return std::nullopt;
}

/// 12月16日至12月31日, 12月31日后: from a day on.
std::optional<Condition> read_period(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        bool const inside = at > 0 && is_digit(text[at - 1]);
        auto const first = inside ? ScannedDate{} : scan_date(text.substr(at));
        if (first.size == 0 || !is_possible(first.date) || first.date.precision == Precision::year) continue;
        std::string_view const rest = text.substr(at + first.size);
        auto condition = make(ConditionKind::deadline, text);
        condition.subject = std::string(text.substr(0, at));
        condition.from = first.date;
        std::size_t const joined = starts_with_any(rest, {"至", "到", "-", "—", "~"});
        auto const second = joined == 0 ? ScannedDate{} : scan_date(rest.substr(joined));
        if (second.size != 0 && is_possible(second.date)) {
            condition.date = second.date;
            condition.range.low = condition.range.high = End{Ratio(0), true, Firmness::stated};
            return condition;
        }
        if (starts_with_any(rest, {"后", "之后", "以后"}) == 0) return std::nullopt;
        condition.range.low = End{Ratio(0), false, Firmness::stated};
        return condition;
    }
    return std::nullopt;
}

std::optional<Condition> read_deadline(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        bool const inside = at > 0 && is_digit(text[at - 1]);
        auto const date = inside ? ScannedDate{} : scan_date(text.substr(at));
        if (date.size == 0 || !is_possible(date.date) || date.date.precision == Precision::year) continue;
        std::string_view const rest = text.substr(at + date.size);
        std::size_t const before =
            starts_with_any(rest, {"(含)前", "(含)之前", "之前", "以前", "前", "止", "完成", "及以前"});
        std::string_view const written = text.substr(at, date.size);
        if (before == 0 && !written.ends_with("底") && !written.ends_with("末")) continue;
        if (starts_with_any(rest, {"后", "之后", "以后"}) != 0) continue;
        auto condition = make(ConditionKind::deadline, text);
        condition.date = date.date;
        condition.subject = std::string(text.substr(0, at));
        bool const stated = rest.starts_with("(含)");
        condition.range.high = End{Ratio(0), true, stated ? Firmness::stated : Firmness::unmarked};
        return condition;
    }
    return std::nullopt;
}

bool has_trend(std::string_view text) { return has(text, {"增长", "下降", "持平", "上年", "减少", "提高"}); }

/// Both sides have a condition of their own: 开工率100%且竣工率≥90%.
std::optional<Condition> read_joined(std::string_view text, Words joiners, ConditionKind kind) {
    for (std::string_view const joiner : joiners) {
        auto const at = text.find(joiner);
        if (at == std::string_view::npos || at == 0 || at + joiner.size() >= text.size()) continue;
        auto const left = text.substr(0, at), right = text.substr(at + joiner.size());
        auto const one = find_range(left), two = find_range(right);
        bool const own = one && two && two->begin != 0;
        bool const ways = kind == ConditionKind::either && (one || has_trend(left)) && (two || has_trend(right));
        if (!own && !ways) continue;
        auto condition = make(kind, text);
        condition.parts = {parse_condition(left), parse_condition(right)};
        return condition;
    }
    return std::nullopt;
}

Condition read_range(std::string_view text, FoundRange const& found) {
    auto condition = make(ConditionKind::range, text);
    condition.range = found.range;
    std::string_view subject = text.substr(0, found.begin);
    if (subject.empty()) subject = text.substr(found.end);
    condition.subject = std::string(subject);
    return condition;
}

/// A number alone that a word of time or a name stands around is no range.
bool is_weak(std::string_view text, FoundRange const& found) {
    if (!found.range.point || found.end == text.size()) return false;
    bool const rate = is_percent(found.range.unit);
    bool const told =
        found.begin == 0 || text.substr(0, found.begin).ends_with("为") || text.substr(0, found.begin).ends_with(":");
    return !rate && !told;
}

}  // namespace

Condition parse_condition(std::string_view words) {
    std::string_view const text = bare(words);
    if (text.empty()) return {};
    if (is_otherwise(text)) return make(ConditionKind::otherwise, text);
    if (auto both = read_joined(text, {"且", "并且", "同时", "并", "、", ","}, ConditionKind::both)) return *both;
    if (auto either = read_joined(text, {"或者", "或"}, ConditionKind::either)) return *either;
    if (auto period = read_period(text)) return *period;
    if (auto deadline = read_deadline(text)) return *deadline;
    if (auto count = read_count(text)) return *count;
    auto const found = find_range(text);
    if (found && !is_weak(text, *found)) return read_range(text, *found);
    return make(ConditionKind::words, text);
}

}  // namespace jixiao::grammar::standard

#include "grammar/standard/range.hpp"

#include <vector>

#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/figure.hpp"

namespace jixiao::grammar::standard {
namespace {

/// What a comparator says of the number beside it.
struct Way {
    std::size_t size = 0;
    bool low = false, high = false;  // the number is the lower, the upper end; both: the very number
    bool closed = true;
};

struct WayWord {
    std::string_view word;
    bool low, high, closed;
};

// Longer words first.
constexpr WayWord ways_before[] = {
    {"大于或等于", true, false, true}, {"小于或等于", false, true, true}, {"大于等于", true, false, true},
    {"小于等于", false, true, true},   {"高于或等于", true, false, true}, {"低于或等于", false, true, true},
    {"没有达到", false, true, false},  {"不得少于", true, false, true},   {"不得低于", true, false, true},
    {"不得超过", false, true, true},   {"不得高于", false, true, true},   {"未超过", false, true, true},
    {"未突破", false, true, true},     {"不超过", false, true, true},     {"不高于", false, true, true},
    {"不大于", false, true, true},     {"不多于", false, true, true},     {"不突破", false, true, true},
    {"不少于", true, false, true},     {"不低于", true, false, true},     {"不小于", true, false, true},
    {"未达到", false, true, false},    {"达不到", false, true, false},    {"未满", false, true, false},
    {"未达", false, true, false},      {"不足", false, true, false},      {"不满", false, true, false},
    {"不到", false, true, false},      {"低于", false, true, false},      {"小于", false, true, false},
    {"少于", false, true, false},      {"超过", true, false, false},      {"高于", true, false, false},
    {"大于", true, false, false},      {"多于", true, false, false},      {"超出", true, false, false},
    {"突破", true, false, false},      {"至少", true, false, true},       {"最多", false, true, true},
    {"至多", false, true, true},       {"达到", true, false, true},       {"达", true, false, true},
    {">=", true, false, true},         {"<=", false, true, true},         {"≥", true, false, true},
    {"≤", false, true, true},          {">", true, false, false},         {"<", false, true, false},
    {"超", true, false, false},
};

Way scan_before(std::string_view text) {
    for (auto const& way : ways_before)
        if (text.starts_with(way.word)) return {way.word.size(), way.low, way.high, way.closed};
    return {};
}

constexpr std::string_view included_marks[] = {"(均含)", "(都含)", "(包含)", "(含本数)", "(含)"};
constexpr std::string_view excluded_marks[] = {"(均不含)", "(不包含)", "(不含本数)", "(不含)"};

/// (含), (不含): the end that it follows says it itself.
std::size_t scan_mark(std::string_view text, End& end, bool& both) {
    for (auto const mark : included_marks)
        if (text.starts_with(mark)) {
            end.closed = true, end.firm = Firmness::stated, both |= mark.starts_with("(均") || mark.starts_with("(都");
            return mark.size();
        }
    for (auto const mark : excluded_marks)
        if (text.starts_with(mark)) {
            end.closed = false, end.firm = Firmness::stated, both |= mark.starts_with("(均");
            return mark.size();
        }
    return 0;
}

struct Marked {
    std::size_t size = 0;
    End end;
    Unit unit;
    bool both = false;
};

bool is_counted_time(std::string_view rest) { return starts_with_any(rest, {"热线", "底"}) != 0; }

/// A figure with its mark.
Marked scan_marked(std::string_view text) {
    auto const figure = scan_figure(text);
    if (figure.size == 0 || is_counted_time(text.substr(figure.size))) return {};
    Marked result{figure.size, {figure.value, true, Firmness::unmarked}, figure.unit, false};
    result.size += scan_mark(text.substr(result.size), result.end, result.both);
    return result;
}

/// Both numbers in one unit: 30-50万元 lends it, 5000人 and 1万人 are converted.
void align(Marked& low, Marked& high) {
    if (low.unit.is_none()) low.unit = high.unit;
    if (high.unit.is_none()) high.unit = low.unit;
    if (low.unit == high.unit) return;
    auto const value = convert(low.end.value, low.unit, high.unit);
    if (value.valid()) low.end.value = value;
}

/// The end across from a marked one is out, 80%（含）-90%; across from （不含） it is in.
void settle_marks(End& low, End& high, bool both) {
    if (both) {
        low.closed = high.closed = low.firm == Firmness::stated ? low.closed : high.closed;
        low.firm = high.firm = Firmness::stated;
    }
    if (low.firm == Firmness::stated && high.firm == Firmness::unmarked)
        high = {high.value, !low.closed, Firmness::stated};
    else if (high.firm == Firmness::stated && low.firm == Firmness::unmarked)
        low = {low.value, !high.closed, Firmness::stated};
}

FoundRange between(std::size_t size, Marked low, Marked high) {
    align(low, high);
    if (low.end.value > high.end.value) std::swap(low, high);
    FoundRange found{0, size, {}};
    found.range.low = low.end;
    found.range.high = high.end;
    found.range.unit = high.unit;
    return found;
}

/// 70%-90%, 5%（含）至10%, 增长0至5%.
std::optional<FoundRange> scan_dashed(std::string_view text) {
    auto low = scan_marked(text);
    if (low.size == 0) return std::nullopt;
    std::size_t const dash = starts_with_any(text.substr(low.size), {"--", "——", "-", "—", "~~", "~", "至", "到"});
    if (dash == 0) return std::nullopt;
    auto high = scan_marked(text.substr(low.size + dash));
    if (high.size == 0) return std::nullopt;
    std::size_t size = low.size + dash + high.size;
    bool both = low.both || high.both;
    size += scan_mark(text.substr(size), high.end, both);
    settle_marks(low.end, high.end, both);
    return between(size, low, high);
}

/// 95%≤x<98%, 60%<出勤率<90%.
std::optional<FoundRange> scan_chain(std::string_view text) {
    auto first = scan_marked(text);
    if (first.size == 0) return std::nullopt;
    auto const sign = [&](std::size_t at) { return scan_before(text.substr(at)); };
    auto const one = sign(first.size);
    if (one.size == 0 || is_han(decode(text.substr(first.size)).character)) return std::nullopt;
    for (std::size_t at = first.size + one.size, tried = 0; at < text.size() && tried < 24; ++tried) {
        auto const two = sign(at);
        if (two.size != 0 && !is_han(decode(text.substr(at)).character)) {
            auto second = scan_marked(text.substr(at + two.size));
            if (second.size == 0 || two.low != one.low) return std::nullopt;
            first.end = {first.end.value, one.closed, Firmness::stated};
            second.end = {second.end.value, two.closed, Firmness::stated};
            return between(at + two.size + second.size, first, second);
        }
        at += decode(text.substr(at)).size;
    }
    return std::nullopt;
}

struct AfterWord {
    std::string_view word;
    bool low, closed;
    Firmness firm;
};

constexpr AfterWord ways_after[] = {
    {"及其以上", true, true, Firmness::stated},     {"及其以下", false, true, Firmness::stated},
    {"及以上", true, true, Firmness::stated},       {"及以下", false, true, Firmness::stated},
    {"或以上", true, true, Firmness::stated},       {"或以下", false, true, Firmness::stated},
    {"(含)以上", true, true, Firmness::stated},     {"(含)以下", false, true, Firmness::stated},
    {"(含)以内", false, true, Firmness::stated},    {"(不含)以上", true, false, Firmness::stated},
    {"(不含)以下", false, false, Firmness::stated}, {"以上", true, true, Firmness::customary},
    {"以下", false, true, Firmness::customary},     {"以内", false, true, Firmness::customary},
    {"之内", false, true, Firmness::customary},     {"以外", true, false, Firmness::stated},
    {"以后", true, false, Firmness::stated},        {"之后", true, false, Firmness::stated},
    {"内", false, true, Firmness::customary},       {"后", true, false, Firmness::stated},
    {"起", true, true, Firmness::stated},
};

/// 80%以上, 3次及以下, 10日内, 5000人以上1万人以下, 百分之八十以上不满百分之九十五.
struct Suffixed {
    std::size_t size = 0;
    bool low = false;
    Marked number;
};

Suffixed scan_suffixed(std::string_view text) {
    auto const figure = scan_figure(text);
    if (figure.size == 0) return {};
    for (auto const& way : ways_after) {
        if (!text.substr(figure.size).starts_with(way.word)) continue;
        if (way.word == "起" && head_spelling(figure.unit) != "") return {};
        Marked number{figure.size, {figure.value, way.closed, way.firm}, figure.unit, false};
        std::size_t size = figure.size + way.word.size();
        size += scan_mark(text.substr(size), number.end, number.both);
        return {size, way.low, number};
    }
    return {};
}

FoundRange one_sided(std::size_t size, bool low, Marked const& number) {
    FoundRange found{0, size, {}};
    (low ? found.range.low : found.range.high) = number.end;
    found.range.unit = number.unit;
    return found;
}

std::size_t joiner(std::string_view text) {
    return starts_with_any(text, {"且", "并", ",", "、", "但", "至", "-", "—", "~"});
}

struct Bounded {
    std::size_t size = 0;
    bool low = false, high = false;
    Marked number;
};

/// ≥95%, 不少于12次, 超过90%（不含）.
Bounded scan_bounded(std::string_view text) {
    auto const way = scan_before(text);
    if (way.size == 0) return {};
    auto const figure = scan_marked(text.substr(way.size));
    if (figure.size == 0) return {};
    Bounded result{way.size + figure.size, way.low, way.high, figure};
    bool const marked = figure.end.firm == Firmness::stated;
    result.number.end.closed = marked ? figure.end.closed : way.closed;
    result.number.end.firm = Firmness::stated;
    for (auto const& after : ways_after)  // 达到95%以上
        if (after.word.size() > 3 && text.substr(result.size).starts_with(after.word) && after.low == way.low)
            result.size += after.word.size();
    return result;
}

/// Two ends side by side, each with its word.
std::optional<FoundRange> with_second(std::string_view text, std::size_t size, bool low, Marked const& first) {
    std::size_t const at = size + joiner(text.substr(size));
    auto const suffixed = scan_suffixed(text.substr(at));
    if (suffixed.size != 0 && suffixed.low != low) return between(at + suffixed.size, first, suffixed.number);
    auto const bounded = scan_bounded(text.substr(at));
    if (bounded.size != 0 && bounded.low != low) return between(at + bounded.size, first, bounded.number);
    return std::nullopt;
}

std::optional<FoundRange> scan_words(std::string_view text) {
    auto const suffixed = scan_suffixed(text);
    if (suffixed.size != 0) {
        if (auto two = with_second(text, suffixed.size, suffixed.low, suffixed.number)) return two;
        return one_sided(suffixed.size, suffixed.low, suffixed.number);
    }
    auto const bounded = scan_bounded(text);
    if (bounded.size == 0) return std::nullopt;
    if (auto two = with_second(text, bounded.size, bounded.low, bounded.number)) return two;
    return one_sided(bounded.size, bounded.low, bounded.number);
}

std::optional<FoundRange> scan_around(std::string_view text) {
    std::size_t const sign = starts_with_any(text, {"±", "正负"});
    if (sign == 0) return std::nullopt;
    auto number = scan_marked(text.substr(sign));
    if (number.size == 0) return std::nullopt;
    std::size_t const end = sign + number.size;
    number.end.firm = Firmness::stated;
    auto found = one_sided(end + starts_with_any(text.substr(end), {"以内", "之内", "内", "之间"}), false, number);
    found.range.magnitude = true;
    return found;
}

std::optional<FoundRange> scan_point(std::string_view text) {
    auto const number = scan_marked(text);
    if (number.size == 0) return std::nullopt;
    FoundRange found = one_sided(number.size, true, number);
    found.range.high = number.end;
    found.range.point = true;
    return found;
}

/// 低于5%以内: a fall of at most 5%.
std::optional<FoundRange> scan_fall(std::string_view text) {
    constexpr std::string_view below = "低于";
    if (!text.starts_with(below)) return std::nullopt;
    auto const suffixed = scan_suffixed(text.substr(below.size()));
    if (suffixed.size == 0 || suffixed.low || !text.substr(0, below.size() + suffixed.size).ends_with("内"))
        return std::nullopt;
    auto found = one_sided(below.size() + suffixed.size, false, suffixed.number);
    found.range.trend = Trend::down;
    return found;
}

std::optional<FoundRange> scan_range(std::string_view text) {
    for (auto const scan : {scan_fall, scan_around, scan_chain, scan_dashed, scan_words, scan_point})
        if (auto found = scan(text)) return found;
    return std::nullopt;
}

Trend trend_before(std::string_view text) {
    for (std::string_view const tail : {"了", "幅度", "率", "到", "在"})
        if (text.ends_with(tail)) text.remove_suffix(tail.size());
    for (std::string_view const word : {"增长", "提高", "上升", "增加", "提升", "增幅", "上涨"})
        if (text.ends_with(word)) return Trend::up;
    for (std::string_view const base : {"均价", "平均水平", "平均", "上年", "计划", "预算"}) {
        if (!text.ends_with(base)) continue;
        std::string_view const side = text.substr(0, text.size() - base.size());
        if (contains(side, "低于")) return Trend::down;
        if (contains(side, "高于") || contains(side, "超过")) return Trend::up;
    }
    for (std::string_view const word : {"下降", "降低", "减少", "压减", "压缩", "缩短", "降幅", "减幅"})
        if (text.ends_with(word)) return Trend::down;
    return Trend::none;
}

/// Digits inside a name: PM2.5, 0-6岁, 12345热线.
bool is_inside_name(std::string_view text, std::size_t at, FoundRange const& found) {
    char const before = at > 0 ? text[at - 1] : ' ';
    if (is_digit(before) || before == '.' || (before >= 'A' && before <= 'Z') ||
        (before >= 'a' && before <= 'z' && before != 'x'))
        return true;
    std::string_view const rest = text.substr(found.end);
    if (!rest.empty() && is_alphabetic(decode(rest).character)) return true;
    std::string_view const unit = head_spelling(found.range.unit);
    if (unit == "级" || unit == "等" || unit == "星" || unit == "类") return true;
    return unit == "岁" && !rest.empty();
}

}  // namespace

std::optional<FoundRange> find_range(std::string_view text) {
    std::optional<FoundRange> last;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t step = decode(text.substr(at)).size;
        if (auto found = scan_range(text.substr(at))) {
            found->begin = at;
            found->end += at;
            step = found->end - at;
            bool const weaker = found->range.point && last && !last->range.point;
            if (!is_inside_name(text, at, *found) && !weaker) {
                if (found->range.trend == Trend::none) found->range.trend = trend_before(text.substr(0, at));
                if (contains(text.substr(0, at), "绝对值")) found->range.magnitude = true;
                last = found;
            }
        }
        at += step;
    }
    return last;
}

bool covers(Range const& range, Ratio const& value) {
    if (range.low && (value < range.low->value || (!range.low->closed && value == range.low->value))) return false;
    return !(range.high && (value > range.high->value || (!range.high->closed && value == range.high->value)));
}

std::vector<FoundRange> find_range_list(std::string_view text) {
    std::vector<FoundRange> result;
    for (std::size_t at = 0; at < text.size() && result.empty(); at += decode(text.substr(at)).size) {
        auto const way = scan_before(text.substr(at));
        auto const begin = at + way.size;
        for (std::size_t next = begin;;) {
            auto number = scan_marked(text.substr(next));
            if (number.size == 0) break;
            number.end = {number.end.value, way.size == 0 || way.closed, Firmness::stated};
            result.push_back(one_sided(number.size, way.size == 0 || way.low, number));
            result.back().begin = next;
            result.back().end = next + number.size;
            next += number.size;
            std::size_t const comma = starts_with_any(text.substr(next), {"、", "和", "及"});
            if (comma == 0) break;
            next += comma;
        }
        if (result.size() < 2) result.clear();
    }
    for (auto& found : result)
        found.range.unit = result.back().range.unit.is_none() ? found.range.unit : result.back().range.unit;
    return result;
}

}  // namespace jixiao::grammar::standard

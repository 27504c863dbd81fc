#include "grammar/plain.hpp"

#include <array>

#include "grammar/characters.hpp"

namespace jixiao::grammar {
namespace {

using syntax::Comparator;

constexpr int most_digits = 15;

constexpr std::array<std::string_view, 49> spellings{
    "%",    "％",   "百分比", "个",      "次",    "人次",  "家",     "户",       "人",   "项", "件", "场",     "元",
    "万元", "亿元", "元/年",  "万元/年", "元/人", "元/亩", "工作日", "个工作日", "小时", "天", "日", "分钟",   "台",
    "套",   "辆",   "份",     "篇",      "本",    "条",    "处",     "座",       "所",   "名", "亩", "平方米", "公里",
    "米",   "吨",   "公顷",   "期",      "批",    "批次",  "只",     "头",       "株",   "间"};

constexpr std::size_t slots = 128;

struct Slot {
    std::string_view spelling;
    Unit unit;
};

std::size_t slot_of(std::string_view text) {
    std::size_t hash = text.size();
    for (char const c : text) hash = hash * 131 + static_cast<unsigned char>(c);
    return hash % slots;
}

class UnitSlots {
public:
    UnitSlots() {
        for (auto const spelling : spellings) {
            auto at = slot_of(spelling);
            while (!slots_[at].spelling.empty()) at = (at + 1) % slots;
            slots_[at] = {spelling, parse_unit(spelling)};
        }
    }

    Unit const* find(std::string_view text) const {
        for (auto at = slot_of(text); !slots_[at].spelling.empty(); at = (at + 1) % slots)
            if (slots_[at].spelling == text) return &slots_[at].unit;
        return nullptr;
    }

private:
    std::array<Slot, slots> slots_;
};

Unit const* find_unit(std::string_view text) {
    static UnitSlots const known;
    return known.find(text);
}

struct Sign {
    std::optional<Comparator> comparator;
    std::size_t size = 0;
};

Sign sign_at(std::string_view text) {
    if (text.empty() || (text[0] >= '0' && text[0] <= '9')) return {};
    if (text.starts_with(">=")) return {Comparator::at_least, 2};
    if (text.starts_with("<=")) return {Comparator::at_most, 2};
    if (text.starts_with("≥")) return {Comparator::at_least, 3};
    if (text.starts_with("≤")) return {Comparator::at_most, 3};
    if (text[0] == '=') return {Comparator::equal, 1};
    if (text.starts_with("＝")) return {Comparator::equal, 3};
    if (text[0] == '>') return {Comparator::more_than, 1};
    if (text[0] == '<') return {Comparator::less_than, 1};
    return {};
}

struct Number {
    Decimal value;
    std::size_t size = 0;  // 0: none, or none that is plain
};

/// 12, 0.5, 28.40; no leading zeros, no separators.
Number number_at(std::string_view text) {
    std::size_t at = 0;
    std::int64_t mantissa = 0;
    auto const digits = [&] {
        std::size_t const begin = at;
        for (; at < text.size() && is_digit(text[at]) && at <= most_digits; ++at)
            mantissa = mantissa * 10 + (text[at] - '0');
        return at - begin;
    };
    std::size_t const whole = digits();
    if (whole == 0 || (whole > 1 && text[0] == '0')) return {};
    std::size_t fraction = 0;
    if (at < text.size() && text[at] == '.') {
        ++at;
        fraction = digits();
        if (fraction == 0) return {};
    }
    if (whole + fraction > most_digits) return {};
    return {{mantissa, -static_cast<std::int32_t>(fraction)}, at};
}

std::uint32_t narrow(std::size_t at) { return static_cast<std::uint32_t>(at); }

}  // namespace

std::span<std::string_view const> plain_units() { return spellings; }

std::optional<Plain> scan_plain(std::string_view text) {
    std::size_t at = 0;
    std::size_t end = text.size();
    while (end > 0 && text[end - 1] == ' ') --end;
    auto const skip_blanks = [&] {
        while (at < end && text[at] == ' ') ++at;
    };
    skip_blanks();
    Plain plain;
    plain.at = {narrow(at), narrow(end)};
    auto const sign = sign_at(text.substr(at));
    plain.comparator = sign.comparator;
    if (sign.comparator) plain.comparator_span = {narrow(at), narrow(at + sign.size)};
    at += sign.size;
    skip_blanks();
    auto const number = number_at(text.substr(at, end - at));
    if (number.size == 0) return std::nullopt;
    plain.value = number.value;
    plain.value_span = {narrow(at), narrow(at + number.size)};
    at += number.size;
    skip_blanks();
    if (at == end) return sign.comparator ? std::optional(plain) : std::nullopt;  // 2024 may be a year
    auto const* unit = find_unit(text.substr(at, end - at));
    if (unit == nullptr) return std::nullopt;
    plain.unit = *unit;
    plain.unit_span = {narrow(at), narrow(end)};
    return plain;
}

}  // namespace jixiao::grammar

#include <algorithm>
#include <vector>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::grammar {
namespace {

struct Spelling {
    std::string_view text;
    UnitIndex index;
};

/// All spellings of the unit table, sorted; longer ones after their beginnings.
std::vector<Spelling> const& spellings() {
    static std::vector<Spelling> const all = [] {
        std::vector<Spelling> result;
        UnitIndex index = 0;
        for (UnitInfo const& row : unit_table()) {
            ++index;
            if (!row.is_form) result.push_back({row.spelling, index});
            for_each_word(row.aliases, [&](std::string_view alias) { result.push_back({alias, index}); });
        }
        std::sort(result.begin(), result.end(), [](Spelling const& a, Spelling const& b) { return a.text < b.text; });
        return result;
    }();
    return all;
}

struct Atom {
    std::size_t size = 0;
    UnitIndex index = 0;
};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool ends_inside_letters(std::string_view text, std::size_t size) {
    return size != 0 && size < text.size() && is_ascii_letter(text[size - 1]) && is_ascii_letter(text[size]);
}

bool ends_inside_digits(std::string_view text, std::size_t size) {
    return size != 0 && size < text.size() && is_digit(text[size - 1]) && is_digit(text[size]);
}

/// The longest spelling that the text begins with.
Atom scan_atom(std::string_view text) {
    Atom best;
    if (text.empty()) return best;
    auto const& all = spellings();
    std::string_view const first = text.substr(0, decode(text).size);
    auto candidate = std::lower_bound(all.begin(), all.end(), first,
                                      [](Spelling const& s, std::string_view t) { return s.text < t; });
    for (; candidate != all.end() && candidate->text.starts_with(first); ++candidate)
        if (candidate->text.size() > best.size && text.starts_with(candidate->text))
            best = {candidate->text.size(), candidate->index};
    // "mm" is no metre followed by rubbish: a Latin unit ends where the letters end, /100000 where the digits do.
    return ends_inside_letters(text, best.size) || ends_inside_digits(text, best.size) ? Atom{} : best;
}

struct Scale {
    std::string_view word;
    std::int8_t power;
};

constexpr Scale scales[] = {
    {"十万", 5},  {"百万", 6}, {"千万", 7}, {"万亿", 12}, {"十亿", 9}, {"百亿", 10},
    {"千亿", 11}, {"百", 2},   {"千", 3},   {"万", 4},    {"亿", 8},
};

struct Letter {
    std::string_view text;
    std::string_view unit;
};

/// d, a, s: units only where they divide.
constexpr Letter divisor_letters[] = {
#define JIXIAO_DIVISOR(text, unit) {text, unit},
#include "grammar/unit_table.def"
};

Atom scan_divisor_atom(std::string_view text) {
    if (Atom const atom = scan_atom(text); atom.size != 0) return atom;
    for (auto const& [letter, unit] : divisor_letters)
        if (text.starts_with(letter) && !ends_inside_letters(text, letter.size()))
            return {letter.size(), scan_atom(unit).index};
    return {};
}

struct Divisor {
    std::size_t size = 0;
    Decimal number = {1, 0};
    UnitIndex index = 0;
};

bool is_power_of_ten(Decimal number) {
    while (number.mantissa % 10 == 0) number.mantissa /= 10;
    return number.mantissa == 1;
}

/// 次/2年, 升/100公里, 例/10万人; but 期/100人 and 场/2天 are two values.
bool divides(Decimal number, bool has_scale, UnitIndex index) {
    UnitInfo const& row = unit_info(index);
    auto const nature = info(row.dimension).nature;
    if (nature == Nature::term || row.dimension == Dimension::week) return number <= Decimal{10, 0};
    return (has_scale && is_power_of_ten(number)) || (nature != Nature::duration && !is_counter(row.dimension));
}

/// 人, 万人, 10万人, 2年, 半年; 10万 alone is of people.
Divisor scan_divisor(std::string_view text) {
    static constexpr std::string_view half_year = "半年";
    if (text.starts_with(half_year)) return {half_year.size(), {6, 0}, scan_atom("个月").index};
    if (Atom const atom = scan_divisor_atom(text); atom.size != 0) return {atom.size, {1, 0}, atom.index};
    Divisor result;
    if (auto const number = scan_number(text); number.size != 0) {
        if (number.value.exponent != 0 || number.value.mantissa <= 0) return {};
        result = {number.size, number.value, 0};
    }
    auto const scale = scan_scale(text.substr(result.size));
    auto const number = shift(result.number, scale.power);
    if (result.size + scale.size == 0 || !number) return {};
    result.number = *number;
    result.size += scale.size;
    Atom atom = scan_divisor_atom(text.substr(result.size));
    bool const of_people = atom.size == 0 && scale.size != 0 && !text.substr(result.size).starts_with('/');
    if (of_people) atom.index = scan_atom("人").index;
    if (atom.index == 0 || !divides(result.number, scale.size != 0, atom.index)) return {};
    result.size += atom.size;
    result.index = atom.index;
    return result;
}

std::size_t separator_size(std::string_view text, bool first) {
    static constexpr std::string_view first_separators[] = {"/每", "/"};
    static constexpr std::string_view next_separators[] = {"/", "·", "*", "、", "×", "."};
    auto const separators = first ? std::span<std::string_view const>(first_separators)
                                  : std::span<std::string_view const>(next_separators);
    auto const found = std::find_if(separators.begin(), separators.end(), [&](auto s) { return text.starts_with(s); });
    return found == separators.end() ? 0 : found->size();
}

/// After the head: "/年", "/人·月", "/人/年", "/10万人".
void scan_divisors(std::string_view text, ScannedUnit& result) {
    for (std::size_t i = 0; i < result.unit.per.size(); ++i) {
        std::string_view const rest = text.substr(result.size);
        std::size_t const separator = separator_size(rest, i == 0);
        if (separator == 0) return;
        auto const divisor = scan_divisor(rest.substr(separator));
        if (divisor.size == 0 || (i != 0 && divisor.number != Decimal{1, 0})) return;
        if (i == 0) result.unit.divisor = divisor.number;
        result.unit.per[i] = divisor.index;
        result.size += separator + divisor.size;
    }
}

/// What 个 counts becomes the unit; 个人才 is no 个人.
void scan_counted(std::string_view text, std::size_t before, ScannedUnit& result) {
    static constexpr std::string_view counter = "个";
    if (!text.substr(before).starts_with(counter) || !is_counter(unit_info(result.unit.head).dimension)) return;
    std::size_t const begin = before + counter.size();
    auto const noun = scan_noun(text.substr(begin));
    bool const longer = result.size == begin ? noun.size != 0 : noun.row != 0 && begin + noun.size > result.size;
    if (!longer) return;
    if (noun.row != 0) result.unit.head = noun.row;
    result.unit.word = noun.word;
    result.size = begin + noun.size;
}

}  // namespace

ScannedScale scan_scale(std::string_view text) {
    for (Scale const& scale : scales)
        if (text.starts_with(scale.word)) return {scale.word.size(), scale.power};
    return {};
}

std::string_view scale_word(std::int8_t power) {
    for (Scale const& scale : scales)
        if (scale.power == power) return scale.word;
    return "";
}

ScannedUnit scan_unit(std::string_view text) {
    ScannedUnit result;
    Atom head = scan_atom(text);
    if (head.size == 0) {
        auto const scale = scan_scale(text);
        if (scale.size == 0) return {};
        head = scan_atom(text.substr(scale.size));
        if (head.size == 0) return {};
        result.unit.scale = scale.power;
        result.size = scale.size;
    }
    result.unit.head = head.index;
    result.size += head.size;
    scan_counted(text, result.size - head.size, result);
    scan_divisors(text, result);
    return result;
}

}  // namespace jixiao::grammar

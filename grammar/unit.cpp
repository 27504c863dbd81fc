#include "grammar/unit.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::grammar {
namespace {

constexpr DimensionInfo dimensions[] = {
    {"number", "number", Nature::amount},
#define JIXIAO_DIMENSION(name, word, family, nature) {word, family, Nature::nature},
#include "grammar/unit_table.def"
};

constexpr UnitInfo table[] = {
    {"", Dimension::number, 1, 1, ""},
#define JIXIAO_UNIT(spelling, dimension, ...) {spelling, Dimension::dimension, __VA_ARGS__},
#define JIXIAO_FORM(spelling, dimension, ...) {spelling, Dimension::dimension, __VA_ARGS__, "", true},
#include "grammar/unit_table.def"
};

constexpr std::string_view counter_word = "count:";

DimensionInfo const& kind(UnitIndex index) { return info(unit_info(index).dimension); }
bool is_alone(Unit const& unit) { return unit.per[0] == 0; }

/// 个月 as a divisor is written 月.
std::string_view divisor_spelling(UnitIndex index) {
    return unit_info(index).dimension == Dimension::month ? std::string_view("月") : unit_info(index).spelling;
}

/// 万 of 人/万人; 10万 rather than 十万.
std::string divisor_number(Decimal divisor) {
    if (divisor == Decimal{1, 0}) return "";
    if (divisor == Decimal{1, 5}) return "10万";
    for (std::int8_t power = 2; power <= 12; ++power)
        if (auto const word = scale_word(power); !word.empty() && divisor == Decimal{1, power})
            return std::string(word);
    return to_string(divisor);
}

/// 10万人 of 例/10万人; 半年 rather than 6月.
std::string divisor_word(Decimal divisor, UnitIndex index) {
    bool const half_year = unit_info(index).dimension == Dimension::month && divisor == Decimal{6, 0};
    return half_year ? "半年" : divisor_number(divisor).append(divisor_spelling(index));
}

template <class Part>
std::string joined(Unit const& unit, std::string head, std::string_view separator, Part part) {
    for (std::size_t i = 0; i < unit.per.size() && unit.per[i] != 0; ++i)
        head.append(i == 0 ? "/" : separator).append(part(unit.per[i], i == 0));
    return head;
}

/// 2/3, 1:18.
bool is_part(Unit const& unit) {
    return unit_info(unit.head).is_form && unit_info(unit.head).dimension == Dimension::ratio;
}

/// True if the word stands behind a number only with 个.
bool takes_counter(Unit const& unit) {
    auto const dimension = unit_info(unit.head).dimension;
    bool const measure =
        dimension == Dimension::workday || dimension == Dimension::percentage_point || dimension == Dimension::quarter;
    return dimension == Dimension::noun || unit.word[0] != '\0' || (measure && unit.scale == 0);
}

/// 元/人·月; where that would read as something else 元/人/次, and 场/每次 for what is not 场次.
std::string with_divisors(Unit const& unit, std::string const& head) {
    if (unit.per[0] == 0) return head;
    for (std::string_view const separator : {"·", "/"}) {
        std::string const result = joined(unit, head, separator, [&](UnitIndex index, bool first) {
            return divisor_word(first ? unit.divisor : Decimal{1, 0}, index);
        });
        if (scan_unit(result).unit == unit) return result;
    }
    return head + "/每" + std::string(divisor_spelling(unit.per[0]));
}

}  // namespace

std::span<UnitInfo const> unit_table() { return std::span(table).subspan(1); }

UnitInfo const& unit_info(UnitIndex index) { return table[index]; }

DimensionInfo const& info(Dimension dimension) { return dimensions[static_cast<std::size_t>(dimension)]; }

std::string_view head_spelling(Unit const& unit) {
    return unit.word[0] == '\0' ? unit_info(unit.head).spelling : std::string_view(unit.word.data());
}

std::string spelling(Unit const& unit) {
    if (is_part(unit)) return std::string(head_spelling(unit)).append(to_string(unit.divisor));
    return with_divisors(unit, std::string(scale_word(unit.scale)).append(head_spelling(unit)));
}

std::string counted_spelling(Unit const& unit) {
    if (unit_info(unit.head).is_form && !is_part(unit)) return "名次";
    if (!takes_counter(unit)) return spelling(unit);
    return with_divisors(unit, std::string(scale_word(unit.scale)).append("个").append(head_spelling(unit)));
}

std::string dimension(Unit const& unit) {
    auto const word = [](UnitIndex index, std::string_view counted) {
        std::string start(kind(index).word);
        return start == counter_word ? start.append(counted) : start;
    };
    return joined(unit, word(unit.head, head_spelling(unit)), "·",
                  [&](UnitIndex index, bool) { return word(index, unit_info(index).spelling); });
}

bool is_dimension(std::string_view word) {
    for (UnitIndex head = 1; head < std::size(table); ++head)
        if (dimension(Unit{head}) == word) return true;
    return false;
}

bool is_of(Unit const& unit, Dimension dimension) {
    return is_alone(unit) && unit_info(unit.head).dimension == dimension;
}

bool is_percent(Unit const& unit) { return is_of(unit, Dimension::percent); }

bool is_counter(Dimension dimension) { return info(dimension).word == counter_word; }

bool is_countable(Dimension dimension) { return dimension == Dimension::noun || dimension == Dimension::group; }

bool is_countable(Unit const& unit) { return unit.word[0] != '\0' || is_countable(unit_info(unit.head).dimension); }

bool is_counter(Unit const& unit) { return is_counter(unit_info(unit.head).dimension); }

bool is_duration(Unit const& unit) {
    auto const nature = kind(unit.head).nature;
    return is_alone(unit) && (nature == Nature::duration || nature == Nature::term);
}

bool accumulates(Unit const& unit) {
    auto const nature = kind(unit.head).nature;
    bool const adds = nature == Nature::amount || nature == Nature::duration;
    return adds && unit_without_year(unit).per[0] == 0 && unit.divisor == Decimal{1, 0};
}

bool can_be_negative(Unit const& unit) { return is_alone(unit) && kind(unit.head).nature == Nature::signed_level; }

Unit unit_of_form(std::string_view spelling) {
    for (UnitIndex head = 1; head < std::size(table); ++head)
        if (unit_info(head).is_form && unit_info(head).spelling == spelling) return Unit{head};
    return {};
}

Unit parse_unit(std::string_view text) {
    Folded const folded = fold(text);
    auto const scanned = scan_unit(folded.text());
    return scanned.size == folded.text().size() ? scanned.unit : Unit{};
}

}  // namespace jixiao::grammar

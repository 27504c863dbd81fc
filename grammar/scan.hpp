// Scanners: the leaves of the grammar, on folded text: numbers, numerals, units.
//
// Hand-written because they are also what bulk evaluation reads actuals with.
// Each looks only at the beginning of the text; size 0 means "not here".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "grammar/decimal.hpp"
#include "grammar/fold.hpp"
#include "grammar/unit.hpp"

namespace jixiao::grammar {

struct ScannedNumber {
    std::size_t size = 0;
    Decimal value;
};

/// Digits with an optional sign, thousands groups and fraction: -1,234.5. Nothing (size 0) if the
/// whole run of digits, points, commas and blanks is not one number that fits a Decimal.
ScannedNumber scan_number(std::string_view text);

/// How far the run of digits, points, commas and blanks goes that scan_number judges.
std::size_t number_run(std::string_view text);

/// A Chinese numeral below ten thousand: 三, 两, 一百二十, 二十四; also digit by digit: 二〇二四.
/// Never begins with 百 or 千; leaves 万 and 亿 to the unit.
ScannedNumber scan_numeral(std::string_view text);

struct ScannedUnit {
    std::size_t size = 0;
    Unit unit;
};

/// What stands behind 个 and is counted: a row of the unit table (村), or a word of its own (养老服务中心).
struct ScannedNoun {
    std::size_t size = 0;
    UnitIndex row = 0;
    CountedWord word = {};
};
ScannedNoun scan_noun(std::string_view text);

/// The longest unit with its scale and divisors: 万元/年, 元/人·月, 例/10万人, 个工作日, 个村.
ScannedUnit scan_unit(std::string_view text);

struct ScannedScale {
    std::size_t size = 0;
    std::int8_t power = 0;
};

/// 千 万 亿 and their combinations.
ScannedScale scan_scale(std::string_view text);

/// The word for a power of ten: 4 gives 万; "" for 0.
std::string_view scale_word(std::int8_t power);

}  // namespace jixiao::grammar

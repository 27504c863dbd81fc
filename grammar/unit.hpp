// Unit: what a number is counted in.
//
// Owns the table of units, their dimensions, what is to be known of each dimension, and exact
// conversion. A unit is a head (元, 平方米, 人次), a power of ten before it (万) and up to two divisors
// (元/人·月). Counters are kinds of their own: 件 is never 户.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "grammar/ratio.hpp"

namespace jixiao::grammar {

enum class Dimension : std::uint8_t {
    number,  // no unit
#define JIXIAO_DIMENSION(name, ...) name,
#include "grammar/unit_table.def"
};

/// What becomes of the values of several periods: an amount adds up, a level is what it was last (a
/// signed one may lie below 0), a duration adds up where more is wanted and has its longest where less
/// is, a term in months and years never adds up.
enum class Nature : std::uint8_t { amount, level, signed_level, duration, term };

/// One row of the table of dimensions.
struct DimensionInfo {
    std::string_view word;    // stable English word: workday; "count:" goes on with the counter
    std::string_view family;  // what converts: duration for 天, 小时 and 分钟; "": only into itself
    Nature nature;
};

DimensionInfo const& info(Dimension dimension);

/// One row of the unit table.
struct UnitInfo {
    std::string_view spelling;  // canonical: 工作日
    Dimension dimension;
    std::int64_t numerator;  // factor to the base unit of the family
    std::int64_t denominator;
    std::string_view aliases;  // other spellings, separated by blanks
    bool is_form = false;      // known by the form of the whole value (前10名, 2/3), not by its spelling
};

/// The whole table, counters last.
std::span<UnitInfo const> unit_table();

/// Index into the table; 0 is "no unit".
using UnitIndex = std::uint16_t;

/// The row of an index; an empty one for no unit.
UnitInfo const& unit_info(UnitIndex index);

/// A word that is counted and is no row of the table (养老服务中心); kept in place, so that a unit stays a
/// plain value. At most seven characters; the rest is filled with zeros.
using CountedWord = std::array<char, 24>;

struct Unit {
    UnitIndex head = 0;
    std::int8_t scale = 0;                  // power of ten: 万 is 4
    std::array<UnitIndex, 2> per = {0, 0};  // divisors in written order
    Decimal divisor = {1, 0};               // how many of the first divisor: 例/10万人, 次/2年; of none: 2/3
    CountedWord word = {};                  // what 个 counts

    bool is_none() const { return head == 0 && scale == 0; }
    bool is_bare_scale() const { return head == 0 && scale != 0; }  // 95万
    friend bool operator==(Unit const&, Unit const&) = default;
};

/// The head alone: 元, 村, 养老服务中心.
std::string_view head_spelling(Unit const& unit);

/// Canonical spelling with its scale: 万元/年; "" for no unit.
std::string spelling(Unit const& unit);

/// The same as it stands behind a number: 10个工作日, 2个百分点, 5个村 are counted with 个.
std::string counted_spelling(Unit const& unit);

/// "percent", "count:人次/month", "money/count:人·month"; "number" for no unit.
std::string dimension(Unit const& unit);

/// True if a unit of the table has this dimension: "percent", "count:件".
bool is_dimension(std::string_view word);

/// True if the unit is of this dimension, alone: 万元 is of money, 元/年 is not.
bool is_of(Unit const& unit, Dimension dimension);

bool is_percent(Unit const& unit);  // % and ‰
bool is_counter(Unit const& unit);  // 个, 人, 人次, 村, also per something
bool is_counter(Dimension dimension);
bool is_countable(Unit const& unit);  // what 个 counts: 村, 学生, 养老服务中心
bool is_countable(Dimension dimension);
bool is_duration(Unit const& unit);  // days, hours, months, years

/// True if values of several periods add up: counts, money, lengths and days, also per year; never
/// rates, levels, prices and terms.
bool accumulates(Unit const& unit);

/// True if a value below 0 makes sense by itself: -18℃.
bool can_be_negative(Unit const& unit);

/// True if values convert exactly: same family and the same divisors' families. What 个 counts goes with
/// 个 and with its last word (示范村 with 村), 台套 with 台 and with 套.
bool convertible(Unit const& a, Unit const& b);

/// What one unit is worth in the base unit of its family.
Ratio factor(Unit const& unit);

/// `value` of `from` in `to`; invalid if they do not convert.
Ratio convert(Ratio const& value, Unit const& from, Unit const& to);

/// True if the two differ only in that one of them is per year: 万元 and 元/年.
bool differ_by_year_only(Unit const& a, Unit const& b);

/// The unit without its divisor 年; unchanged if it has none.
Unit unit_without_year(Unit unit);

/// A scale without a unit with the one that it can only stand for: 95万 against 万元 is 95万元.
Unit completed(Unit const& written, Unit const& known);

/// The unit that is known by a form: "/" of 2/3.
Unit unit_of_form(std::string_view spelling);

/// Reads one unit, the whole text ("个工作日", "万元/年"); no unit if it is not known.
Unit parse_unit(std::string_view text);

}  // namespace jixiao::grammar

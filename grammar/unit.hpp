// Unit: what a number is counted in.
//
// Owns the table of units, their dimensions and exact conversion. A unit is a
// head (元, 平方米, 人次), a power of ten before it (万) and up to two divisors
// (元/人·月). Counters are kinds of their own: 件 is never 户.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "grammar/ratio.hpp"

namespace jixiao::grammar {

/// One row of the unit table. Units of one family convert into each other.
struct UnitInfo {
    std::string_view spelling;   // canonical: 工作日
    std::string_view dimension;  // stable English word: workday; count:件 for counters
    std::string_view family;     // what converts: duration for 天, 小时 and 分钟
    std::int64_t numerator;      // factor to the base unit of the family
    std::int64_t denominator;
    std::string_view aliases;  // other spellings, separated by blanks
};

/// The whole table, counters last.
std::span<UnitInfo const> unit_table();

/// Index into the table; 0 is "no unit".
using UnitIndex = std::uint16_t;

struct Unit {
    UnitIndex head = 0;
    std::int8_t scale = 0;                  // power of ten: 万 is 4
    std::array<UnitIndex, 2> per = {0, 0};  // divisors in written order

    bool is_none() const { return head == 0; }
    friend bool operator==(Unit const&, Unit const&) = default;
};

/// Canonical spelling with its scale: 万元/年; "" for no unit.
std::string spelling(Unit const& unit);

/// The same as it stands behind a number: 10个工作日, 2个百分点 are counted with 个.
std::string counted_spelling(Unit const& unit);

/// "percent", "count:人次/month", "money/count:人·month"; "number" for no unit.
std::string dimension(Unit const& unit);

/// True if values convert exactly: same family and the same divisors' families.
bool convertible(Unit const& a, Unit const& b);

/// What one unit is worth in the base unit of its family.
Ratio factor(Unit const& unit);

/// `value` of `from` in `to`; invalid if they do not convert.
Ratio convert(Ratio const& value, Unit const& from, Unit const& to);

/// True if the two differ only in that one of them is per year: 万元 and 元/年.
bool differ_by_year_only(Unit const& a, Unit const& b);

/// Reads one unit, the whole text ("个工作日", "万元/年"); no unit if it is not known.
Unit parse_unit(std::string_view text);

/// The known spelling nearest to a misspelt one ("个工作目" gives "个工作日"); "" if none is near.
std::string_view nearest_unit(std::string_view misspelt);

}  // namespace jixiao::grammar

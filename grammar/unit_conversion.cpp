// What converts into what.
#include <algorithm>

#include "grammar/unit.hpp"

namespace jixiao::grammar {
namespace {

Dimension dimension_of(UnitIndex index) { return unit_info(index).dimension; }

Ratio table_factor(UnitIndex index) { return Ratio(unit_info(index).numerator, unit_info(index).denominator); }

bool same_family(UnitIndex a, UnitIndex b) {
    if (a == b || a == 0 || b == 0) return a == b;
    auto const family = info(dimension_of(a)).family;
    return !family.empty() && family == info(dimension_of(b)).family;
}

/// 台套 goes with 台 and with 套.
bool is_either(Unit const& either, Unit const& one) {
    auto const words = head_spelling(either);
    return dimension_of(either.head) == Dimension::either &&
           (words.starts_with(head_spelling(one)) || words.ends_with(head_spelling(one)));
}

/// 个 goes with all that it counts, and a word with its own last part: 示范村 with 村.
bool is_counted_alike(Unit const& a, Unit const& b) {
    if (!is_countable(a) && !is_countable(b)) return false;
    auto const goes_with = [](std::string_view word, std::string_view other) {
        return other == "个" || word.ends_with(other);
    };
    return goes_with(head_spelling(a), head_spelling(b)) || goes_with(head_spelling(b), head_spelling(a));
}

/// 8名 beside 前10名 is a rank.
bool is_rank_of_people(Unit const& rank, Unit const& people) {
    auto const word = unit_info(people.head).spelling;
    return is_of(rank, Dimension::rank) && is_of(people, Dimension::people) && (word == "名" || word == "位");
}

bool same_kind(Unit const& a, Unit const& b) {
    if (a.word == b.word && same_family(a.head, b.head)) return true;
    return is_counter(a) && is_counter(b) && (is_counted_alike(a, b) || is_either(a, b) || is_either(b, a));
}

/// /10万 goes with 例/10万人: how many of a population.
bool is_per_head(Unit const& bare, Unit const& counted) {
    return is_of(bare, Dimension::per_100000) && is_counter(counted) &&
           dimension_of(counted.per[0]) == Dimension::people && counted.per[1] == 0;
}

}  // namespace

bool convertible(Unit const& a, Unit const& b) {
    if (is_per_head(a, b) || is_per_head(b, a) || is_rank_of_people(a, b) || is_rank_of_people(b, a)) return true;
    return same_kind(a, b) && std::equal(a.per.begin(), a.per.end(), b.per.begin(), same_family);
}

Ratio factor(Unit const& unit) {
    Ratio result = table_factor(unit.head) * Ratio(Decimal{1, unit.scale}) / Ratio(unit.divisor);
    for (UnitIndex const index : unit.per)
        if (index != 0) result = result / table_factor(index);
    return result;
}

Ratio convert(Ratio const& value, Unit const& from, Unit const& to) {
    if (from == to) return value;
    if (!convertible(from, to)) return Ratio(1, 0);
    return value * factor(from) / factor(to);
}

bool differ_by_year_only(Unit const& a, Unit const& b) {
    bool const a_yearly = unit_without_year(a) != a;
    bool const b_yearly = unit_without_year(b) != b;
    return a_yearly != b_yearly && convertible(unit_without_year(a), unit_without_year(b));
}

Unit completed(Unit const& written, Unit const& known) {
    bool const is_amount = info(dimension_of(known.head)).nature == Nature::amount;
    if (!written.is_bare_scale() || known.head == 0 || !is_amount) return written;
    Unit result = known;
    result.scale = written.scale;
    return result;
}

Unit unit_without_year(Unit unit) {
    if (unit.divisor != Decimal{1, 0}) return unit;
    auto const is_year = [](UnitIndex index) { return dimension_of(index) == Dimension::year; };
    auto const kept = std::remove_if(unit.per.begin(), unit.per.end(), is_year);
    std::fill(kept, unit.per.end(), UnitIndex{0});
    return unit;
}

}  // namespace jixiao::grammar

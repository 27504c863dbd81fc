#include "grammar/unit.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::grammar {
namespace {

constexpr UnitInfo table[] = {
    {"", "number", "number", 1, 1, ""},
#define JIXIAO_UNIT(...) {__VA_ARGS__},
#include "grammar/unit_table.def"
#undef JIXIAO_UNIT
};

UnitInfo const& info(UnitIndex index) { return table[index]; }

/// 个月 as a divisor is written 月.
std::string_view divisor_spelling(UnitIndex index) {
    return info(index).dimension == "month" ? std::string_view("月") : info(index).spelling;
}

template <class Part>
std::string joined(Unit const& unit, std::string head, Part part) {
    for (std::size_t i = 0; i < unit.per.size() && unit.per[i] != 0; ++i)
        head.append(i == 0 ? "/" : "·").append(part(unit.per[i]));
    return head;
}

Ratio table_factor(UnitIndex index) { return Ratio(info(index).numerator, info(index).denominator); }

bool same_family(UnitIndex a, UnitIndex b) { return a == b || (a != 0 && b != 0 && info(a).family == info(b).family); }

bool is_year(UnitIndex index) { return index != 0 && info(index).dimension == "year"; }

/// The unit without its divisor 年; unchanged if it has none.
Unit without_year(Unit unit) {
    auto const kept = std::remove_if(unit.per.begin(), unit.per.end(), is_year);
    std::fill(kept, unit.per.end(), UnitIndex{0});
    return unit;
}

}  // namespace

std::span<UnitInfo const> unit_table() { return std::span(table).subspan(1); }

std::string spelling(Unit const& unit) {
    std::string const head = std::string(scale_word(unit.scale)).append(info(unit.head).spelling);
    std::string const result = joined(unit, head, divisor_spelling);
    // 人/次 is read as 人次; 50 people each time is 人/每次.
    bool const taken = unit.per[0] != 0 && unit.per[1] == 0 && scan_unit(result).unit != unit;
    return taken ? head + "/每" + std::string(divisor_spelling(unit.per[0])) : result;
}

std::string counted_spelling(Unit const& unit) {
    std::string_view const head = info(unit.head).spelling;
    bool const counted = unit.scale == 0 && (head == "工作日" || head == "百分点");
    return (counted ? "个" : "") + spelling(unit);
}

std::string dimension(Unit const& unit) {
    return joined(unit, std::string(info(unit.head).dimension), [](UnitIndex index) { return info(index).dimension; });
}

bool convertible(Unit const& a, Unit const& b) {
    return same_family(a.head, b.head) && std::equal(a.per.begin(), a.per.end(), b.per.begin(), same_family);
}

Ratio factor(Unit const& unit) {
    Ratio result = table_factor(unit.head) * Ratio(Decimal{1, unit.scale});
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
    bool const a_yearly = without_year(a) != a;
    bool const b_yearly = without_year(b) != b;
    return a_yearly != b_yearly && convertible(without_year(a), without_year(b));
}

Unit parse_unit(std::string_view text) {
    Folded const folded = fold(text);
    auto const scanned = scan_unit(folded.text());
    return scanned.size == folded.text().size() ? scanned.unit : Unit{};
}

std::string_view nearest_unit(std::string_view misspelt) {
    std::string_view best;
    std::size_t best_distance = 3;
    auto const consider = [&](std::string_view candidate) {
        std::size_t const distance = edit_distance(misspelt, candidate);
        std::size_t const length = std::max(count_characters(misspelt), count_characters(candidate));
        if (distance < best_distance && distance * 2 <= length) {
            best = candidate;
            best_distance = distance;
        }
    };
    for (UnitInfo const& row : unit_table()) {
        consider(row.spelling);
        for_each_word(row.aliases, consider);
    }
    return best;
}

}  // namespace jixiao::grammar

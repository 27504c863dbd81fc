// Plain targets: a sign, a number and a unit, or two numbers with a dash between. They are read anew for every row,
// which costs less than to look them up; what is read here means what the compiler makes of it.
#pragma once

#include <string_view>

#include "engine/bulk/compile.hpp"
#include "engine/bulk/numbers.hpp"
#include "engine/bulk/signs.hpp"

namespace jixiao::engine::bulk {

/// A sign, a number and a unit, and what the ruleset makes of them.
struct PlainTarget {
    std::int64_t limit = 0;
    UnitNumber unit = unknown_unit;
    std::uint8_t steps = 0;  // which of the compiler's; 0: no plain target, or one that has to be compiled
};

/// A number and perhaps a unit.
struct PlainActual {
    std::int64_t value = -1;  // below 0: no plain one
    UnitNumber unit = unknown_unit;
};

inline bool is_plain(PlainTarget const& target) {
    return target.steps != 0 && target.limit > 0 && is_usable(target.unit);
}

/// Of a plain one.
inline Meaning as_meaning(PlainTarget const& target, PrintedRule const& rule) {
    Meaning meaning;
    meaning.kind = Meaning::Kind::number;
    meaning.unit = target.unit;
    meaning.steps = target.steps;
    meaning.by_completion = rule.by_completion;
    meaning.number.low = target.limit;
    return meaning;
}

struct PlainRow {
    PlainTarget target;
    PlainActual actual;
};

/// Both are; in few branches.
inline bool is_plain(PlainRow const& row) {
    auto const& [target, actual] = row;
    return target.steps != 0 && ((target.limit - 1) | actual.value) >= 0 && are_usable(target.unit, actual.unit);
}

/// >=95%, ≤ 10个工作日 beside 92.5%, 8 个工作日, 0. Padded texts, as in all that follows.
[[gnu::always_inline]] inline PlainRow read_plain_row(std::string_view target, std::string_view actual,
                                                      PrintedRule const& rule, Units const& units) {
    char const* const begin = target.data();
    std::size_t at = std::size_t{begin[0] == ' '};
    auto const sign = plain_sign(begin + at);
    if (sign.size == 0) [[unlikely]]
        return {};
    at += sign.size;
    at += std::size_t{begin[at] == ' '};
    auto const [limit, value] = two_plain_numbers(begin + at, actual.data());
    at += limit.size;
    auto const unit = units.find(begin + at, target.size() - at);
    auto const written = units.find(actual.data() + value.size, actual.size() - value.size);
    return {{limit.count, unit, rule.plain_steps[sign.number]}, {value.count, written}};
}

inline PlainActual read_plain_actual(std::string_view text, Units const& units) {
    Number const number = plain_number(text.data());
    return {number.count, units.find(text.data() + number.size, text.size() - number.size)};
}

/// 90%-95%, 20~30 个; false for whatever is no plain range.
bool read_plain_range(std::string_view text, PrintedRule const& rule, Units const& units, Meaning& target);

}  // namespace jixiao::engine::bulk

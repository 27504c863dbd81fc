// Clauses: the sentences of a budget's explanations as figures, each with the words that lead to it.
//
// 基本支出144.51万元,占90.43%,比上年预算增加22.89万元,增长18.82% has four of them: an amount, a share, a change and its
// rate. The grammar knows no table; whose amount it is, others ask.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/decimal.hpp"
#include "grammar/span.hpp"

namespace jixiao::grammar::disclosure {

/// What a figure says by its unit and the words right before it.
enum class Role : std::uint8_t {
    amount,   // 万元, 元, 亿元
    share,    // 占90.43%
    rise,     // 增加22.89万元
    fall,     // 减少590.70万元
    growth,   // 增长18.82%
    decline,  // 下降97.48%
    other,    // what is counted, and what the words leave open: 增加(减少)
};

struct Clause {
    Role role = Role::other;
    Decimal value;       // as it is written
    std::string unit;    // 万元, 元, 亿元, %, 个 …
    Span figure;         // number and unit, bytes of the folded text
    Span words;          // before it, from the last stop or figure on
    Span lead;           // before it, from the last figure or the end of the last sentence on
    bool opens = false;  // the first figure of its sentence
};

/// Of a folded text (grammar/fold). Numbers that do not fit are passed over; at most `max_clauses` are read.
std::vector<Clause> read_clauses(std::string_view folded);

inline constexpr std::size_t max_clauses = 100'000;

/// 万元 as 4: what power of ten of 元 the unit is; -1 for what is no money.
int power_of(std::string_view money);

}  // namespace jixiao::grammar::disclosure

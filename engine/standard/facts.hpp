// Facts: what is known when a standard or a formula is applied: one actual, or several with names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/date.hpp"
#include "grammar/ratio.hpp"
#include "grammar/standard/words.hpp"
#include "grammar/unit.hpp"

namespace jixiao::engine::standard {

using grammar::Ratio;
using grammar::Unit;
using grammar::standard::has;

inline constexpr std::size_t max_facts = 64;

struct Fact {
    std::string name;  // folded; empty: the only one
    std::string text;  // folded
    std::string lead;  // 逾期 of 逾期25天; empty: the number stands alone
    std::optional<Ratio> number;
    Unit unit;
    std::optional<grammar::Date> date;
};

Fact make_fact(std::string_view name, std::string_view text);

/// What a rule looks for.
enum class Want { any, number, words };

/// The fact that a text speaks of, by the longest part of a name that occurs in it; the only fact is it always.
Fact const* find_fact(std::span<Fact const> facts, std::string_view about, Want want);

/// The fact of a name in a formula; null if none is like it.
Fact const* named_fact(std::span<Fact const> facts, std::string_view name);

/// How many characters the longest part has that occurs in both.
std::size_t common_characters(std::string_view a, std::string_view b);

}  // namespace jixiao::engine::standard

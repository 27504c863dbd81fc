// Plain targets: a sign, a number and a unit, or two numbers with a dash between. They are read anew for every row,
// which costs less than to look them up; what is read here means what the compiler makes of it.
#pragma once

#include <string_view>

#include "engine/bulk/compile.hpp"
#include "engine/bulk/signs.hpp"

namespace jixiao::engine::bulk {

/// The size without one blank at the end: as usual as none.
inline std::size_t end_of(std::string_view text) {
    return text.size() - std::size_t{!text.empty() && text.back() == ' '};
}

/// 90%-95%, 20~30 个; false for whatever is no plain range. Padded text, as in all that follows.
bool read_plain_range(std::string_view text, PrintedRule const& rule, Units const& units, Meaning& target);

/// >=95%, ≤ 10个工作日
inline bool read_plain_target(std::string_view text, PrintedRule const& rule, Units const& units, Meaning& target) {
    std::size_t const end = end_of(text);
    std::size_t at = std::size_t{text.data()[0] == ' '};
    auto const sign = plain_sign(text.data() + at);
    at += sign.size;
    at += std::size_t{text.data()[at] == ' '};
    Number const limit = plain_number(text.data() + at);
    at += limit.size;
    at += std::size_t{text.data()[at] == ' '};
    if ((sign.size == 0) | (limit.size == 0) | (limit.mantissa == 0) | (limit.decimals > most_decimals) | (at > end)) return false;
    auto const unit = units.find(text.data() + at, end - at);
    auto const steps = rule.plain_steps[static_cast<std::size_t>(sign.comparator)];
    if (!is_usable(unit) | (steps == 0)) return false;
    target.kind = Meaning::Kind::number;
    target.unit = unit;
    target.decimals = limit.decimals;
    target.steps = steps;
    target.by_completion = rule.by_completion;
    target.number.low = limit.mantissa;
    return true;
}

}  // namespace jixiao::engine::bulk

// Slips: what a misspelt unit was meant to be, and units written twice.
//
// Owns which characters are taken for each other, by the eye (日 and 目) or by the ear (点 and 店).
#pragma once

#include <string_view>

#include "grammar/unit.hpp"

namespace jixiao::grammar {

struct Slip {
    std::string_view meant;   // a spelling of the unit table; "" if the word is no slip
    bool is_certain = false;  // one character is taken for another, or two are swapped; else one is missing
};

/// 个工作目 is 个工作日; 个工作 may be. A word of its own is no slip, however near it is: 个村 is not 个月.
Slip slip_of(std::string_view word);

/// True if the second of two units in a row is one too many: 95%元, 5个个. What is counted may
/// stand behind each: 10家企业, 3次课, 90%学生.
bool is_doubled(Unit const& unit, Unit const& extra);

}  // namespace jixiao::grammar

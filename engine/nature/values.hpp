// Values: which values an indicator's name admits.
//
// Owns the words: 合格率 cannot exceed 100 %, 增长率 can, 综合指数 has no unit. All take a plain name.
#pragma once

#include <string_view>

#include "grammar/unit.hpp"

namespace jixiao::engine {

/// A part of a whole: cannot be above 100 %.
bool is_share(std::string_view name);

/// 增长率, 完成率 and others that may well be above 100 %.
bool can_exceed_100(std::string_view name);

/// 增长率, 净收入: below zero is possible, so that ≥0 says something.
bool can_be_negative(std::string_view name);

/// 综合指数, 容积率: a number without a unit is complete.
bool needs_no_unit(std::string_view name);

/// The unit of 1:18, whose number is what stands before the colon.
bool is_proportion(grammar::Unit const& unit);

/// 撬动比, 投入产出比: of 1:3 it is the 3 that counts.
bool is_leverage(std::string_view name);

/// The unit that the name itself says: 培训人数 is counted in 人, 合格率 in %; "" if it says none.
std::string_view unit_in(std::string_view name);

}  // namespace jixiao::engine

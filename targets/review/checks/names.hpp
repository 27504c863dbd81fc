// Names: what an indicator's name says about the values it can have.
//
// Owns the words: 故障率 wants less, 合格率 wants more and cannot exceed 100 %, 增长率 can do both.
// What a template prints into the name (≥**%) is targets/name_hint.
#pragma once

#include <string>
#include <string_view>

#include "targets/model/table.hpp"

namespace jixiao::targets::review {

enum class Nature { unknown, more, less };

/// The name without blanks, stars, 指标1： and a bracket at its end; "" for a text too long to be a name.
std::string plain_name(std::string_view name);

/// Which way is better; unknown unless the name leaves no doubt. All of these take a plain name.
Nature nature_of(std::string_view name);

/// A part of a whole: cannot be above 100 %.
bool is_share(std::string_view name);

/// 增长率, 完成率 and others that may well be above 100 %.
bool can_exceed_100(std::string_view name);

/// 增长率, 净收入: below zero is possible, so that ≥0 says something.
bool can_be_negative(std::string_view name);

/// 综合指数, 容积率: a number without a unit is complete.
bool needs_no_unit(std::string_view name);

/// The unit that the name itself says: 培训人数 is counted in 人, 合格率 in %; "" if it says none.
std::string_view unit_in(std::string_view name);

/// 融资成本, 人工费用; not 成本节约率.
bool is_cost_name(std::string_view name);

/// Satisfaction of people, by the name or by the level that the row stands under.
bool is_satisfaction(TargetRow const& row);

}  // namespace jixiao::targets::review

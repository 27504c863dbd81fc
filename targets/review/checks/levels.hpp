// Levels: what the level-1 and level-2 names of a project's table stand for.
//
// Owns the spellings of 产出, 效益, 满意度 and 成本 and of what belongs under each, in both
// generations of the official form. A department's table has levels of its own.
#pragma once

#include <string>
#include <string_view>

#include "targets/model/table.hpp"

namespace jixiao::targets::review {

enum class Level1 { unknown, output, benefit, satisfaction, cost };

enum class Level2 {
    unknown,
    quantity,
    quality,
    timeliness,
    cost,  // 产出; 成本 is of the older form
    economic_benefit,
    social_benefit,
    ecological_benefit,
    lasting_influence,
    satisfaction,
    economic_cost,
    social_cost,
    ecological_cost,
};

/// 产出指标（50分）, 项目产出, 一、产出指标 and 项目完成指标 are all `output`.
Level1 level1_of(std::string_view name);
Level2 level2_of(std::string_view name);

Level1 level1_of(TargetRow const& row);
Level2 level2_of(TargetRow const& row);

/// The level 1 that a level 2 belongs to; of 成本指标 in the older form it is 产出.
Level1 home_of(Level2 level);

/// True for a row of costs, in either form.
bool is_cost(TargetRow const& row);

/// True for a row that stands under 满意度, and for one whose name speaks of it.
bool stands_under_satisfaction(TargetRow const& row);
bool is_satisfaction(TargetRow const& row);

/// The usual name: 产出指标. Empty for `unknown`.
std::string_view name_of(Level1 level);
std::string_view name_of(Level2 level);

/// The usual name that a misspelt one (产岀指标) is nearest to; empty if none is near.
std::string_view nearest_level1(std::string_view name);
std::string_view nearest_level2(std::string_view name);

/// The name without blanks, list number, points in brackets and the ending 指标 or 目标; empty for “（50分）”.
std::string bare_level(std::string_view name);

/// True if a row of that level is there.
bool has_level(TargetTable const& table, Level1 level);

/// True if the level of some row cannot be told, so that nothing can be said to be missing.
bool has_unknown_level1(TargetTable const& table);

}  // namespace jixiao::targets::review

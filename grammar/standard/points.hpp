// Points as a rule gives or takes them: 4分, 满分, 80%的分值, 分值的一半, 8-10分, 不得分.
#pragma once

#include <string_view>

#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard {

/// The points that the folded text begins with; bytes taken, 0: none here.
std::size_t scan_points(std::string_view text, Points& result);

/// 不得分, 得零分, 不计分, 扣完: nothing is left. Bytes taken.
std::size_t scan_nothing(std::string_view text);

inline Points amount_of(Ratio value) { return {PointsKind::amount, value, value}; }
inline Points share_of(Ratio value) { return {PointsKind::share, value, value}; }

}  // namespace jixiao::grammar::standard

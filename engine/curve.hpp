// Curve: the share of the weight that a number earns, as a function of the number.
//
// Owns the arithmetic of every rule on numbers, once for all engines. A rule compares the actual A
// with one end T of what is allowed; its curve is made of pieces side by side, each of them a fraction
// of two sums a·A + b·T + c. A curve knows no target: 按照完成比例赋分 has one curve for ≥5个 and ≥95%.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/ruleset.hpp"
#include "grammar/ratio.hpp"

namespace jixiao::engine {

using grammar::Ratio;

/// of_actual·A + of_target·T + constant
struct Sum {
    std::int64_t of_actual = 0;
    std::int64_t of_target = 0;
    std::int64_t constant = 0;
};

/// Where a piece ends: at A = numerator/denominator · T.
struct PieceEnd {
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    bool included = false;
};

struct CurvePiece {
    std::optional<PieceEnd> end;  // none: the last one
    Sum numerator;
    Sum denominator;  // above 0 everywhere in the piece
};

using Curve = std::vector<CurvePiece>;  // from the smallest A to the largest

/// What T is: the least that is asked for, the most that is allowed, the very number.
enum class Side { at_least, at_most, exactly };

/// Only a target above 0 has a proportion; the others are reached or not.
enum class Sign { negative, zero, positive };
Sign sign_of(Ratio const& target);

struct CurveCase {
    Side side = Side::at_least;
    bool closed = true;  // T itself will do: ≥, ≤
    Sign sign = Sign::positive;
};

/// 按照完成比例赋分 by the ruleset's family, reverse formula and reading of `=`.
Curve proportional_curve(CurveCase const& of, Ruleset const& ruleset);

/// 直接赋分: all or nothing.
Curve pass_fail_curve(CurveCase const& of, Ruleset const& ruleset);

/// Bands on the value itself (满意度赋分): T is 1. Nothing if a condition's number is too large.
std::optional<Curve> band_curve(std::vector<Band> const& bands);

/// The share, 0 to 1; invalid where the numbers leave the exact ones.
Ratio share_at(Curve const& curve, Ratio const& actual, Ratio const& target);

/// The first band whose condition holds for a value; null if none does.
Band const* band_at(std::vector<Band> const& bands, Ratio const& value);

}  // namespace jixiao::engine

#include "engine/curve.hpp"

#include <algorithm>
#include <numeric>

namespace jixiao::engine {
namespace {

constexpr Sum actual_itself{1, 0, 0};
constexpr Sum target_itself{0, 1, 0};

struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
};

/// Nothing if it does not fit. A share has at most 18 decimals: it always fits, and so does twice of it.
std::optional<Fraction> fraction_of(Decimal value) {
    Fraction result{value.mantissa, 1};
    for (; value.exponent < 0; ++value.exponent) result.denominator *= 10;
    for (; value.exponent > 0; --value.exponent)
        if (__builtin_mul_overflow(result.numerator, 10, &result.numerator)) return std::nullopt;
    auto const common = std::gcd(result.numerator, result.denominator);
    return Fraction{result.numerator / common, result.denominator / common};
}

CurvePiece constant(std::optional<PieceEnd> end, Fraction share) {
    return {end, {0, 0, share.numerator}, {0, 0, share.denominator}};
}
CurvePiece nothing(std::optional<PieceEnd> end = std::nullopt) { return constant(end, {0, 1}); }
CurvePiece everything(std::optional<PieceEnd> end = std::nullopt) { return constant(end, {1, 1}); }

PieceEnd before_target() { return {1, 1, false}; }
PieceEnd with_target() { return {1, 1, true}; }

/// The pass line; 0 for the linear family, which is the threshold family without one.
Fraction pass_line(Ruleset const& ruleset) {
    return ruleset.family == Family::linear ? Fraction{} : *fraction_of(ruleset.pass_line);
}

/// c = A/T: (c - p)/(1 - p) from the pass line p on.
Curve rising(Fraction p) {
    auto const [n, d] = p;
    Curve curve{nothing(PieceEnd{n, d, false})};
    if (n < d) curve.push_back({before_target(), {d, -n, 0}, {0, d - n, 0}});
    curve.push_back(everything());
    return curve;
}

/// c = T/A.
Curve falling_ratio(Fraction p) {
    auto const [n, d] = p;
    Curve curve{everything(with_target())};
    if (n == 0) curve.push_back({std::nullopt, target_itself, actual_itself});
    if (n > 0 && n < d) curve.push_back({PieceEnd{d, n, true}, {-n, d, 0}, {d - n, 0, 0}});
    if (n > 0) curve.push_back(nothing());
    return curve;
}

/// c = 1 - (A-T)/T, not below 0.
Curve falling_difference(Fraction p) {
    auto const [n, d] = p;
    Curve curve{everything(with_target())};
    if (n < d) curve.push_back({PieceEnd{2 * d - n, d, true}, {-d, 2 * d - n, 0}, {0, d - n, 0}});
    curve.push_back(nothing());
    return curve;
}

bool equals_exactly(CurveCase const& of, Ruleset const& ruleset) {
    return ruleset.equal == Equal::exact || of.sign == Sign::negative;
}

/// Every number at which a condition begins or ends, in order.
std::vector<Decimal> borders(std::vector<Band> const& bands) {
    std::vector<Decimal> result;
    for (Band const& band : bands)
        for (auto const& part : band.condition.parts)
            if (auto const* condition = std::get_if<NumericCriterion>(&part))
                for (auto const& end : {condition->allowed.low, condition->allowed.high})
                    if (end) result.push_back(*end);
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

Fraction band_share(std::vector<Band> const& bands, Ratio const& value) {
    auto const* band = band_at(bands, value);
    return band == nullptr ? Fraction{} : *fraction_of(band->share);
}

Ratio combined(Sum const& sum, Ratio const& actual, Ratio const& target) {
    return Ratio(sum.of_actual) * actual + Ratio(sum.of_target) * target + Ratio(sum.constant);
}

/// The piece that A lies in; null if a comparison leaves the exact numbers.
CurvePiece const* piece_at(Curve const& curve, Ratio const& actual, Ratio const& target) {
    for (CurvePiece const& piece : curve) {
        if (!piece.end) return &piece;
        auto const order = actual <=> Ratio(piece.end->numerator, piece.end->denominator) * target;
        if (order == std::partial_ordering::unordered) return nullptr;
        if (order < 0 || (piece.end->included && order == 0)) return &piece;
    }
    return nullptr;
}

}  // namespace

Sign sign_of(Ratio const& target) {
    return target.is_negative() ? Sign::negative : target.is_zero() ? Sign::zero : Sign::positive;
}

Curve proportional_curve(CurveCase const& of, Ruleset const& ruleset) {
    bool const by_difference = ruleset.reverse == Reverse::one_minus;
    if (of.sign != Sign::positive) return pass_fail_curve(of, ruleset);
    switch (of.side) {
        case Side::at_least: return rising(pass_line(ruleset));
        case Side::exactly:
            if (ruleset.equal == Equal::exact) return pass_fail_curve(of, ruleset);
            return rising(pass_line(ruleset));
        case Side::at_most: break;
    }
    if (ruleset.reverse == Reverse::all_or_nothing) return pass_fail_curve(of, ruleset);
    return by_difference ? falling_difference(pass_line(ruleset)) : falling_ratio(pass_line(ruleset));
}

Curve pass_fail_curve(CurveCase const& of, Ruleset const& ruleset) {
    switch (of.side) {
        case Side::at_least: return {nothing(PieceEnd{1, 1, !of.closed}), everything()};
        case Side::at_most: return {everything(PieceEnd{1, 1, of.closed}), nothing()};
        case Side::exactly: break;
    }
    if (equals_exactly(of, ruleset)) return {nothing(before_target()), everything(with_target()), nothing()};
    if (of.sign == Sign::zero) return {everything(with_target()), nothing()};
    return {nothing(before_target()), everything()};
}

std::optional<Curve> band_curve(std::vector<Band> const& bands) {
    Curve curve;
    Ratio before(0);
    auto const add = [&](std::optional<PieceEnd> end, Ratio const& inside) {
        curve.push_back(constant(end, band_share(bands, inside)));
    };
    auto const numbers = borders(bands);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto const border = fraction_of(numbers[i]);
        if (!border) return std::nullopt;
        Ratio const here(numbers[i]);
        add(PieceEnd{border->numerator, border->denominator, false},
            i == 0 ? here - Ratio(1) : (before + here) / Ratio(2));
        add(PieceEnd{border->numerator, border->denominator, true}, here);
        before = here;
    }
    add(std::nullopt, before + Ratio(1));
    return curve;
}

Ratio share_at(Curve const& curve, Ratio const& actual, Ratio const& target) {
    auto const* piece = piece_at(curve, actual, target);
    if (piece == nullptr) return Ratio(1, 0);
    return combined(piece->numerator, actual, target) / combined(piece->denominator, actual, target);
}

Band const* band_at(std::vector<Band> const& bands, Ratio const& value) {
    auto const holds = [&](Band const& band) {
        auto const& parts = band.condition.parts;
        return std::all_of(parts.begin(), parts.end(), [&](Criterion::Part const& part) {
            auto const* condition = std::get_if<NumericCriterion>(&part);
            return condition != nullptr && contains(condition->allowed, value);
        });
    };
    auto const found = std::find_if(bands.begin(), bands.end(), holds);
    return found == bands.end() ? nullptr : &*found;
}

}  // namespace jixiao::engine

#include "engine/bulk/steps.hpp"

#include <algorithm>

namespace jixiao::engine::bulk {
namespace {

Step::Share share_of(CurvePiece const& piece) {
    auto const& [of_actual, of_target, constant] = piece.numerator;
    bool const formula =
        of_actual != 0 || of_target != 0 || piece.denominator.of_actual != 0 || piece.denominator.of_target != 0;
    if (formula) return Step::Share::formula;
    if (constant == 0) return Step::Share::nothing;
    return constant == piece.denominator.constant ? Step::Share::everything : Step::Share::fixed;
}

/// The whole piece lies below 0.
bool is_below_zero(CurvePiece const& piece, Sign target) {
    if (!piece.end || target != Sign::positive) return false;
    return piece.end->numerator < 0 || (piece.end->numerator == 0 && !piece.end->included);
}

Step step_of(CurvePiece const& piece) {
    auto const end = piece.end.value_or(PieceEnd{0, 0, false});
    return {end.numerator, end.denominator, end.included, share_of(piece), piece.numerator, piece.denominator};
}

bool is_quotient(Step const& step, Sum const& numerator, Sum const& denominator) {
    auto const same = [](Sum const& a, Sum const& b) {
        return a.of_actual == b.of_actual && a.of_target == b.of_target && a.constant == b.constant;
    };
    return step.share == Step::Share::formula && same(step.numerator, numerator) && same(step.denominator, denominator);
}

Form form_of(std::vector<Step> const& steps) {
    constexpr Sum actual{1, 0, 0}, target{0, 1, 0};
    bool const two = steps.size() == 2 && steps[0].end_numerator == 1 && steps[0].end_denominator == 1;
    if (two && is_quotient(steps[0], actual, target) && steps[1].share == Step::Share::everything) return Form::rising;
    if (two && steps[0].share == Step::Share::everything && is_quotient(steps[1], target, actual)) return Form::falling;
    return Form::general;
}

/// All or nothing less a deduction, not below 0.
Step reduced(Step step, Decimal deduction) {
    if (step.share == Step::Share::nothing) return step;
    auto const [numerator, denominator] = (Ratio(1) - Ratio(deduction)).parts();
    step.numerator = {0, 0, static_cast<std::int64_t>(numerator)};
    step.denominator = {0, 0, static_cast<std::int64_t>(denominator)};
    step.share = numerator <= 0 ? Step::Share::nothing : Step::Share::fixed;
    return step;
}

/// False if it does not fit.
bool add_up(Sum const& sum, std::int64_t actual, std::int64_t target, std::int64_t& result) {
    std::int64_t of_actual = 0, of_target = 0;
    return !__builtin_mul_overflow(sum.of_actual, actual, &of_actual) &&
           !__builtin_mul_overflow(sum.of_target, target, &of_target) &&
           !__builtin_add_overflow(of_actual, of_target, &result) &&
           !__builtin_add_overflow(result, sum.constant, &result);
}

}  // namespace

Steps steps_of(Curve const& curve, Sign target) {
    Steps result;
    for (CurvePiece const& piece : curve)
        if (!is_below_zero(piece, target)) result.steps.push_back(step_of(piece));
    result.form = form_of(result.steps);
    return result;
}

std::optional<Steps> with_deductions(Steps given, std::vector<OverStep> deductions) {
    if (deductions.empty()) return given;
    auto& steps = given.steps;
    given.form = Form::general;
    std::stable_sort(deductions.begin(), deductions.end(),
                     [](auto const& a, auto const& b) { return a.from < b.from; });
    auto const same = [](OverStep const& a, OverStep const& b) { return a.from == b.from; };
    deductions.erase(std::unique(deductions.begin(), deductions.end(), same), deductions.end());
    Step const beyond = steps.back();
    for (auto const& [from, deduction, closed] : deductions) {
        // Beyond the target the share is the same everywhere: there, and only there, it can be cut.
        if (!(from > Decimal{1, 0})) return std::nullopt;
        auto const [numerator, denominator] = Ratio(from).parts();
        steps.back().end_numerator = static_cast<std::int64_t>(numerator);
        steps.back().end_denominator = static_cast<std::int64_t>(denominator);
        steps.back().end_included = !closed;
        steps.push_back(reduced(beyond, deduction));
    }
    return given;
}

std::int64_t points_by_steps(std::vector<Step> const& steps, std::int64_t actual, std::int64_t target,
                             std::int64_t weight, Rounding rounding) {
    for (Step const& step : steps) {
        if (step.end_denominator != 0) {
            std::int64_t left = 0, right = 0;
            if (__builtin_mul_overflow(actual, step.end_denominator, &left) ||
                __builtin_mul_overflow(target, step.end_numerator, &right))
                return too_large;
            if (left > right || (left == right && !step.end_included)) continue;
        }
        switch (step.share) {
            case Step::Share::nothing: return 0;
            case Step::Share::everything: return weight;
            case Step::Share::fixed:
            case Step::Share::formula: break;
        }
        std::int64_t numerator = 0, denominator = 0;
        if (!add_up(step.numerator, actual, target, numerator) ||
            !add_up(step.denominator, actual, target, denominator))
            return too_large;
        return part_of(weight, numerator, denominator, rounding);
    }
    return too_large;
}

}  // namespace jixiao::engine::bulk

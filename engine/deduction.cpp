#include "engine/deduction.hpp"

#include "engine/catalog.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {
namespace {

Decimal less(Decimal points, Decimal deduction) {
    auto const rest = grammar::subtract(points, deduction);
    // A nothing of as many places as the points have.
    return rest && !rest->is_negative() ? *rest : Decimal{0, points.exponent};
}

std::string range_text(PointRange const& range) {
    auto const low = grammar::to_string(range.low);
    return range.low == range.high ? low : low + "~" + grammar::to_string(range.high);
}

}  // namespace

RowScore less_deduction(RowScore score, std::optional<Decimal> const& deduction) {
    bool const counts = deduction && *deduction > Decimal{} && score.verdict != Verdict::not_applicable;
    if (!counts) return score;
    PointRange const before = score.range;
    score.range = {less(before.low, *deduction), less(before.high, *deduction)};
    if (score.points) score.points = less(*score.points, *deduction);
    bool const had_points = score.verdict == Verdict::met || score.verdict == Verdict::partly;
    if (had_points) score.verdict = score.points->is_zero() ? Verdict::missed : Verdict::partly;
    score.share.reset();
    tell(score.notes, codes::points_deducted,
         {{"deduction", grammar::to_short_string(*deduction)},
          {"before", range_text(before)},
          {"points", range_text(score.range)}});
    return score;
}

}  // namespace jixiao::engine

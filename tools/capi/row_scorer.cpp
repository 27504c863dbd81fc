#include "tools/capi/row_scorer.hpp"

#include "engine/catalog.hpp"
#include "grammar/characters.hpp"

namespace jixiao::capi {
namespace {

/// True for a row that is no more than its five texts, in UTF-8.
bool is_plain(jixiao_row const& row) {
    if (row.level.size + row.previous.size + row.given.size != 0) return false;
    for (auto const text : {row.target, row.actual, row.weight, row.rule, row.name})
        if (grammar::find_invalid_utf8(view(text))) return false;
    return true;
}

/// Points have the ruleset's places already, so nothing is rounded here.
std::int64_t steps(grammar::Decimal points, int places) { return grammar::round(points, places)->mantissa; }

/// All points of a row whose weight is known to be usable.
std::int64_t full_points(jixiao_row const& row, engine::Ruleset const& ruleset) {
    auto const weight = grammar::parse_decimal(grammar::trimmed(view(row.weight)));
    return grammar::round(*weight, ruleset.places, ruleset.rounding)->mantissa;
}

jixiao_status decide(std::int64_t points, std::int64_t full, jixiao_score& score) {
    score.points = score.low = score.high = points;
    score.verdict = points == 0 ? JIXIAO_MISSED : points < full ? JIXIAO_PARTLY : JIXIAO_MET;
    return JIXIAO_OK;
}

bool is_open(grammar::CodeInfo const* reason) {
    return reason == &engine::codes::no_actual || reason == &engine::codes::tier_needs_score;
}

}  // namespace

jixiao_status RowScorer::score(jixiao_row const& row, jixiao_score& score) {
    if (!is_plain(row)) return score_long(row, score);
    auto const points =
        bulk_.score_copied({view(row.target), view(row.actual), view(row.weight), view(row.rule), view(row.name)});
    if (points.reason == &engine::codes::tier_needs_score) return score_long(row, score);  // the tier has the range
    score = {0, 0, 0, ruleset_->places, JIXIAO_INVALID, points.reason ? points.reason->id.data() : ""};
    if (points.reason && !is_open(points.reason)) return JIXIAO_BAD_ROW;
    auto const full = full_points(row, *ruleset_);
    if (!points.reason) return decide(points.steps, full, score);
    score.verdict = JIXIAO_MISSING;
    score.high = full;
    return JIXIAO_OPEN;
}

jixiao_status RowScorer::score_long(jixiao_row const& row, jixiao_score& score) const {
    auto const scored = score_long_way(row, ruleset_);
    auto const& result = scored.row.score;
    score = {0, 0, 0, ruleset_->places, JIXIAO_INVALID, scored.reason ? scored.reason->id.data() : ""};
    if (!scored.reason) return decide(steps(*result.points, score.places), full_points(row, *ruleset_), score);
    if (!is_open(scored.reason)) return JIXIAO_BAD_ROW;
    score.verdict = scored.reason == &engine::codes::no_actual ? JIXIAO_MISSING : JIXIAO_NEEDS_HAND;
    score.low = steps(result.range.low, score.places);
    score.high = steps(result.range.high, score.places);
    return JIXIAO_OPEN;
}

}  // namespace jixiao::capi

#include "tools/capi/row_scorer.hpp"

namespace jixiao::capi {
namespace {

using grammar::Severity;

/// Points have the ruleset's places already, so nothing is rounded here.
std::int64_t steps(grammar::Decimal points, int places) {
    return grammar::round(points, places)->mantissa;
}

/// The note that says why there are no points: an error, else what leaves the row open.
char const* reason_of(engine::RowScore const& row) {
    for (auto const severity : {Severity::error, Severity::warning, Severity::info})
        for (auto const& note : row.notes)
            if (note.code->severity == severity) return note.code->id.data();
    return "";
}

jixiao_verdict verdict_of(engine::Verdict verdict) {
    switch (verdict) {
        case engine::Verdict::met: return JIXIAO_MET;
        case engine::Verdict::partly: return JIXIAO_PARTLY;
        case engine::Verdict::missed: return JIXIAO_MISSED;
        case engine::Verdict::missing: return JIXIAO_MISSING;
        case engine::Verdict::needs_hand: return JIXIAO_NEEDS_HAND;
        case engine::Verdict::not_applicable:
        case engine::Verdict::invalid: break;
    }
    return JIXIAO_INVALID;
}

}  // namespace

jixiao_status outcome_of(engine::RowScore const& row, grammar::CodeInfo const* refused, int places,
                         jixiao_score& score) {
    score = {0, 0, 0, places, JIXIAO_INVALID, ""};
    if (refused || row.verdict == engine::Verdict::invalid) {
        score.code = refused ? refused->id.data() : reason_of(row);
        return JIXIAO_BAD_ROW;
    }
    score.verdict = verdict_of(row.verdict);
    score.low = steps(row.range.low, places);
    score.high = steps(row.range.high, places);
    if (!row.points) {
        score.code = reason_of(row);
        return JIXIAO_OPEN;
    }
    score.points = steps(*row.points, places);
    return JIXIAO_OK;
}

jixiao_status RowScorer::score(jixiao_row const& row, jixiao_score& score) {
    auto const read = read_row(row, ruleset_);
    auto const result = engine::score_row(read.indicator, *ruleset_, read.actual);
    return outcome_of(result, refusal(read.findings), ruleset_->places, score);
}

}  // namespace jixiao::capi

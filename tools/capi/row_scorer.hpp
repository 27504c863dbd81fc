// RowScorer: rows to what the C ABI says of them, fast where their texts repeat.
//
// Owns the choice between the bulk scorer, which knows target, actual, weight and rule, and the long way,
// which knows everything. Both give the same points.
#pragma once

#include "engine/bulk/scorer.hpp"
#include "tools/capi/scored_row.hpp"

namespace jixiao::capi {

class RowScorer {
public:
    explicit RowScorer(std::shared_ptr<engine::Ruleset const> ruleset) : ruleset_(ruleset), bulk_(std::move(ruleset)) {}

    jixiao_status score(jixiao_row const& row, jixiao_score& score);

private:
    jixiao_status score_long(jixiao_row const& row, jixiao_score& score) const;

    std::shared_ptr<engine::Ruleset const> ruleset_;
    engine::bulk::Scorer bulk_;
};

}  // namespace jixiao::capi

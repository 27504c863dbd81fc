// RowScorer: rows to points, for many rows whose texts repeat.
//
// Owns the memory of the texts that were read, which is bounded. What a row scores is the engine's.
#pragma once

#include <memory>

#include "tools/capi/read_row.hpp"

namespace jixiao::capi {

class RowScorer {
public:
    explicit RowScorer(std::shared_ptr<engine::Ruleset const> ruleset) : ruleset_(std::move(ruleset)) {}

    jixiao_status score(jixiao_row const& row, jixiao_score& score);

private:
    std::shared_ptr<engine::Ruleset const> ruleset_;
};

/// What the C ABI says of a row that the engine scored; `refused`: its texts had an error.
jixiao_status outcome_of(engine::RowScore const& row, grammar::CodeInfo const* refused, int places,
                         jixiao_score& score);

}  // namespace jixiao::capi

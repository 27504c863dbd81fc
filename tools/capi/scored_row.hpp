// ScoredRow: one row scored the long way, with everything that was found in its texts.
//
// Owns what a row of the C ABI has beyond its four texts: level, last year's value, points given by a
// person, texts that are no UTF-8. What a row scores is engine/single_row's.
#pragma once

#include <memory>

#include "engine/single_row.hpp"
#include "tools/capi/findings.hpp"

namespace jixiao::capi {

struct ScoredRow {
    engine::SingleRow row;
    Findings findings;                          // in the texts; the notes of the score are row.score's
    grammar::CodeInfo const* reason = nullptr;  // why there are no points; null if there are
};

ScoredRow score_long_way(jixiao_row const& row, std::shared_ptr<engine::Ruleset const> const& ruleset);

}  // namespace jixiao::capi

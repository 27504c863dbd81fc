// jixiao_scorer: what stands behind the opaque handle.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/capi/row_scorer.hpp"
#include "tools/render/style.hpp"

struct jixiao_scorer {
    jixiao::render::Style style;
    std::shared_ptr<jixiao::engine::Ruleset const> ruleset;  // null: it could not be opened
    std::optional<jixiao::capi::RowScorer> rows;
    std::vector<jixiao::capi::Told> told;
    jixiao_status failure = JIXIAO_OK;  // of the last call
    std::string refusal;                // why the ruleset could not be opened
};

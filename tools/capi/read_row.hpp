// ReadRow: the texts of one row read by the grammar, with everything that was found in them.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/score.hpp"
#include "grammar/indicator.hpp"
#include "tools/capi/jixiao.h"

namespace jixiao::capi {

inline std::string_view view(jixiao_text text) {
    return text.size == 0 ? std::string_view() : std::string_view(text.bytes, text.size);
}

/// An expression that may be no UTF-8.
grammar::ParsedIndicator parse(std::string_view text);

/// One thing found, and the field of the row whose bytes its span counts; "" for the row as a whole.
struct Finding {
    grammar::Diagnostic diagnostic;
    char const* field = "";
};
using Findings = std::vector<Finding>;

struct ReadRow {
    engine::PlannedIndicator indicator;
    engine::Actual actual;
    Findings findings;
};

ReadRow read_row(jixiao_row const& row, std::shared_ptr<engine::Ruleset const> const& ruleset);

/// The error that keeps the row from being scored: one in the target, in the actual or in a number.
/// Null if there is none.
grammar::CodeInfo const* refusal(Findings const& findings);

}  // namespace jixiao::capi

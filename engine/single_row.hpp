// A single row given as texts: read by the grammar, compiled and scored like the row of a table.
//
// Owns what the bulk engine, SQL and other callers without tables mean by a row, and the one reason
// that is named where it cannot be scored.
#pragma once

#include <memory>
#include <string_view>

#include "engine/score.hpp"
#include "grammar/diagnostic.hpp"

namespace jixiao::engine {

/// UTF-8; blanks around a text do not count.
struct RowTexts {
    std::string_view target;     // 指标值
    std::string_view actual;     // 实际完成值; empty: missing
    std::string_view weight;     // 分值, a plain decimal
    std::string_view rule;       // 赋分规则 as printed; may be empty
    std::string_view name = {};  // 指标名称: may say which way is better; may be empty
};

struct SingleRow {
    PlannedIndicator indicator;
    Actual actual;
    RowScore score;
    Diagnostics target_diagnostics;  // spans in the bytes of the text
    Diagnostics actual_diagnostics;
};

SingleRow score_single_row(RowTexts const& texts, std::shared_ptr<Ruleset const> const& ruleset);

/// Why the row has no points; null if it has.
grammar::CodeInfo const* reason_of(SingleRow const& row);

/// Why no row with a target of these diagnostics can be scored: the grammar's first error, else that it
/// could not be read. The same for an actual.
grammar::CodeInfo const& reason_for_target(Diagnostics const& diagnostics);
grammar::CodeInfo const& reason_for_actual(Diagnostics const& diagnostics);

}  // namespace jixiao::engine

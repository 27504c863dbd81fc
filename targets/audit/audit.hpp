// Audit: recomputes a published self-evaluation and says where, and probably why, it differs.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/ruleset.hpp"
#include "engine/score.hpp"
#include "targets/audit/published.hpp"

namespace jixiao::targets::audit {

using RulesetPointer = std::shared_ptr<engine::Ruleset const>;

enum class Agreement {
    equal,       // computed and printed are the same
    explained,   // they differ, and another rule or rounding gives the printed score
    differs,     // no rule gives it; the reason says what is likely
    unscorable,  // the row cannot be computed
};

struct AuditedRow {
    PublishedRow const* row = nullptr;
    std::optional<Decimal> computed;
    Agreement agreement = Agreement::unscorable;
    grammar::Message reason;  // none (no code) where equal
};

struct AuditedTable {
    PublishedTable const* table = nullptr;
    std::vector<AuditedRow> rows;  // same order
    std::vector<AuditedRow> sums;  // execution and total rows that differ, and what is wrong with them
};

struct AuditRules {
    RulesetPointer ruleset;              // the one that was asked for
    std::vector<RulesetPointer> others;  // tried where it does not give the printed score
    Decimal tolerance{1, -1};            // a smaller difference is put down to rounding
};

/// `table` must outlive the result.
AuditedTable audit(PublishedTable const& table, AuditRules const& rules);

}  // namespace jixiao::targets::audit

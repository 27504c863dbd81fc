// Audit: recomputes a published self-evaluation, judges it, and says why it thinks so.
//
// A printed number differs only if no reading of its row explains it under any ruleset; what explains it is named.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/ruleset.hpp"
#include "engine/score.hpp"
#include "targets/audit/published.hpp"

namespace jixiao::targets::audit {

using grammar::Message;
using RulesetPointer = std::shared_ptr<engine::Ruleset const>;

enum class Agreement {
    equal,       // computed and printed are the same
    explained,   // they differ, and a reading, another ruleset or rounding gives the printed score
    differs,     // nothing gives it; the reasons say what is likely
    unscorable,  // the row cannot be computed
};

/// One line of the audit, its texts as they are shown.
struct AuditedRow {
    std::string level1;
    std::string level2;
    std::string name;
    std::string target;
    std::string actual;
    std::string weight;
    std::string printed;
    std::string computed;  // empty: cannot be computed
    Agreement agreement = Agreement::unscorable;
    std::vector<Message> reasons;              // the first decided; none where equal
    std::vector<Message> notes;                // what else is worth telling
    std::vector<engine::ReadPoints> readings;  // where the row can be meant in several ways
    std::vector<Message> steps;                // how the computed points came about
    PrintedPoints second_look;                 // 扣分, 核查得分, 复核意见
    std::optional<bool> reached;               // the target; nothing: undecided
    std::string completion;                    // in %; empty: none is defined
    bool without_points = false;               // the form prints none: only `reached` is told
    Span at;
    Span points_at{};  // the printed score; empty: of sums, and in a list
};

struct AuditedTable {
    std::string name;
    std::string unit;  // that handed it in, as far as the file says
    std::string file;
    std::vector<AuditedRow> rows;  // of the table, same order
    std::vector<AuditedRow> sums;  // execution, rate, subtotals, total, grade
    std::vector<Message> notes;    // on the whole table
    Source source{};               // the text that all places speak of
};

struct AuditRules {
    RulesetPointer ruleset;              // the one that was asked for
    std::vector<RulesetPointer> others;  // tried where it does not give the printed score
    Decimal tolerance{1, -1};            // a smaller difference is put down to rounding
};

/// What stands in the file of one row; nothing is computed yet.
AuditedRow printed_line(PublishedRow const& row);

AuditedTable audit(PublishedTable const& table, AuditRules const& rules);

}  // namespace jixiao::targets::audit

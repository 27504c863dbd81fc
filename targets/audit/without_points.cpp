#include "targets/audit/without_points.hpp"

#include "engine/show.hpp"
#include "targets/audit/reasons.hpp"
#include "targets/audit/ways.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

/// Rows without a weight have one here, so that they are judged; its points are never shown.
PublishedTable weighed(PublishedTable table) {
    for (auto& row : table.rows)
        if (!row.spec.weight) row.spec.weight = Decimal{100, 0};
    return table;
}

Message unmet(PublishedRow const& row, engine::RowScore const& score) {
    auto const rate = score.exact_completion ? engine::percent_text(*score.exact_completion) : std::string("-");
    auto const& reason = row.actual.reason;
    bool const has_reason = reason.find_first_not_of(" \t\r\n") != std::string::npos;
    return {&codes::audit_unmet,
            {{"rate", rate},
             {"reason", has_reason ? Text("写明的原因：" + reason, "the reason stated: " + reason)
                                   : Text("没有写原因", "no reason is stated")}}};
}

AuditedRow judged(PublishedRow const& row, engine::RowScore const& score, AuditedRow line) {
    line.without_points = true;
    line.reached = score.reached;
    if (score.completion) line.completion = grammar::to_string(*score.completion);
    if (score.points && row.spec.weight) line.computed = grammar::to_string(*score.points);
    if (!score.reached) {
        line.reasons = {why_unscorable(score)};
        return line;
    }
    line.agreement = *score.reached ? Agreement::equal : Agreement::explained;
    if (!*score.reached) line.reasons = {unmet(row, score)};
    return line;
}

}  // namespace

std::vector<AuditedRow> audit_without_points(PublishedTable const& table, RulesetPointer const& ruleset) {
    auto const whole = weighed(table);
    AuditRules const rules{ruleset, {}};
    Ways const ways(whole, rules);
    std::vector<AuditedRow> lines;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        lines.push_back(judged(table.rows[i], ways.chosen(i), printed_line(table.rows[i])));
    return lines;
}

}  // namespace jixiao::targets::audit

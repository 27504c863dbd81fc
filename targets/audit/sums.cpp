#include "targets/audit/sums.hpp"

#include "engine/execution.hpp"
#include "engine/points.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

using grammar::syntax::Quantity;

std::optional<Quantity> amount(LocatedText const& written) {
    auto const parsed = grammar::parse_indicator(written.value);
    auto const* bare = grammar::syntax::get<grammar::syntax::Bare>(parsed.indicator);
    return bare == nullptr || grammar::has_errors(parsed.diagnostics) ? std::nullopt : std::optional(bare->quantity);
}

/// The file does not say whether the project was finished; where the rule asks, it is taken as `finished`.
std::optional<Decimal> execution_points(PublishedRow const& row, engine::Ruleset const& ruleset, bool finished) {
    engine::Execution execution;
    execution.budget = amount(row.target);
    execution.executed = amount(row.actual);
    execution.finished = finished;
    return engine::score_execution(execution, ruleset).points;
}

/// A ruleset that gives the printed points, for an unfinished or a finished project; null if none does.
RulesetPointer fitting_ruleset(PublishedRow const& row, AuditRules const& rules) {
    auto all = rules.others;
    all.push_back(rules.ruleset);
    for (auto const& ruleset : all)
        for (bool const finished : {false, true})
            if (auto const points = execution_points(row, *ruleset, finished); points && *points == *row.score)
                return ruleset;
    return nullptr;
}

AuditedRow audit_execution(PublishedRow const& row, AuditRules const& rules) {
    AuditedRow result{
        &row, execution_points(row, *rules.ruleset, false), Agreement::unscorable, {&codes::audit_incomplete, {}}};
    if (!row.score || !result.computed) return result;
    result.agreement = *result.computed == *row.score ? Agreement::equal : Agreement::differs;
    if (result.agreement == Agreement::equal) {
        result.reason = {};
        return result;
    }
    if (auto const fitting = fitting_ruleset(row, rules)) {
        result.agreement = Agreement::explained;
        result.reason = {&codes::audit_other_ruleset, {{"ruleset", fitting->name}}};
        return result;
    }
    result.reason = {&codes::audit_execution,
                     {{"computed", to_string(*result.computed)}, {"printed", to_string(*row.score)}}};
    return result;
}

/// 年度资金总额 0 beside 其中：当年财政拨款 89.974: the total row was left at zero.
std::optional<AuditedRow> audit_zero_total(PublishedTable const& table, PublishedRow const& total,
                                           AuditRules const& rules) {
    auto const budget = amount(total.target);
    if (!budget || !budget->value.is_zero()) return std::nullopt;
    for (PublishedRow const& part : table.rows) {
        if (part.kind != RowKind::fund_part) continue;
        auto const part_budget = amount(part.target);
        auto const part_executed = amount(part.actual);
        if (!part_budget || !part_executed || part_executed->value.is_zero()) continue;
        auto const points = execution_points(part, *rules.ruleset, false);
        return AuditedRow{
            &total,
            points,
            Agreement::differs,
            {&codes::audit_zero_total, {{"part", part.name}, {"points", points ? to_string(*points) : "?"}}}};
    }
    return std::nullopt;
}

AuditedRow audit_total(PublishedTable const& table, PublishedRow const& total) {
    AuditedRow result{&total, Decimal{}, Agreement::unscorable, {&codes::audit_incomplete, {}}};
    Decimal without_execution;
    Decimal sum;
    for (PublishedRow const& row : table.rows) {
        if (row.kind == RowKind::total || row.kind == RowKind::fund_part) continue;
        if (!row.score) return result;
        sum = engine::plus(sum, *row.score);
        if (row.kind == RowKind::indicator) without_execution = engine::plus(without_execution, *row.score);
    }
    result.computed = sum;
    if (!total.score) return result;
    result.agreement = sum == *total.score ? Agreement::equal : Agreement::differs;
    std::vector<grammar::Argument> const numbers = {{"computed", to_string(sum)}, {"printed", to_string(*total.score)}};
    if (sum == *total.score)
        result.reason = {};
    else if (without_execution == *total.score)
        result.reason = {&codes::audit_total_without_execution, numbers};
    else
        result.reason = {&codes::audit_total, numbers};
    return result;
}

}  // namespace

std::vector<AuditedRow> audit_sums(PublishedTable const& table, AuditRules const& rules) {
    std::vector<AuditedRow> result;
    for (PublishedRow const& row : table.rows) {
        if (row.kind == RowKind::total) result.push_back(audit_total(table, row));
        if (row.kind != RowKind::execution) continue;
        auto zero = audit_zero_total(table, row, rules);
        result.push_back(zero ? std::move(*zero) : audit_execution(row, rules));
    }
    return result;
}

}  // namespace jixiao::targets::audit

#include "targets/audit/audit.hpp"

#include <algorithm>

#include "engine/plan.hpp"
#include "engine/points.hpp"
#include "targets/audit/reasons.hpp"
#include "targets/audit/sums.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

engine::IndicatorSpec spec_of(PublishedRow const& row) {
    engine::IndicatorSpec spec;
    spec.level1 = row.level1;
    spec.level2 = row.level2;
    spec.name = row.name;
    spec.rule = row.rule;
    spec.target = grammar::usable(row.parsed_target);
    spec.target_text = row.target.value;
    spec.weight = row.weight;
    return spec;
}

engine::RowScore score_under(PublishedRow const& row, RulesetPointer const& ruleset,
                             std::optional<Decimal> hand_score = {}) {
    engine::IndicatorSpec const spec = spec_of(row);
    engine::Plan const plan = engine::compile(std::span(&spec, 1), ruleset);
    engine::Actual actual;
    actual.text = row.actual.value;
    actual.value = grammar::usable(row.parsed_actual);
    actual.hand_score = hand_score;
    return engine::score_row(plan.indicators.front(), *ruleset, actual);
}

/// The same rule with as many decimals as there can be, to try other roundings on.
Decimal unrounded(PublishedRow const& row, RulesetPointer const& ruleset, Decimal rounded) {
    auto fine = std::make_shared<engine::Ruleset>(*ruleset);
    fine->places = engine::max_places;
    return score_under(row, fine).points.value_or(rounded);
}

/// Judged by tier: the points are a person's to give, within the tier's range.
bool is_hand_given(PublishedRow const& row, RulesetPointer const& ruleset) {
    engine::Criterion const criterion =
        engine::lower(grammar::usable(row.parsed_target), engine::BareMeaning::at_least);
    bool const numeric = std::any_of(criterion.parts.begin(), criterion.parts.end(), [](auto const& part) {
        return std::holds_alternative<engine::NumericCriterion>(part);
    });
    if (numeric) return false;
    auto const given = score_under(row, ruleset, row.score).points;
    return given && *given == *row.score;
}

AuditedRow explained(AuditedRow result, grammar::Message reason) {
    result.agreement = Agreement::explained;
    result.reason = std::move(reason);
    return result;
}

AuditedRow audit_row(PublishedRow const& row, AuditRules const& rules) {
    AuditedRow result{&row, std::nullopt, Agreement::unscorable, {}};
    if (!row.score || !row.weight) {
        result.reason = {&codes::audit_incomplete, {}};
        return result;
    }
    auto const computed = score_under(row, rules.ruleset);
    result.computed = computed.points;
    if (computed.points && *computed.points == *row.score) {
        result.agreement = Agreement::equal;
        return result;
    }
    if (is_hand_given(row, rules.ruleset)) return explained(std::move(result), {&codes::audit_hand_given, {}});
    if (!computed.points) {
        result.reason = why_unscorable(computed);
        return result;
    }
    for (auto const& other : rules.others)
        if (auto const points = score_under(row, other).points; points && *points == *row.score)
            return explained(std::move(result), {&codes::audit_other_ruleset, {{"ruleset", other->name}}});
    if (auto rounding = other_rounding(unrounded(row, rules.ruleset, *computed.points), *row.score))
        return explained(std::move(result), std::move(*rounding));
    result.agreement = Agreement::differs;
    result.reason = likely_reason(*computed.points, *row.score, *row.weight, rules.tolerance);
    return result;
}

}  // namespace

AuditedTable audit(PublishedTable const& table, AuditRules const& rules) {
    AuditedTable result{&table, {}, {}};
    for (PublishedRow const& row : table.rows)
        if (row.kind == RowKind::indicator) result.rows.push_back(audit_row(row, rules));
    result.sums = audit_sums(table, rules);
    return result;
}

}  // namespace jixiao::targets::audit

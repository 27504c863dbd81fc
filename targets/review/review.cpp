#include "targets/review/review.hpp"

#include <algorithm>
#include <tuple>

#include "engine/nature/plain_name.hpp"
#include "engine/readings/direction.hpp"
#include "targets/review/registry.hpp"
#include "targets/review/suppression.hpp"

namespace jixiao::targets::review {
namespace {

std::vector<engine::Criterion> criteria_of(TargetTable const& table, engine::Ruleset const& ruleset) {
    std::vector<engine::Criterion> result;
    result.reserve(table.rows.size());
    for (auto const& row : table.rows) result.push_back(engine::read_target(indicator_spec(row), ruleset.bare));
    return result;
}

std::vector<std::string> plain_names(TargetTable const& table) {
    std::vector<std::string> result;
    result.reserve(table.rows.size());
    for (auto const& row : table.rows) result.push_back(engine::plain_name(row.name.value));
    return result;
}

Settings::Change const* change_of(Settings const& settings, std::string_view code) {
    auto const found = settings.changes.find(code);
    return found == settings.changes.end() ? nullptr : &found->second;
}

void run(std::span<Check const* const> checks, Scene const& scene, Diagnostics& findings) {
    for (auto const* check : checks) {
        auto const* change = change_of(scene.settings, check->code.id);
        if (check->run && (!change || change->on)) check->run(scene, findings);
    }
}

/// Findings of the review itself can be switched off as well.
void apply_settings(Settings const& settings, Diagnostics& findings) {
    std::erase_if(findings, [&](Diagnostic const& finding) {
        auto const* change = change_of(settings, finding.code->id);
        return change && !change->on;
    });
    for (auto& finding : findings)
        if (auto const* change = change_of(settings, finding.code->id); change && change->severity)
            finding.changed_severity = change->severity;
}

bool comes_before(Diagnostic const& a, Diagnostic const& b) {
    return std::tuple(a.span.begin, a.span.end, a.code->id) < std::tuple(b.span.begin, b.span.end, b.code->id);
}

Diagnostics review_by(std::span<Check const* const> checks, TargetTable const& table, TableSet const& set,
                      engine::Ruleset const& ruleset, Settings const& settings) {
    auto const criteria = criteria_of(table, ruleset);
    auto const names = plain_names(table);
    Scene const scene{table, criteria, names, ruleset, set, settings};
    Diagnostics findings;
    run(checks, scene, findings);
    apply_suppressions(scene, findings);
    apply_settings(settings, findings);
    std::stable_sort(findings.begin(), findings.end(), comes_before);
    return findings;
}

}  // namespace

Diagnostics review(TargetTable const& table, TableSet const& set, engine::Ruleset const& ruleset,
                   Settings const& settings) {
    return review_by(checks(), table, set, ruleset, settings);
}

Diagnostics review(TargetTable const& table, std::span<TargetTable const> set, engine::Ruleset const& ruleset,
                   Settings const& settings) {
    return review(table, TableSet(set), ruleset, settings);
}

Diagnostics review_rows(TargetTable const& table, engine::Ruleset const& ruleset, Settings const& settings) {
    return review_by(row_checks(), table, TableSet({}), ruleset, settings);
}

}  // namespace jixiao::targets::review

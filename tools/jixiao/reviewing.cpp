#include "tools/jixiao/reviewing.hpp"

#include <algorithm>
#include <iterator>

#include "targets/base/parallel.hpp"
#include "targets/review/disclosure/review.hpp"
#include "targets/review/review.hpp"
#include "tools/jixiao/scoring.hpp"

namespace jixiao::program {
RulesetPointer ruleset_for(targets::TargetTable const& table, Review const& review, Shelf& shelf, Diagnostics& sink) {
    return review.ruleset ? review.ruleset : own_choice(table, shelf, sink).ruleset;
}

void review_tables(Loaded const& loaded, Review const& review, Shelf& shelf, Diagnostics& sink) {
    auto const& tables = loaded.tables;
    std::vector<RulesetPointer> rulesets;
    for (auto const& table : tables) rulesets.push_back(ruleset_for(table, review, shelf, sink));
    targets::review::TableSet const set(tables);
    auto found = targets::in_parallel(tables.size(), [&](std::size_t i) {
        return rulesets[i] ? targets::review::review(tables[i], set, *rulesets[i], review.settings) : Diagnostics{};
    });
    for (auto& findings : found) std::move(findings.begin(), findings.end(), std::back_inserter(sink));
}

void review_disclosures(Loaded const& loaded, Review const& review, Diagnostics& sink) {
    auto found = targets::in_parallel(loaded.disclosures.size(), [&](std::size_t i) {
        auto scene = loaded.disclosures[i];
        for (auto const& table : loaded.tables)
            if (table.source == scene.source) scene.targets.push_back(&table);
        return targets::review::review(scene, review.settings);
    });
    for (auto& findings : found) std::move(findings.begin(), findings.end(), std::back_inserter(sink));
}

Diagnostics findings_on(targets::review::DisclosureScene const& disclosure, Diagnostics const& findings) {
    Diagnostics own;
    for (auto const& finding : findings)
        if (finding.source == disclosure.source && targets::review::is_of_disclosure(finding)) own.push_back(finding);
    return own;
}

}  // namespace jixiao::program

#include "tools/jixiao/reviewing.hpp"

#include <algorithm>
#include <iterator>

#include "targets/base/parallel.hpp"
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

}  // namespace jixiao::program

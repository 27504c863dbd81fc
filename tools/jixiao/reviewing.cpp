#include "tools/jixiao/reviewing.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "targets/review/review.hpp"
#include "tools/jixiao/scoring.hpp"

namespace jixiao::program {
namespace {

/// Calls `work(i)` for all i below `count`, on all processors.
template <class Work>
void in_parallel(std::size_t count, Work const& work) {
    std::size_t const threads = std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), count / 16 + 1);
    std::atomic<std::size_t> next{0};
    auto const loop = [&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(loop);
    loop();
    for (auto& thread : others) thread.join();
}

}  // namespace

RulesetPointer ruleset_for(targets::TargetTable const& table, Review const& review, Shelf& shelf, Diagnostics& sink) {
    return review.ruleset ? review.ruleset : own_choice(table, shelf, sink).ruleset;
}

void review_tables(Loaded const& loaded, Review const& review, Shelf& shelf, Diagnostics& sink) {
    auto const& tables = loaded.tables;
    std::vector<RulesetPointer> rulesets;
    for (auto const& table : tables) rulesets.push_back(ruleset_for(table, review, shelf, sink));
    std::vector<Diagnostics> found(tables.size());
    targets::review::TableSet const set(tables);
    in_parallel(tables.size(), [&](std::size_t i) {
        if (rulesets[i]) found[i] = targets::review::review(tables[i], set, *rulesets[i], review.settings);
    });
    for (auto& findings : found) std::move(findings.begin(), findings.end(), std::back_inserter(sink));
}

}  // namespace jixiao::program

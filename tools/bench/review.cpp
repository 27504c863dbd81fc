// The cost of checking how a table sets its targets.
#include <benchmark/benchmark.h>

#include <vector>

#include "targets/read/builtin_rulesets.hpp"
#include "targets/review/review.hpp"
#include "tools/bench/tables.hpp"

namespace {

using namespace jixiao::targets;

void review_table(benchmark::State& state, TableKind kind) {
    std::vector<TargetTable> const set{jixiao::bench::first_table(kind)};
    auto const ruleset = builtin_ruleset(default_ruleset_name);
    review::Settings const settings;
    for (auto _ : state) benchmark::DoNotOptimize(review::review(set.front(), set, *ruleset, settings));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(set.front().rows.size()));
}
BENCHMARK_CAPTURE(review_table, project, TableKind::project);
BENCHMARK_CAPTURE(review_table, department, TableKind::department);

}  // namespace

// The cost of compiling a table into a plan and of scoring it, with last year's values as actuals.
#include <benchmark/benchmark.h>

#include "engine/score.hpp"
#include "targets/model/actuals.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "tools/bench/tables.hpp"

namespace {

using namespace jixiao::targets;

void read_builtin_ruleset(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(builtin_ruleset(default_ruleset_name));
}
BENCHMARK(read_builtin_ruleset);

void compile_table(benchmark::State& state) {
    auto const table = jixiao::bench::first_table(TableKind::project);
    auto const ruleset = builtin_ruleset(default_ruleset_name);
    for (auto _ : state) benchmark::DoNotOptimize(compile(table, ruleset));
}
BENCHMARK(compile_table);

void score_table(benchmark::State& state, std::string_view ruleset) {
    auto const table = jixiao::bench::first_table(TableKind::project);
    auto const plan = compile(table, builtin_ruleset(ruleset));
    auto const actuals = baseline(table);
    for (auto _ : state) benchmark::DoNotOptimize(jixiao::engine::score(plan, actuals.rows, actuals.execution));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(table.rows.size()));
}
BENCHMARK_CAPTURE(score_table, linear, "mof-2020-10");
BENCHMARK_CAPTURE(score_table, threshold, "mof-2021-101");

}  // namespace

// The cost of the step from what was written to what it means: parsed before, kind by kind.
#include <benchmark/benchmark.h>

#include <string>

#include "engine/criterion.hpp"
#include "grammar/indicator.hpp"

namespace {

using namespace jixiao;

void lower(benchmark::State& state, std::string const& text) {
    auto const parsed = grammar::parse_indicator(text);
    auto const& indicator = grammar::usable(parsed);
    for (auto _ : state) benchmark::DoNotOptimize(engine::lower(indicator, engine::BareMeaning::at_least));
}

BENCHMARK_CAPTURE(lower, bound, std::string(">=2.12%"));
BENCHMARK_CAPTURE(lower, interval, std::string("90%-95%"));
BENCHMARK_CAPTURE(lower, deadline, std::string("2024年12月31日前"));
BENCHMARK_CAPTURE(lower, joined, std::string("≥3次，每次≥50人"));
BENCHMARK_CAPTURE(lower, grade, std::string("有效"));

}  // namespace

// The cost of reading one expression, kind by kind, and over a list of expressions as they are written.
#include <benchmark/benchmark.h>

#include <fstream>
#include <string>
#include <vector>

#include "grammar/indicator.hpp"

namespace {

using jixiao::grammar::parse_indicator;

void parse(benchmark::State& state, std::string const& text) {
    for (auto _ : state) benchmark::DoNotOptimize(parse_indicator(text));
}

BENCHMARK_CAPTURE(parse, bound, std::string(">=2.12%"));
BENCHMARK_CAPTURE(parse, bound_with_unit, std::string("<=10 个工作日"));
BENCHMARK_CAPTURE(parse, bound_in_words, std::string("不低于90分"));
BENCHMARK_CAPTURE(parse, bound_by_suffix, std::string("10个工作日内"));
BENCHMARK_CAPTURE(parse, bare, std::string("95%"));
BENCHMARK_CAPTURE(parse, interval, std::string("90%-95%"));
BENCHMARK_CAPTURE(parse, deadline, std::string("2024年12月31日前"));
BENCHMARK_CAPTURE(parse, period, std::string("2020年1月--2020年11月"));
BENCHMARK_CAPTURE(parse, cadence, std::string("每季度一次"));
BENCHMARK_CAPTURE(parse, joined, std::string("≥3次，每次≥50人"));
BENCHMARK_CAPTURE(parse, relative, std::string("较上年增长5%"));
BENCHMARK_CAPTURE(parse, grade, std::string("有效"));
BENCHMARK_CAPTURE(parse, statement, std::string("严格执行相关制度规定"));
BENCHMARK_CAPTURE(parse, missing, std::string("≥**%"));

std::vector<std::string> written_expressions() {
    std::ifstream file(JIXIAO_ROOT_DIR "/tools/bench/expressions.txt");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// One iteration reads the whole list; the time of one expression is 1 / items_per_second.
void parse_list(benchmark::State& state) {
    auto const texts = written_expressions();
    for (auto _ : state)
        for (auto const& text : texts) benchmark::DoNotOptimize(parse_indicator(text));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(parse_list);

}  // namespace

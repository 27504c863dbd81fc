// The cost of reading the three tables of the 2024 disclosure from disk, and their actuals.
#include <benchmark/benchmark.h>

#include "targets/files.hpp"
#include "targets/read/toml.hpp"

namespace {

using namespace jixiao::targets;

/// The files below the folder of that format.
std::vector<Source> sources(std::string_view format) {
    std::vector<Source> result;
    for (auto const& path : find_files(JIXIAO_ROOT_DIR "/targets/tables").value().toml) {
        Source const source = read_source(path).value();
        if (sniff_format(source) == format) result.push_back(source);
    }
    return result;
}

template <class Reader>
void read_all(benchmark::State& state, std::string_view format, Reader reader) {
    auto const files = sources(format);
    for (auto _ : state) {
        for (auto const& file : files) {
            Diagnostics sink;
            benchmark::DoNotOptimize(reader(file, sink));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(files.size()));
}
BENCHMARK_CAPTURE(read_all, tables, "jixiao/targets/1", read_table);
BENCHMARK_CAPTURE(read_all, actuals, "jixiao/actuals/1", read_actuals);

void read_from_disk(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(sources("jixiao/targets/1"));
}
BENCHMARK(read_from_disk);

}  // namespace

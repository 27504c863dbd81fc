// Makes up a csv of indicators to measure with: jixiao_workload ROWS [SEED] > FILE.csv
//
// Most rows are percentages, then counts, money, durations and words, as published tables have them; one in a
// hundred is malformed. For the ruleset of tools/bench/reference-ruleset.toml. The same seed gives the same file.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

namespace {

std::mt19937_64 source;

std::uint64_t below(std::uint64_t limit) { return source() % limit; }

template <std::size_t count>
std::string one_of(char const* const (&choices)[count]) {
    return choices[below(count)];
}

constexpr char const* signs[] = {">=", "≥", "<=", "≤", "=", "＝"};
constexpr char const* counters[] = {"个", "次", "人次", "家", "户", "人", "项", "件", "场"};
constexpr char const* weights[] = {"1", "2", "3", "5", "5", "8", "10", "10", "15", "20", "2.5", "7.5", "6.67"};
constexpr char const* words[] = {"有效", "良好", "明显", "有效提升", "持续改善"};
constexpr char const* tiers[] = {"达成", "达成预期指标", "部分达成", "未达成"};
constexpr char const* wrong[] = {">=9O%", "≥12..5%", "><90%", "=%", "95%-90%", "≥5箱"};

struct Row {
    std::string target, actual, rule;
};

std::string hundredths(std::uint64_t value) {
    return value % 100 == 0 ? std::to_string(value / 100) : fmt::format("{}.{:02}", value / 100, value % 100);
}

Row measured(std::uint64_t target, std::string const& unit) {
    auto const actual = target * (60 + below(60)) / 100;
    auto const gap = below(8) == 0 ? " " : "";
    return {one_of(signs) + gap + hundredths(target) + gap + unit,
            hundredths(actual) + (below(4) == 0 ? "" : gap + unit), "ratio"};
}

Row made_up() {
    auto const kind = below(100);
    if (kind < 58) return measured((2000 + below(8000)) / 50 * 50, "%");
    if (kind < 60)
        return {fmt::format("{}%-{}%", 50 + below(20), 75 + below(20)), fmt::format("{}%", 40 + below(60)), "ratio"};
    if (kind < 80) return measured((1 + below(1u << (1 + below(20)))) * 100, one_of(counters));
    if (kind < 88) return measured(100 + below(1000000), "万元");
    if (kind < 95) return measured((1 + below(60)) * 100, below(2) == 0 ? "个工作日" : "天");
    if (kind < 99) return {one_of(words), one_of(tiers), "tier"};
    return {one_of(wrong), "90%", "ratio"};
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return std::fputs("jixiao_workload ROWS [SEED]\n", stderr), 2;
    auto const rows = std::strtoull(arguments[1], nullptr, 10);
    source.seed(count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1);
    std::puts("project_id,indicator,target,actual,weight,rule");
    for (std::uint64_t i = 0; i < rows; ++i) {
        auto const row = made_up();
        auto const name = below(50) == 0 ? "\"培训人次,含下级单位\"" : fmt::format("指标{}", below(1000));
        fmt::print("D{:05}-P{:08},{},{},{},{},{}\n", i / 3000, i / 15, name, row.target, row.actual, one_of(weights),
                   row.rule);
    }
    return 0;
}

// Any bytes are scored as a csv without a crash: one line a row, whatever the blocks, and the same by two threads.
#include <algorithm>
#include <sstream>

#include "driver.hpp"
#include "targets/batch/run.hpp"
#include "targets/read/builtin_rulesets.hpp"

namespace jixiao::fuzz {
namespace {

struct Outcome {
    std::string lines;
    std::uint64_t rows = 0;
    bool broken = false;

    friend bool operator==(Outcome const&, Outcome const&) = default;
};

Outcome outcome_of(std::string const& bytes, unsigned threads, std::size_t block_size) {
    static auto const ruleset = targets::builtin_ruleset("mof-2020-10");
    Outcome outcome;
    targets::batch::Job job;
    job.ruleset = ruleset;
    job.threads = threads;
    job.block_size = block_size;
    job.give_lines = [&](std::string_view lines) {
        outcome.lines += lines;
        return true;
    };
    std::istringstream stream(bytes);
    grammar::Diagnostics diagnostics;
    try {
        auto const input = targets::batch::open(stream);
        if (auto const counts = targets::batch::run(*input, job, diagnostics)) outcome.rows = counts->rows;
    } catch (targets::batch::Broken const&) {
        outcome.broken = true;
    }
    return outcome;
}

}  // namespace

void fuzz(std::string_view bytes) {
    std::string const file(bytes);
    auto const once = outcome_of(file, 1, 1);
    auto const other = outcome_of(file, 2, std::size_t{1} << 20);
    if (!once.broken && !(once == other)) broken("blocks and threads change nothing", bytes);
    if (once.broken || once.lines.find('"') != std::string::npos) return;
    auto const lines = std::count(once.lines.begin(), once.lines.end(), '\n');
    if (static_cast<std::uint64_t>(lines) != once.rows) broken("one line a row", bytes);
}

std::vector<std::string> seeds() {
    std::string many_rows = "project_id,target,actual,weight\r\n";
    for (int i = 0; i < 300; ++i) many_rows += std::to_string(i) + ",>=9,8,1\r\n";
    return {
        many_rows,
        "project_id,target,actual,weight\np," + std::string(5000, '"') + ",9,1\nq,\"" + std::string(3000, '\n') +
            "\",9,1\n",
        "project_id,indicator,target,actual,weight,rule\nP1,x,>=5个,4个,10,\nP2,\"a,b\",=100%,98%,7,按照完成比例赋分\r\n",
        "项目编码,指标值,实际完成值,分值\n\"P\"\"1\",有效,\"达成\n\",10\n\n,,,\n",
        "\xEF\xBB\xBFproject_id,target,actual,weight\n" + std::string(70000, 'x') + ",>=5,4,10\nP,\">=5,4,10\n"};
}

}  // namespace jixiao::fuzz

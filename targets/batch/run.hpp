// Run: a csv of any size scored row by row, in order, on several processors.
//
// Owns the driver: blocks are taken in turn, scored side by side, and given out in turn. The result does not
// depend on the number of threads or the size of the blocks, and memory does not grow with the file.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ruleset.hpp"
#include "targets/batch/columns.hpp"
#include "targets/batch/input.hpp"
#include "targets/batch/totals.hpp"

namespace jixiao::targets::batch {

/// A row without a score.
struct UnscoredRow {
    std::uint64_t number = 0;
    grammar::CodeInfo const* reason = nullptr;
    std::string project;  // as it is written into a csv
    std::string target, actual, weight, rule, name;
};

/// How many rows have no score for one reason, and the first of them.
struct Reason {
    std::uint64_t rows = 0;
    UnscoredRow first;  // its number counts in the file, the heading being row 1
};

struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t lines = 0;  // rows and empty lines
    std::uint64_t unscored = 0;
    std::uint64_t assumed = 0;                   // the target names no direction, the ruleset's policy gave it
    std::map<std::string_view, Reason> reasons;  // by the code's id
};

struct Progress {
    std::uint64_t rows = 0;
    std::size_t taken = 0;  // bytes of the file, as it lies there
};

struct Job {
    std::shared_ptr<engine::Ruleset const> ruleset;
    unsigned threads = 1;
    std::size_t block_size = 256 * 1024;  // what fits the processor's own memory beside all else
    Totals* totals = nullptr;             // adds the rows up here; lines of scores are given out without
    /// Called in the order of the file, by one thread at a time. False stops the work.
    std::function<bool(std::string_view lines)> give_lines;
    /// What a list tells of a row without a score; called by several threads at once, the number not known yet.
    /// None: such rows are only counted.
    std::function<std::string(UnscoredRow const&)> word_unscored;
    std::function<bool(std::uint64_t number, std::string_view told)>
        give_unscored;  // numbers as in Reason; false stops
    std::function<void(Progress const&)> give_progress;
};

/// Reads the heading and scores the rows. Nothing, with the reason in the sink, if the heading is not usable.
/// Throws Broken if the input cannot be read to its end.
std::optional<Counts> run(Input& input, Job const& job, Diagnostics& sink);

}  // namespace jixiao::targets::batch

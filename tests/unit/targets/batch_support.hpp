// What the tests of batch share: files that were made up, packed and encoded; a run with all that it gives.
#pragma once

#include <string>
#include <vector>

#include "bulk_rows.hpp"

namespace jixiao::targets::test {

struct GeneratedCsv {
    std::string bytes;
    std::vector<std::pair<std::string, BulkRow>> rows;  // project as it is written, texts
};

/// Rows of every kind, some quoted, some with line breaks in a name or \r\n at the end.
GeneratedCsv generated_csv(std::size_t rows, unsigned seed);

/// The lines that the rows give one by one, by the default ruleset.
std::string scored_row_by_row(GeneratedCsv const& file);

struct RunOptions {
    unsigned threads = 1;
    std::size_t block_size = 1 << 20;
    bool totals = false;
};

struct RunResult {
    std::string lines;        // of scores
    std::string totals;       // "A 15.50 +20.00 of 3, 1 unscored"; ? where nobody knows how much more
    std::string reasons;      // "E643 2 from row 2", by code
    std::string diagnostics;  // ids, or why the input broke
    std::uint64_t rows = 0;
    std::uint64_t assumed = 0;
};

RunResult run_batch(std::string const& bytes, RunOptions const& options = {});

/// "" if they are the same, else the first line that differs.
std::string first_difference(std::string const& got, std::string const& wanted);

std::string gzipped(std::string const& text);
std::string zstd(std::string const& text);
std::string in_encoding(std::string const& text, char const* encoding);

}  // namespace jixiao::targets::test

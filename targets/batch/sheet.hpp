// Sheet: what the rows of one block came to.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/bulk/scorer.hpp"
#include "targets/batch/rows.hpp"
#include "targets/batch/run.hpp"
#include "targets/batch/totals.hpp"

namespace jixiao::targets::batch {

/// What one block is scored for.
struct Wanted {
    bool lines = true;
    bool totals = false;
    std::function<std::string(UnscoredRow const&)> word_unscored;  // none: rows without a score are only counted
};

class Sheet {
public:
    explicit Sheet(Wanted wanted) : wanted_(std::move(wanted)) {}

    /// Scores a block; what was on the sheet before is gone.
    void fill(Columns const& columns, std::string_view block, engine::bulk::Scorer& scorer);

    std::string_view lines() const { return {lines_.data(), used_}; }
    std::uint64_t rows() const { return rows_; }
    /// Rows and the empty lines between them.
    std::uint64_t lines_read() const { return rows_ + empty_lines_; }
    /// Rows whose target names no direction and was read as the ruleset's policy has it.
    std::uint64_t assumed() const { return assumed_; }
    /// Numbers, here and in the reasons, count from the block's first line, 0.
    std::vector<std::pair<std::uint64_t, std::string>> const& unscored() const { return unscored_; }
    std::vector<std::pair<std::string, Total>> const& runs() const { return runs_; }
    std::vector<Reason> const& reasons() const { return reasons_; }

private:
    void add_line(Row const& row, engine::bulk::Points points, int places);
    void add_to_run(Row const& row, engine::bulk::Points points, engine::bulk::Scorer const& scorer);
    void add_unscored(Row const& row, grammar::CodeInfo const& reason);

    Wanted wanted_;
    std::vector<char> lines_;
    std::size_t used_ = 0;
    std::uint64_t rows_ = 0;
    std::uint64_t empty_lines_ = 0;
    std::uint64_t assumed_ = 0;
    std::vector<std::pair<std::string, Total>> runs_;  // neighbouring rows of one project
    std::vector<std::pair<std::uint64_t, std::string>> unscored_;
    std::vector<Reason> reasons_;
};

}  // namespace jixiao::targets::batch

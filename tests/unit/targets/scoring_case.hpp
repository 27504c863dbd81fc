// The files of tests/cases/scoring: tables of worked examples that a finance officer can read and
// extend. The notation is explained in tests/cases/scoring/README.md.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/ruleset.hpp"

namespace scoring {

/// The column of what a person says; each of its lines is judged alone, by the default ruleset.
inline constexpr auto judgement_column = "判断";

using Ruleset = std::shared_ptr<jixiao::engine::Ruleset const>;

/// One line of a table: its cells by the name of their column.
struct Line {
    std::size_t number = 0;  // in the file
    std::map<std::string, std::string> cells;

    std::string const& operator[](std::string const& column) const;
    std::string const& name() const { return (*this)["案例"]; }
};

/// One table: some lines are indicators, some (预算执行率, 小计, 总分, 提示) speak of the whole.
struct Table {
    std::string title;
    std::map<std::string, Ruleset> rulesets;  // by the name of their column
    bool has_reasons = false;
    std::vector<Line> lines;
};

struct CaseFile {
    std::vector<Table> tables;
    std::vector<std::string> problems;  // what the reader could not make out
};

CaseFile read_case_file(std::filesystem::path const& path);

struct Mismatch {
    std::string where;  // line and ruleset
    std::string expected;
    std::string got;
};

/// Scores a table under each of its rulesets and compares every cell.
std::vector<Mismatch> check(Table const& table);

}  // namespace scoring

/// @file
/// Table: a target table (绩效目标表) that was read, and its review.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/decimal.hpp>
#include <jixiao/finding.hpp>
#include <jixiao/ruleset.hpp>

namespace jixiao {

/// @cond
namespace targets {
struct TargetTable;
}
/// @endcond

/// One row of a table, as it is written there.
struct Row {
    std::string id;                 ///< may be empty
    std::string level1;             ///< 一级指标
    std::string level2;             ///< 二级指标
    std::string name;               ///< 三级指标, 指标名称
    std::string target;             ///< 指标值
    std::optional<Decimal> weight;  ///< 分值权重; nothing if it could not be read
    std::string rule;               ///< 赋分规则; may be empty
    std::string previous;           ///< 上年完成值; may be empty
};

/// Immutable; cheap to copy; may be used by several threads.
class Table {
public:
    bool is_department() const;        ///< 部门整体绩效目标表; otherwise that of a project
    int year() const;                  ///< 年度; 0 if it is not given
    std::string department() const;    ///< 部门名称
    std::string name() const;          ///< the project's name, or the department's
    std::string ruleset_name() const;  ///< the ruleset it asks for; empty if it names none
    std::vector<Row> rows() const;     ///< in the order of the table

private:
    friend struct Access;
    std::shared_ptr<targets::TargetTable const> state_;
    explicit Table(std::shared_ptr<targets::TargetTable const> state);
};

/// Reads a target table (docs/formats.md). `file` is the name that findings show.
Reading<Table> read_table(std::string toml, std::string file = {});

/// Reviews tables (绩效目标审核): badly set indicators, weights and funds that do not fit. Tables that are
/// reviewed together are compared with each other: a department with its projects, a year with the
/// one before. What is malformed was found by read_table(). docs/checks.md explains every check.
std::vector<Finding> review(std::vector<Table> const& tables, Ruleset const& ruleset);

}  // namespace jixiao

// RV-54: a set has one table for a project and year.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    auto const* other = scene.set.earlier_twin(scene.table);
    if (!other) return;
    find(scene, repeated_table, heading(scene.table),
         {{"name", display_name(scene.table)},
          {"year", std::to_string(scene.table.year.value)},
          {"file", other->source->name()}},
         sink);
}

}  // namespace

constexpr Check repeated_table{
    {"RV-54", "repeated-table", grammar::Severity::warning, "“{name}” {year} 年度有两张目标表，另一张是 {file}",
     "“{name}” has two tables for {year}; the other one is {file}",
     "一个项目一年只有一张有效的目标表。删去旧的那张；是两个项目的，名称要区分开（如加上一期、二期）。",
     "A project has one table a year. Remove the old one; if they are two projects, give them different names."},
    Aspect::completeness,
    {{"一起审核的表里，同一部门、同一项目、同一年度是否有两张表（部门整体表同理）。",
      "Whether the tables reviewed together hold two for one department, project and year."},
     {"留着旧表，汇总时金额算两遍，自评时也不知道以哪张为准。",
      "An old table left behind doubles the amounts, and nobody knows which one counts."},
     {"“系统运维.toml”和“系统运维-修改.toml”都是 2024 年的“系统运维经费”。",
      "系统运维.toml and 系统运维-修改.toml, both for 系统运维经费 in 2024."},
     {"文件夹里只留批复的那张。", "Keep the approved one only."},
     {"删哪张要由人决定，程序不改。", "Which one to remove is for a person to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

// RV-01: the project's name and the goal are filled in. The department's name is required by the reader.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

/// A blank value has a place and is not given; one that is not there is shown at the table's name.
Span place_of(Span blank, TargetTable const& table) { return blank.empty() ? heading(table) : blank; }

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    // A project's table without the key `project` was reported when it was read.
    bool const blank_project = !table.project.given && !table.project.span.empty();
    if (table.kind.value == TableKind::project && blank_project)
        find(scene, heading_missing, table.project.span, {{"what", Text("项目名称", "the project's name")}}, sink);
    if (!table.goal.given)
        find(scene, heading_missing, place_of(table.goal.span, table),
             {{"what", Text("年度绩效目标", "the goal for the year")}}, sink);
}

}  // namespace

constexpr Check heading_missing{
    {"RV-01", "heading-missing", grammar::Severity::error, "没有填写{what}", "{what} is not filled in",
     "项目名称、部门名称和年度绩效目标是审核的依据，缺一项就无从审核。在表头补上 project = \"…\" 或 goal = \"…\"。",
     "A review starts from the project's name, the department and the goal. Add project = \"…\" or goal = \"…\" at the top of the table."},
    Aspect::completeness,
    {{"表头的项目名称、部门名称和年度绩效目标是否填写。",
      "Whether the project's name, the department and the goal for the year are filled in."},
     {"指标是从目标分解来的：没有目标，就看不出指标该不该设、够不够。",
      "Indicators are derived from the goal: without one nobody can tell whether they are the right ones, or enough."},
     {"goal = \"\"", "goal = \"\""},
     {"goal = \"完成 5 个单位的系统运维，平台故障率控制在 2% 以内，保障财政业务正常办理。\"",
      "goal = \"Keep the systems of 5 units running with a failure rate of at most 2%.\""},
     {"内容要由单位填写，程序不代写。", "Only the unit can fill this in; nothing is written for it."}},
    run};

}  // namespace jixiao::targets::review

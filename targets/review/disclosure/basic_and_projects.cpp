// RV-908: basic expenditure by economic classes and the list of projects are the columns of the table of expenditure.
#include "grammar/characters.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

/// Of general public budget alone, or of the whole department: the title says it.
BudgetTable const* whole_of(DisclosureScene const& scene, BudgetTable const& part) {
    bool const is_general = grammar::contains(part.title.value, "一般公共预算") || part.kind == Kind::basic;
    return disclosure::table_of(scene.tables, is_general ? Kind::general : Kind::expenditure);
}

void state_column(DisclosureScene const& scene, Kind kind, Meaning meaning, Findings& findings) {
    auto const* part = disclosure::table_of(scene.tables, kind);
    auto const* whole = part ? whole_of(scene, *part) : nullptr;
    auto right = whole ? total_term(*whole, meaning) : std::nullopt;
    auto left = part ? total_term(*part) : std::nullopt;
    if (!right || !left) return;
    left->name = {"合计", "the total"};
    Text const how{right->name.chinese + "合计是", "the total of " + right->name.english + " is"};
    state_equal(basic_and_projects, *part, std::move(left), how, std::move(right), findings);
}

void run(DisclosureScene const& scene, Findings& findings) {
    state_column(scene, Kind::basic, Meaning::basic, findings);
    state_column(scene, Kind::projects, Meaning::project, findings);
}

}  // namespace

constexpr DisclosureCheck basic_and_projects{
    {{"RV-908", "basic-or-projects-differ", grammar::Severity::error,
      "{where}的{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "{left} of {where} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "基本支出表的合计等于支出表的基本支出栏，项目支出表的合计等于项目支出栏。",
      "The total of the table of basic expenditure is the column of basic expenditure, that of the table of projects the column of projects."},
     Aspect::appropriateness,
     {{"一般公共预算基本支出表（按经济分类）的合计与一般公共预算支出表的基本支出栏、项目支出表的合计与项目支出栏是否一致；全部门的项目支出表与支出总表比。",
       "Whether the total by economic classes is the column of basic expenditure, and that of the projects the column of projects; a table of all the department's projects is held against the table of expenditure."},
      {"同一笔钱按功能分类和按经济分类列两次，合计只能有一个。",
       "The same money is listed by functions and by economic classes; there is only one total."},
      {"支出表基本支出 160.31，基本支出表合计 159.31。",
       "160.31 in the column, 159.31 in the table of basic expenditure."},
      {"两张表都是 160.31。", "160.31 in both tables."},
      {"哪张表写错要由人核对，程序不改。", "Somebody has to find out which table is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review

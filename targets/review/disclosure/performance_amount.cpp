// RV-935: what the section on performance says of projects is not more than the budget has of them.
#include "grammar/characters.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

/// 项目2个,涉及预算金额21.11万元: a count of projects, and right behind it their amount.
bool speaks_of_projects(Statement const& count, Statement const& amount) {
    bool const is_count =
        count.unit == "个" && grammar::contains(count.words, "项目") && !grammar::contains(count.words, "整体");
    return is_count && amount.section == count.section && amount.role == disclosure::Role::amount &&
           grammar::contains(amount.words, "涉及");
}

void run(DisclosureScene const& scene, Findings& findings) {
    auto const* expenditure = disclosure::table_of(scene.tables, Kind::expenditure);
    auto const whole = expenditure ? total_term(*expenditure, Meaning::project) : std::nullopt;
    if (!whole) return;
    for (std::size_t i = 1; i < scene.statements.size(); ++i) {
        auto const& amount = scene.statements[i];
        bool const is_theirs =
            amount.topic == disclosure::Topic::performance && speaks_of_projects(scene.statements[i - 1], amount);
        if (!is_theirs) continue;
        Text const how{whole->name.chinese + "合计只有", "the total of " + whole->name.english + " is"};
        findings.equations.push_back({&performance_amount.listed,
                                      amount.power,
                                      {"预算绩效情况", "the section on performance"},
                                      term(amount, "项目金额"),
                                      how,
                                      {*whole},
                                      true,
                                      expenditure});
    }
}

}  // namespace

constexpr DisclosureCheck performance_amount{
    {{"RV-935", "performance-above-projects", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，多出 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: {difference} more{hint}",
      "预算绩效情况里说的项目金额不能超过支出总表的项目支出。项目数和金额是否与后面的绩效目标表一致，另外核对（I587）。",
      "What is said of projects cannot be above the column of projects in the table of expenditure. Whether number and amount agree with the target tables is told by I587."},
     Aspect::appropriateness,
     {{"“预算绩效情况”里说的项目涉及金额是否超过支出总表的项目支出合计。个数和金额与绩效目标表的核对在读表时进行。",
       "Whether the amount of projects in the section on performance is above the total of projects in the table of expenditure. Their number is held against the target tables while reading."},
      {"项目绩效目标管的钱不会比项目支出还多。",
       "Targets of projects cannot answer for more money than there is for projects."},
      {"项目 2 个，涉及 31.11 万元；项目支出合计 21.11。",
       "2 projects with 31.11 万元; 21.11 of projects in the table."},
      {"项目 2 个，涉及 21.11 万元。", "2 projects with 21.11 万元."},
      {"哪个数写错要由人核对，程序不改。", "Somebody has to find out which amount is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review

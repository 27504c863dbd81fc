// RV-912: codes and names of accounts are those of the classification, where it is known.
#include <set>

#include "targets/disclosure/lines.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

void run(DisclosureScene const& scene, Findings& findings) {
    std::set<std::pair<std::string, std::string>> told;
    for_each_table(scene, [&](BudgetTable const& table) {
        for (auto const& block : table.blocks)
            for (auto const& line : block.lines) {
                auto const name = recognise::plain(line.name.value);
                if (name.empty() || !line.project.empty()) continue;
                auto const fits = disclosure::fits_classification(line.code, name);
                if (!fits || *fits || !told.emplace(line.code, name).second) continue;
                find(scene, known_accounts, line.name.span,
                     {{"code", line.code}, {"name", name}, {"known", std::string(disclosure::known_name(line.code))}},
                     findings);
            }
    });
}

}  // namespace

constexpr DisclosureCheck known_accounts{
    {{"RV-912", "account-not-in-classification", grammar::Severity::warning,
      "{code} 在政府收支分类科目里是“{known}”，这里写的是“{name}”",
      "{code} is “{known}” in the classification of accounts, here it is “{name}”",
      "按当年的政府收支分类科目核对编码和名称。", "Check code and name with the classification of the year."},
     Aspect::appropriateness,
     {{"功能分类的类级科目、经济分类的常用科目，编码与名称是否与政府收支分类科目相符；过去用过的名称不算错。没有收录的科目不核对。",
       "Whether functional classes and common economic accounts have the code and name of the classification; names of earlier years pass, accounts that are not listed are left alone."},
      {"编码错了，汇总时钱就进了别的科目。", "With a wrong code the money is added to another account."},
      {"208 卫生健康支出", "208 卫生健康支出"},
      {"210 卫生健康支出", "210 卫生健康支出"},
      {"编码错还是名称错要由人核对，程序不改。",
       "Somebody has to find out which of them is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review

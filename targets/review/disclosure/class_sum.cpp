// RV-901: a class is the sum of its groups, a group the sum of its items.
#include "targets/review/disclosure/accounts.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

Text name_of_parts(Line const& line, bool are_projects) {
    if (are_projects) return {"它的各个项目相加", "its projects add to"};
    if (line.code.size() == 3) return {"它的各款相加", "its groups add to"};
    return {"它的各项相加", "its items add to"};
}

void state_parts(BudgetTable const& table, Block const& block, Line const& line, std::vector<Line const*> const& parts,
                 Findings& findings) {
    if (parts.empty()) return;
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
        auto left = term(table, block, line, column);
        std::vector<Term> right;
        for (auto const* part : parts)
            if (auto one = term(table, block, *part, column)) right.push_back(std::move(*one));
        if (!left || right.size() < parts.size()) continue;
        state(class_sum, table, std::move(*left), name_of_parts(line, !parts.front()->project.empty()),
              std::move(right), findings);
    }
}

void run(DisclosureScene const& scene, Findings& findings) {
    for_each_table(scene, [&](BudgetTable const& table) {
        for (auto const& block : table.blocks) {
            Accounts const accounts(block);
            for (auto const& line : block.lines)
                if (!line.code.empty()) state_parts(table, block, line, accounts.parts_of(line), findings);
        }
    });
}

}  // namespace

constexpr DisclosureCheck class_sum{
    {{"RV-901", "class-is-sum-of-groups", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "类等于它的各款之和，款等于它的各项之和，每一列都是这样。核对原表，改正写错的那个数。",
      "A class is the sum of its groups and a group that of its items, in every column. Compare with the original and correct the amount that is wrong."},
     Aspect::appropriateness,
     {{"预算表里类的金额与各款之和、款的金额与各项之和、一个科目的金额与其中各项目之和是否一致，每一列都核对。",
       "Whether each class is the sum of its groups, each group that of its items, and each account that of its projects, in every column of a budget table."},
      {"公开的表逐级相加对不上，是预决算公开检查最先看的错误。",
       "Levels that do not add up are what inspections of disclosures look for first."},
      {"金融支出 5.81，其中金融发展支出 8.51。", "金融支出 5.81, of which 金融发展支出 8.51."},
      {"金融支出 5.81，其中金融发展支出 5.81。", "金融支出 5.81, of which 金融发展支出 5.81."},
      {"哪个数写错要由人核对，程序不改。", "Somebody has to find out which amount is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review

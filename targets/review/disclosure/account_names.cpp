// RV-911: one account has one name and one code in all tables.
#include <map>

#include "targets/disclosure/lines.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/review/disclosure/accounts.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

struct Named {
    BudgetTable const* table;
    Line const* line;
    std::string name;
};

using Names = std::map<std::string, Named>;

/// Copied lines may run a project's name on, so that one name may go on in the other.
bool may_be_same(std::string const& a, std::string const& b) { return a.starts_with(b) || b.starts_with(a); }

void compare_names(DisclosureScene const& scene, Names& names, Named found, Findings& findings) {
    auto const& [first, is_new] = names.emplace(found.line->code, found);
    if (is_new || may_be_same(first->second.name, found.name)) return;
    auto& finding = find(scene, account_names, found.line->name.span,
                         {{"code", found.line->code},
                          {"name", recognise::plain(found.line->name.value)},
                          {"other", recognise::plain(first->second.line->name.value)},
                          {"table", first->second.table->title.value}},
                         findings);
    finding.labels.push_back({first->second.line->name.span, {"另一个名称", "the other name"}});
}

/// Names that stand under many codes say nothing of one: they are compared within their group.
std::string home_of(Line const& line) {
    return line.code.substr(0, line.code.size() - 2) + ' ' + disclosure::account_name(line.name.value);
}

struct ByHome {
    std::map<std::string, Line const*> lines;

    explicit ByHome(BudgetTable const& table) {
        for (auto const& block : table.blocks)
            for (auto const& line : block.lines)
                if (line.code.size() > 2 && line.project.empty()) lines.emplace(home_of(line), &line);
    }
};

/// The same name in the same group under another code, in the two tables that list all accounts.
void compare_codes(DisclosureScene const& scene, Kind one, Kind other, Findings& findings) {
    auto const* a = disclosure::table_of(scene.tables, one);
    auto const* b = disclosure::table_of(scene.tables, other);
    if (!a || !b) return;
    ByHome const first(*a);
    ByHome const second(*b);
    for (auto const& [home, line] : second.lines) {
        auto const found = first.lines.find(home);
        if (found == first.lines.end() || found->second->code == line->code) continue;
        auto const name = recognise::plain(line->name.value);
        auto& finding =
            find(scene, account_names, line->at,
                 {{"code", line->code}, {"name", name}, {"other", found->second->code}, {"table", a->title.value}},
                 findings);
        finding.labels.push_back({found->second->at, {"另一个编码", "the other code"}});
    }
}

void run(DisclosureScene const& scene, Findings& findings) {
    Names names;
    for_each_table(scene, [&](BudgetTable const& table) {
        for (auto const& block : table.blocks)
            for (auto const& line : block.lines)
                if (!line.code.empty() && line.project.empty() && !line.name.value.empty())
                    compare_names(scene, names, {&table, &line, disclosure::account_name(line.name.value)}, findings);
    });
    compare_codes(scene, Kind::income, Kind::expenditure, findings);
    compare_codes(scene, Kind::expenditure, Kind::general, findings);
}

}  // namespace

constexpr DisclosureCheck account_names{
    {{"RV-911", "account-names-differ", grammar::Severity::warning, "{code} {name}：“{table}”里是“{other}”",
      "{code} {name}: it is “{other}” in “{table}”",
      "同一个科目在各张表里用同一个编码、同一个名称。按当年的政府收支分类科目核对。",
      "An account has one code and one name in all tables. Check it with the classification of the year."},
     Aspect::appropriateness,
     {{"同一编码在各张表里的科目名称、同一科目在收入总表、支出总表、一般公共预算支出表里的编码是否一致。名称末尾的“支出”和括号里的字不计较。",
       "Whether a code has one name in all tables, and an account one code in the tables of income, expenditure and general public expenditure. 支出 at the end of a name and words in brackets do not matter."},
      {"编码和名称不一致，读的人分不清是两个科目还是写错了。",
       "Where codes and names differ nobody can tell two accounts from a mistake."},
      {"收入总表 2010699 其他财政事务支出，支出总表 2010698 其他财政事务支出。",
       "2010699 其他财政事务支出 in one table, 2010698 其他财政事务支出 in another."},
      {"两张表都是 2010699 其他财政事务支出。", "2010699 其他财政事务支出 in both tables."},
      {"哪张表写错要由人核对，程序不改。", "Somebody has to find out which table is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review

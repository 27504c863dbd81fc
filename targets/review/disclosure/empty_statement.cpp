// RV-925: a table that is said to be empty has no figures.
#include <algorithm>

#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

Printed const* first_figure(BudgetTable const& table) {
    for (auto const& block : table.blocks)
        for (auto const& line : block.lines)
            for (auto const& printed : line.printed)
                if (!printed.yuan.is_zero()) return &printed;
    return nullptr;
}

void report_figures(DisclosureScene const& scene, BudgetTable const& table, Span place, Findings& findings) {
    auto const* figure = first_figure(table);
    if (!figure) return;
    auto& finding =
        find(scene, empty_statement, place,
             {{"table", table.title.value}, {"amount", disclosure::shown(figure->yuan, table.power)}}, findings);
    finding.labels.push_back({figure->at, {"表里的数", "a figure of the table"}});
}

bool is_in(Span place, BudgetTable const& table) { return table.at.begin <= place.begin && place.end <= table.at.end; }

void run(DisclosureScene const& scene, Findings& findings) {
    for_each_table(scene, [&](BudgetTable const& table) {
        if (!table.note.empty()) report_figures(scene, table, table.note, findings);
    });
    for (auto const& claim : scene.empty_claims) {
        auto const* table = disclosure::table_of(scene.tables, claim.kind);
        bool const is_note = std::any_of(scene.tables.begin(), scene.tables.end(),
                                         [&](BudgetTable const& one) { return is_in(claim.at, one); });
        if (table && !is_note) report_figures(scene, *table, claim.at, findings);
    }
}

}  // namespace

constexpr DisclosureCheck empty_statement{
    {{"RV-925", "empty-table-has-figures", grammar::Severity::error, "这里说没有，“{table}”里却有数（{amount}）",
      "this says that there is nothing, but “{table}” has figures ({amount})",
      "没有安排的，表空着并注明空表；有安排的，删去“未安排”“为空表”的说法，写出金额。",
      "What is not planned is an empty table that says so; where there are figures, state them and delete that there are none."},
     Aspect::appropriateness,
     {{"备注或说明文字写“此表为空表”“未安排……”“没有使用……”的，对应的政府性基金、国有资本经营、“三公”经费、结转结余表里是否真的没有数。",
       "Whether tables of government funds, state capital, the three public expenses or what was carried over are empty where a note or the text says so."},
      {"说没有而表里有，是套用上年模板留下的。", "Saying so beside figures is what is left of last year's text."},
      {"政府性基金预算支出合计 30.00，备注：此表为空表。",
       "30.00 of government funds, with the note that the table is empty."},
      {"政府性基金预算支出表空着，备注：此表为空表。", "An empty table with that note."},
      {"表错还是文字错要由人核对，程序不改。",
       "Somebody has to find out whether table or text is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review

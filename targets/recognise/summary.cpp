#include "targets/recognise/summary.hpp"

#include "targets/catalog.hpp"
#include "targets/model/money.hpp"

namespace jixiao::targets::recognise {
namespace {

using grammar::Ratio;

/// What the text claims of one kind of table, all claims added: projects with fiscal funds and without.
struct Claimed {
    int count = 0;
    Ratio amount;
    Span at;
    bool any = false;
};

Claimed claimed_of(std::vector<Claim> const& claims, bool whole_department) {
    Claimed claimed;
    for (auto const& claim : claims) {
        if (claim.whole_department != whole_department) continue;
        claimed.count += claim.count;
        claimed.amount = claimed.amount + yuan(claim.amount, claim.unit);
        if (!claimed.any) claimed.at = claim.at;
        claimed.any = true;
    }
    return claimed;
}

struct Present {
    int count = 0;
    Ratio amount;
    bool all_known = true;
};

Present present_of(std::vector<CompletedTable> const& tables, bool whole_department) {
    Present present;
    for (auto const& [form, table, actuals] : tables) {
        if ((table.kind.value == TableKind::department) != whole_department) continue;
        ++present.count;
        auto const total = yuan(table.budget.total);
        if (total) present.amount = present.amount + *total;
        present.all_known = present.all_known && total.has_value();
    }
    return present;
}

Text kind_name(bool whole_department) {
    return whole_department ? Text("部门整体", "whole departments") : Text("项目", "projects");
}

void compare(Claimed const& claimed, Present const& present, bool whole_department, Source const& source,
             Diagnostics& sink) {
    std::vector<grammar::Argument> arguments{{"kind", kind_name(whole_department)},
                                             {"claimed", std::to_string(claimed.count)},
                                             {"found", std::to_string(present.count)},
                                             {"amount", in_ten_thousands(claimed.amount)},
                                             {"sum", in_ten_thousands(present.amount)}};
    if (claimed.count != present.count)
        report(sink, codes::summary_count_differs, source, claimed.at, std::move(arguments));
    else if (present.all_known && !agree(claimed.amount, present.amount))
        report(sink, codes::summary_amount_differs, source, claimed.at, std::move(arguments));
    else if (present.all_known)
        report(sink, codes::summary_agrees, source, claimed.at, std::move(arguments));
}

/// 部门整体绩效目标表 often prints only the sources of the funds; the sum stands in the text.
void take_total(std::vector<Claim> const& claims, std::vector<CompletedTable>& tables, Source const& source,
                Diagnostics& sink) {
    std::vector<Claim const*> whole;
    for (auto const& claim : claims)
        if (claim.whole_department && claim.count == 1) whole.push_back(&claim);
    std::vector<TargetTable*> departments;
    for (auto& completed : tables)
        if (completed.table.kind.value == TableKind::department) departments.push_back(&completed.table);
    if (whole.size() != 1 || departments.size() != 1 || departments[0]->budget.total.given) return;
    auto const* only = whole[0];
    grammar::syntax::Quantity amount;
    amount.value = only->amount;
    amount.unit = only->unit;
    departments[0]->budget.total = {amount, only->at, true};
    report(sink, codes::total_from_text, source, only->at,
           {{"amount", in_ten_thousands(yuan(only->amount, only->unit))}});
}

}  // namespace

void check_claims(std::vector<Claim> const& claims, std::vector<CompletedTable>& tables, Source const& source,
                  Diagnostics& sink) {
    take_total(claims, tables, source, sink);
    for (bool const whole_department : {true, false}) {
        auto const claimed = claimed_of(claims, whole_department);
        if (claimed.any) compare(claimed, present_of(tables, whole_department), whole_department, source, sink);
    }
}

}  // namespace jixiao::targets::recognise

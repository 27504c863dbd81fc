// RV-932: a project's target table has the amount of its budget line.
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/projects.hpp"

namespace jixiao::targets::review {
namespace {

/// The lines of one table; none if an amount is not known.
std::vector<Term> terms_in(std::vector<ProjectLine> const& lines, Kind kind, TargetTable const& target) {
    std::vector<Term> terms;
    for (auto const& one : lines) {
        if (one.table->kind != kind || !is_of_project(one, target)) continue;
        auto amount = term(*one.table, *one.block, *one.line);
        if (!amount) return {};
        terms.push_back(std::move(*amount));
    }
    return terms;
}

std::optional<Decimal> sum_of(std::vector<Term> const& terms) {
    std::optional<Decimal> sum = Decimal{};
    for (auto const& term : terms) sum = sum ? grammar::add(*sum, term.amount.yuan) : sum;
    return sum;
}

/// This year's money, what was carried over, or both: the reading that comes out, else the first.
std::vector<Term> fitting(Term const& amount, std::vector<Term> own, std::vector<Term> carried) {
    auto both = own;
    both.insert(both.end(), carried.begin(), carried.end());
    auto const fits = [&](std::vector<Term> const& terms) {
        auto const sum = sum_of(terms);
        return !terms.empty() && sum && *sum == amount.amount.yuan;
    };
    if (fits(own)) return own;
    if (fits(carried)) return carried;
    return fits(both) || own.empty() ? both : own;
}

void run(DisclosureScene const& scene, Findings& findings) {
    auto const lines = project_lines(scene);
    for (auto const* target : project_targets(scene)) {
        auto const amount = amount_term(*target);
        if (!amount) continue;
        auto right =
            fitting(*amount, terms_in(lines, Kind::projects, *target), terms_in(lines, Kind::carried, *target));
        if (right.empty()) continue;
        findings.equations.push_back({&project_amount.listed,
                                      4,
                                      {"项目支出绩效目标表", "the target table"},
                                      *amount,
                                      {"预算表里这个项目是", "the budget tables have"},
                                      std::move(right),
                                      false,
                                      nullptr});
    }
}

}  // namespace

constexpr DisclosureCheck project_amount{
    {{"RV-932", "project-target-differs-from-budget", grammar::Severity::error,
      "{where}{left}的资金是 {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} has {value}, but {how} {sum}: a difference of {difference}{hint}",
      "项目绩效目标表的资金等于项目支出表里这个项目的金额；用上年结转的，等于结转结余表里的金额。",
      "A project's target table has the amount of its line in the table of projects, or in that of what was carried over."},
     Aspect::appropriateness,
     {{"项目绩效目标表的资金总额与项目支出表、上年结转结余表里同一项目的金额（或两者之和）是否一致。项目按名称对应，短名称包含在长名称里也算。",
       "Whether the total of a project's target table is the amount of the project in the table of projects, in that of what was carried over, or of both. Projects go by their names; a name may be contained in a longer one."},
      {"目标和预算不是一个数，年底就没法按目标问钱。",
       "With two numbers nobody can ask at the end of the year what the money achieved."},
      {"目标表 15.30 万元，项目支出表 13.50。", "15.30 万元 in the targets, 13.50 in the table of projects."},
      {"两处都是 15.30。", "15.30 in both."},
      {"哪个数写错要由人核对，程序不改。", "Somebody has to find out which amount is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review

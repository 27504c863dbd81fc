// RV-12: the parts of the budget add to its total, within 0.1 万元.
#include <algorithm>

#include "targets/model/money.hpp"
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

struct Part {
    LocatedAmount const* amount;
    Text name;
};

/// Parts that are not given may hold the difference: then only a sum above the whole is wrong.
bool agrees(Ratio const& whole, Ratio const& sum, std::vector<Part> const& parts) {
    bool const complete =
        std::all_of(parts.begin(), parts.end(), [](Part const& part) { return yuan(*part.amount).has_value(); });
    return complete ? agree(whole, sum) : !is_above(sum, whole);
}

void compare(Scene const& scene, Part const& whole, std::vector<Part> const& parts, Diagnostics& sink) {
    auto const wanted = yuan(*whole.amount);
    if (!wanted) return;
    Ratio sum;
    for (auto const& part : parts) sum = sum + yuan(*part.amount).value_or(Ratio());
    if (agrees(*wanted, sum, parts)) return;
    auto& finding =
        find(scene, funds_do_not_add, whole.amount->span,
             {{"whole", whole.name}, {"total", in_ten_thousands(*wanted)}, {"sum", in_ten_thousands(sum)}}, sink);
    for (auto const& part : parts)
        if (part.amount->value) finding.labels.push_back({part.amount->span, part.name});
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& budget = scene.table.budget;
    Part const total{&budget.total, {"资金总额", "total"}};
    Part const fiscal{&budget.fiscal, {"财政拨款", "fiscal funds"}};
    Part const other{&budget.other, {"其他资金", "other funds"}};
    Part const superior{&budget.superior, {"上级安排", "from above"}};
    Part const local{&budget.local, {"本级安排", "local"}};
    Part const carried{&budget.carried, {"上年结转资金", "carried over"}};
    auto const with_carried = [&](std::vector<Part> parts) {
        if (carried.amount->value) parts.push_back(carried);
        return parts;
    };
    // A department's form prints where the fiscal funds come from, often without their sum.
    if (fiscal.amount->value) {
        compare(scene, total, with_carried({fiscal, other}), sink);
        compare(scene, fiscal, {superior, local}, sink);
    } else {
        compare(scene, total, with_carried({superior, local, other}), sink);
    }
}

}  // namespace

constexpr Check funds_do_not_add{
    {"RV-12", "funds-do-not-add", grammar::Severity::error, "{whole}是 {total}，各项相加是 {sum}",
     "the {whole} is {total}, but its parts add to {sum}",
     "资金总额应等于财政拨款加其他资金，财政拨款应等于上级安排加本级安排（允许相差 0.1 万元以内）。核对各项金额和单位。",
     "The total is fiscal plus other funds, and fiscal funds are those from above plus local ones (within 0.1 万元). Check the amounts and their units."},
    Aspect::appropriateness,
    {{"资金总额与各项资金来源之和是否一致，元和万元换算后比较，允许相差 0.1 万元。没有填写的项目不推测。",
      "Whether the total agrees with its parts after converting units, within 0.1 万元. Nothing is assumed of parts that are not given."},
     {"金额对不上，说明有一项填错或单位写错，预算执行率也会跟着算错。",
      "Where amounts disagree one of them, or its unit, is wrong, and the execution rate will be wrong as well."},
     {"total = \"15.30 万元\"、fiscal = \"15.00 万元\"、other = \"0 万元\"",
      "total = \"15.30 万元\", fiscal = \"15.00 万元\", other = \"0 万元\""},
     {"total = \"15.30 万元\"、fiscal = \"15.30 万元\"、other = \"0 万元\"",
      "total = \"15.30 万元\", fiscal = \"15.30 万元\", other = \"0 万元\""},
     {"哪一项写错要由人核对，程序不改。", "Somebody has to find out which amount is wrong; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

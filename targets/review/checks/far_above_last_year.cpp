// RV-31: a target of 100 % although last year stayed far below.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/last_year.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr Decimal far_below{80, 0};

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& [row, criterion, number, name] = entry;
        auto const before = last_year(entry);
        bool const asks_all = is_in_percent(number.unit) && number.allowed.low == hundred;
        if (!asks_all || !before || *before >= grammar::Ratio(far_below)) return;
        find(scene, far_above_last_year, place_of(row.target),
             {{"name", row.name.value}, {"target", row.target.value}, {"previous", plain_fact(row)}}, sink)
            .labels.push_back({place_of(row.previous), {"上年完成值", "last year's value"}});
    });
}

}  // namespace

constexpr Check far_above_last_year{
    {"RV-31", "far-above-last-year", grammar::Severity::info,
     "“{name}”上年只完成 {previous}，今年仍定“{target}”，能不能做到要有依据",
     "“{name}” reached only {previous} last year; that “{target}” can be reached now needs a reason",
     "说明上年没有完成的原因和今年的措施；做不到的，定一个切合实际的指标值。",
     "Say why it was missed and what will be different; otherwise set a target that can be reached."},
    Aspect::feasibility,
    {{"上年完成值不到 80%，今年的指标值仍是 100% 的。",
      "Whether a target is 100 % although last year's value is below 80 %."},
     {"上年差得很远，今年照抄 100%，目标多半又完不成，也说明没有认真测算。",
      "Copied once more, the target will probably be missed again, and nobody has worked it out."},
     {"“资金拨付及时率”上年完成 51.18%，今年的指标值是“=100%”。",
      "资金拨付及时率 reached 51.18% last year; the target is =100%."},
     {"≥80%，并写明改进措施；或保留 =100%，说明上年的特殊原因。",
      "≥80% with the measures to be taken, or =100% with what was special last year."},
     {"目标要由单位测算，程序不改。", "The unit has to work it out; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

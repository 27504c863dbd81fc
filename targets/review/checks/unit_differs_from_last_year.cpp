// RV-20: target and last year's value are in the same unit.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        auto const* previous = row.previous.given ? written_quantity(row.parsed_previous.indicator) : nullptr;
        if (!previous || previous->unit.is_none() || entry.number.unit.is_none()) return;
        if (grammar::convertible(previous->unit, entry.number.unit)) return;
        find(scene, unit_differs_from_last_year, place_of(row.target),
             {{"name", row.name.value},
              {"unit", grammar::spelling(entry.number.unit)},
              {"previous", grammar::spelling(previous->unit)}},
             sink)
            .labels.push_back({place_of(row.previous), {"上年完成值", "last year's value"}});
    });
}

}  // namespace

constexpr Check unit_differs_from_last_year{
    {"RV-20", "unit-differs-from-last-year", grammar::Severity::warning,
     "“{name}”的指标值以“{unit}”计，上年完成值以“{previous}”计，无法比较",
     "the target of “{name}” is in “{unit}”, last year's value in “{previous}”; they cannot be compared",
     "核对后写成同样的单位。", "Check both and write them in the same unit."},
    Aspect::relevance,
    {{"指标值与上年完成值的计量单位是否可比。元与万元可以换算，不算不同；万元/年与万元、人与人次、天与工作日不能换算。",
      "Whether the target and last year's value are in comparable units. 元 and 万元 convert; 万元/年 and 万元, 人 and 人次, 天 and 工作日 do not."},
     {"单位不同，往往是有一处写错了，或两年衡量的不是同一件事。",
      "Different units mostly mean that one is wrong, or that the years measure different things."},
     {"指标值“≤5.46万元/年”，上年完成值“97.8万元”。", "Target ≤5.46万元/年, last year 97.8万元."},
     {"都写成万元/年，或都写成万元。", "Both in 万元/年, or both in 万元."},
     {"哪一处写错只有单位知道，程序不改。", "Only the unit knows which is wrong; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

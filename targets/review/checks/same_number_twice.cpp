// RV-817: a benefit is not an output's number once more.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr Decimal small{10, 0};  // smaller numbers coincide

struct Count {
    TargetRow const& row;
    Decimal value;
    grammar::Unit const& unit;
};

std::vector<Count> counts_of(Scene const& scene, Level1 level) {
    std::vector<Count> counts;
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& low = entry.number.allowed.low;
        if (level1_of(entry.row) != level || is_cost(entry.row) || !low || *low < small) return;
        if (is_counter(entry.number.unit)) counts.push_back({entry.row, *low, entry.number.unit});
    });
    return counts;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const outputs = counts_of(scene, Level1::output);
    for (auto const& benefit : counts_of(scene, Level1::benefit)) {
        for (auto const& output : outputs) {
            if (benefit.value != output.value || !grammar::convertible(benefit.unit, output.unit)) continue;
            find(scene, same_number_twice, place_of(benefit.row.target),
                 {{"name", benefit.row.name.value},
                  {"target", benefit.row.target.value},
                  {"output", output.row.name.value}},
                 sink)
                .labels.push_back({place_of(output.row.target), {"产出指标", "the output"}});
            break;
        }
    }
}

}  // namespace

constexpr Check same_number_twice{
    {"RV-817", "same-number-twice", grammar::Severity::info,
     "效益指标“{name}”的“{target}”和产出指标“{output}”是同一个数，看不出带来什么变化",
     "“{target}” of the benefit “{name}” is the number of the output “{output}” once more",
     "效益写做了以后带来的变化（就业率提高、等候时间缩短），不重复做了多少。",
     "A benefit is what changes once the work is done, not how much was done."},
    Aspect::relevance,
    {{"效益指标的数量（10 以上）是否和某个产出指标的数、单位都相同。",
      "Whether a count of 10 or more among the benefits equals one among the outputs, in the same unit."},
     {"培训了 500 人是产出，“受益 500 人”还是这 500 人，没有说学会了没有、用上了没有。",
      "500 people trained are an output; 500 people who benefit are the same people."},
     {"产出“培训人数 ≥500人”，效益“受益人数 ≥500人”。", "Output 培训人数 ≥500人, benefit 受益人数 ≥500人."},
     {"效益“学员取证率 ≥85%”。", "Benefit 学员取证率 ≥85%."},
     {"指标要由单位重新设定，程序不改。", "The unit has to set another indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

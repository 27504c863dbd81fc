// RV-22: the comparator agrees with what the name wants.
#include "targets/review/checks/comparator_against_name.hpp"

#include "engine/nature/nature.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

using engine::Sense;
using grammar::syntax::Comparator;

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        if (entry.criterion.was_bare() || !contradicts_name(entry)) return;
        bool const wants_less = entry.number.sense == Sense::higher;
        auto& finding =
            find(scene, comparator_against_name, place_of(row.target),
                 {{"name", row.name.value},
                  {"target", row.target.value},
                  {"wanted", wants_less ? Text("越小越好", "less is better") : Text("越大越好", "more is better")}},
                 sink);
        auto const* bound = grammar::syntax::get<grammar::syntax::Bound>(row.parsed_target.indicator);
        if (bound && bound->comparator_span.begin < bound->quantity.value_span.begin)
            finding.fixes.push_back(rewrite_target(
                row, with_sign(row, wants_less ? Comparator::at_most : Comparator::at_least), grammar::Safety::unsafe));
    });
}

}  // namespace

engine::Nature wanted_by_name(NumberRow const& entry) { return engine::nature_of(entry.name, entry.number.unit); }

bool contradicts_name(NumberRow const& entry) {
    if (engine::is_cost_name(entry.name) && !entry.criterion.was_bare()) return false;  // that is RV-10
    auto const nature = wanted_by_name(entry);
    return (nature == engine::Nature::less && entry.number.sense == Sense::higher) ||
           (nature == engine::Nature::more && entry.number.sense == Sense::lower);
}

constexpr Check comparator_against_name{
    {"RV-22", "comparator-against-name", grammar::Severity::warning, "“{name}”{wanted}，指标值“{target}”的方向却相反",
     "for “{name}” {wanted}, but “{target}” points the other way", "核对比较符号；名称和符号要说同一个方向。",
     "Check the comparator: name and sign should point the same way."},
    Aspect::relevance,
    {{"比较符号与指标名称的方向是否一致：故障率、投诉率、办理时间越小越好，用 ≤；合格率、覆盖率、及时率越大越好，用 ≥ 或 =。",
      "Whether the comparator agrees with the name: failure and complaint rates and times want ≤; pass, coverage and timeliness rates want ≥ or =."},
     {"评分按指标值里的符号计算。符号写反，做得越差得分越高。",
      "Scores follow the sign. With the wrong one, doing worse earns more."},
     {"“平台运行故障率”的指标值是“≥2%”。", "The target of 平台运行故障率 is ≥2%."},
     {"≤2%", "≤2%"},
     {"--fix=all 把符号换成相反的（不安全：也可能是名称写错了）。",
      "--fix=all turns the sign round (unsafe: the name may be what is wrong)."}},
    run};

}  // namespace jixiao::targets::review

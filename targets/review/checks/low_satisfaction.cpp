// RV-24: satisfaction is not asked for below the floor.
#include "engine/nature/nature.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

/// Satisfaction of people, by the name or by the level that the row stands under.
void run(Scene const& scene, Diagnostics& sink) {
    auto const& floor = scene.settings.satisfaction_floor;
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& [row, criterion, number, name] = entry;
        auto const& low = number.allowed.low;
        if (!is_in_percent(number.unit) || !low || *low >= floor || !is_satisfaction(row)) return;
        if (number.sense == engine::Sense::lower || engine::nature_of(name) == engine::Nature::less) return;
        find(scene, low_satisfaction, place_of(row.target),
             {{"name", row.name.value}, {"target", row.target.value}, {"floor", grammar::to_short_string(floor)}},
             sink);
    });
}

}  // namespace

constexpr Check low_satisfaction{
    {"RV-24", "low-satisfaction", grammar::Severity::warning, "“{name}”的指标值“{target}”低于 {floor}%",
     "the target “{target}” of “{name}” is below {floor} %",
     "满意度一般不低于 80%，不少地方要求 90%。确有困难的，写明理由。",
     "Satisfaction is normally at least 80 %, in many places 90 %. If that cannot be reached, say why."},
    Aspect::feasibility,
    {{"满意度的指标值是否低于下限。下限默认 80%，可以在审核设置里用 satisfaction_floor 改成本地的要求。",
      "Whether a satisfaction target is below the floor: 80 %, or what satisfaction_floor in the settings says."},
     {"满意度低于八成的目标，说明服务本身有问题，或者目标定得太低。",
      "A lower target means that the service is poor, or that the target is too easy."},
     {"“群众满意度”的指标值是“≥60%”。", "The target of 群众满意度 is ≥60%."},
     {"≥90%", "≥90%"},
     {"目标要由单位设定，程序不改。", "The unit has to set the target; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

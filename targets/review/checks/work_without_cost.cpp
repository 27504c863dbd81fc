// RV-28: construction, large repair and purchase projects have a cost indicator.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    if (!is_project(table) || !is_construction_or_purchase(table) || has_unknown_level1(table)) return;
    if (std::none_of(table.rows.begin(), table.rows.end(), is_cost))
        find(scene, work_without_cost, heading(table), {{"project", table.project.value}}, sink);
}

}  // namespace

constexpr Check work_without_cost{
    {"RV-28", "work-without-cost", grammar::Severity::warning, "“{project}”是建设或购置类项目，没有成本指标",
     "“{project}” is construction or purchase, but has no cost indicator",
     "工程建设、大型修缮、设备购置类项目要设成本指标，例如工程总造价、单位造价、单台设备价格的上限。",
     "Construction, large repairs and purchases have cost indicators: ceilings of the contract price, of the price per square metre or per device."},
    Aspect::appropriateness,
    {{"名称表明是工程建设、修缮改造、设备购置的项目，是否有成本指标（产出下的成本指标或一级成本指标都算）。体系建设、人才队伍建设、贷款贴息等不算。",
      "Whether a project that its name shows to be construction, repair or purchase has a cost indicator, in either form. 体系建设, subsidies and the like are no construction."},
     {"财预〔2021〕101号要求这类项目设成本指标：造价和单价是预算安排的依据，也最容易失控。",
      "财预〔2021〕101号 asks for it: prices are what the budget rests on, and what most easily gets out of hand."},
     {"项目“实验室设备购置”，只有产出、效益、满意度指标。",
      "实验室设备购置 with outputs, benefits and satisfaction only."},
     {"level1 = \"成本指标\"、level2 = \"经济成本指标\"、name = \"单台设备购置成本\"、target = \"≤8 万元/台\"",
      "Add level1 = \"成本指标\", name = \"单台设备购置成本\", target = \"≤8 万元/台\"."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

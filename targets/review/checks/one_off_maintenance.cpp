// RV-30: the project's attribute, and upkeep in a project that is done only once.
#include "engine/nature/plain_name.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view recurrent = "经常性项目 经常性 延续性项目 延续性 常年项目";
constexpr std::string_view one_off = "一次性项目 一次性 当年一次性项目 阶段性项目 阶段性 新增一次性项目";
constexpr std::string_view upkeep =
    "年度运维 运维次数 运行维护次数 日常维护 日常运维 年度维护 常年 年均维护 长期维护 运维服务年限 定期维护";

void report_unknown(Scene const& scene, Diagnostics& sink) {
    auto const& attribute = scene.table.attribute;
    find(scene, one_off_maintenance, attribute.span,
         {{"what", Text("项目属性“" + attribute.value + "”不是“经常性项目”或“一次性项目”",
                        "the project's attribute “" + attribute.value + "” is neither 经常性项目 nor 一次性项目")}},
         sink);
}

void report_upkeep(Scene const& scene, TargetRow const& row, Diagnostics& sink) {
    find(scene, one_off_maintenance, row.name.span,
         {{"what", Text("一次性项目里有长期运维的指标“" + row.name.value + "”",
                        "a project that is done once has “" + row.name.value + "”, an indicator of lasting upkeep")}},
         sink)
        .labels.push_back({scene.table.attribute.span, {"项目属性", "the project's attribute"}});
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& attribute = scene.table.attribute;
    if (!attribute.given || grammar::is_word_of(recurrent, attribute.value)) return;
    if (!grammar::is_word_of(one_off, attribute.value)) return report_unknown(scene, sink);
    for (auto const& row : scene.table.rows)
        if (!grammar::word_in(upkeep, engine::plain_name(row.name.value)).empty()) report_upkeep(scene, row, sink);
}

}  // namespace

constexpr Check one_off_maintenance{
    {"RV-30", "one-off-maintenance", grammar::Severity::warning, "{what}", "{what}", "核对项目属性和指标，两者要一致。",
     "Check that attribute and indicators agree."},
    Aspect::relevance,
    {{"写了项目属性的，是不是“经常性项目”或“一次性项目”；一次性项目里有没有年度运维、日常维护一类长期的指标。没有写项目属性的不查。",
      "Whether the attribute, if given, is 经常性项目 or 一次性项目, and whether a one-off project has indicators of lasting upkeep."},
     {"一次性项目当年做完，没有以后年度的运维；有运维的应当列为经常性项目，预算才接得上。",
      "A one-off project ends with its year; if there is upkeep it should be recurrent, or the budget will not go on."},
     {"项目属性“一次性项目”，指标“年度运维次数 ≥12次”。", "Attribute 一次性项目 with 年度运维次数 ≥12次."},
     {"项目属性改为“经常性项目”，或删去运维指标。", "Make it 经常性项目, or drop the upkeep."},
     {"哪一处不对只有单位知道，程序不改。", "Only the unit knows which is wrong; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

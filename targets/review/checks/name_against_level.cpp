// RV-17: the indicator's name fits the level 2 it stands under.
#include "engine/nature/nature.hpp"
#include "engine/nature/plain_name.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view timely =
    "及时率 及时性 准时率 准时性 按时率 按期率 时效性 按时完成率 按期完成率 完成时限 完工时限 完成时间 完工时间 竣工时间 开工时间 拨付时间 支付时间 发放时间 "
    "到位时间 办结时间 办理时间 验收时间 完成及时率 工期";
constexpr std::string_view qualitative =
    "合格率 达标率 准确率 正确率 完好率 优良率 优秀率 成活率 存活率 差错率 错误率 故障率 返工率 验收通过率 合规率 合规性";
constexpr std::string_view quantitative =
    "数量 次数 人数 户数 个数 台数 套数 场次 场数 批次 期数 件数 份数 篇数 人次 里程";
/// 事故次数 is a matter of quality, 处理投诉件数 of quantity.
constexpr std::string_view bad_things =
    "事故 故障 投诉 差错 失误 违规 违纪 违法 中断 返工 超标 逾期 伤亡 死亡 不合格 缺陷";

bool is_output_kind(Level2 level) {
    return level == Level2::quantity || level == Level2::quality || level == Level2::timeliness ||
           level == Level2::cost;
}

bool is_satisfaction_level(TargetRow const& row) {
    return level1_of(row) == Level1::satisfaction || level2_of(row) == Level2::satisfaction;
}

/// Where the name belongs; unknown if it may stand where it is.
Level2 better_place(TargetRow const& row) {
    auto const level = level2_of(row);
    auto const name = engine::plain_name(row.name.value);
    bool const about_people = name.find("满意") != std::string::npos;
    if (about_people)
        return level != Level2::unknown && !is_satisfaction_level(row) ? Level2::satisfaction : Level2::unknown;
    if (!is_output_kind(level)) return Level2::unknown;  // benefits can be of any kind
    auto const fits = [&](Level2 place) { return level == place ? Level2::unknown : place; };
    if (engine::is_cost_name(name) && name.ends_with("成本")) return fits(Level2::cost);
    if (!grammar::ending_of(timely, name).empty()) return fits(Level2::timeliness);
    if (!grammar::ending_of(qualitative, name).empty()) return fits(Level2::quality);
    bool const counts = !grammar::ending_of(quantitative, name).empty() && grammar::word_in(bad_things, name).empty();
    return counts && level != Level2::cost ? fits(Level2::quantity) : Level2::unknown;
}

/// 成本指标 stands under 产出 in the older form and is a level 1 of its own in the newer.
Text name_for(Level2 level) {
    if (level == Level2::cost) return {"成本指标", "成本指标"};
    return std::string(name_of(level));
}

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        if (!row.name.given || !row.level2.given) continue;
        auto const place = better_place(row);
        if (place == Level2::unknown) continue;
        find(scene, name_against_level, row.name.span,
             {{"name", row.name.value}, {"level", row.level2.value}, {"better", name_for(place)}}, sink)
            .labels.push_back({row.level2.span, {"现在放在这里", "it stands here"}});
    }
}

}  // namespace

constexpr Check name_against_level{
    {"RV-17", "name-against-level", grammar::Severity::warning, "“{name}”放在“{level}”下不合适，应当是{better}",
     "“{name}” does not belong under “{level}” but under {better}",
     "把指标移到对应的二级指标下，或换成这个二级指标要求的内容。",
     "Move the indicator, or replace it by one that fits this level."},
    Aspect::relevance,
    {{"指标名称与所在的二级指标是否相符：及时率、完成时间属于时效，合格率、故障率属于质量，数量、次数属于数量，成本属于成本，满意度属于满意度。效益指标下的名称不查。",
      "Whether the name fits its level 2: timeliness, quality, quantity, cost and satisfaction each have their own. Names under benefits are not looked at."},
     {"放错位置，这一类指标看上去有，其实没有，权重也就用错了地方。",
      "In the wrong place a kind of indicator seems to be there and is not, and its weight goes elsewhere."},
     {"数量指标下的“个体工商户融资成本 ≤3.65%”。", "个体工商户融资成本 ≤3.65% under 数量指标."},
     {"把它移到成本指标下，数量指标改为“贴息户数 ≥66户”。",
      "Move it under costs, and give as quantity 贴息户数 ≥66户."},
     {"移动指标会牵动权重，要由单位决定，程序不改。",
      "Moving it changes the weights; the unit has to decide. Nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

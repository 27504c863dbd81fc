// RV-17: the indicator's name fits the level 2 it stands under.
#include "engine/nature/nature.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view timely =
    "及时率 及时性 准时率 准时性 按时率 按期率 时效性 按时完成率 按期完成率 完成时限 完工时限 完成时间 完工时间 竣工时间 开工时间 拨付时间 支付时间 发放时间 "
    "到位时间 办结时间 办理时间 验收时间 完成及时率 工期";
constexpr std::string_view qualitative =
    "合格率 达标率 准确率 正确率 完好率 优良率 优秀率 成活率 存活率 差错率 错误率 故障率 返工率 验收通过率 合规率 合规性";
constexpr std::string_view quantitative =
    "数量 次数 人数 户数 个数 台数 套数 场次 场数 批次 期数 件数 份数 篇数 人次 里程";
constexpr std::string_view shares = "比例 占比 比重";
/// 按时办结率, 及时处置率: when, before what.
constexpr std::string_view in_time = "按时 按期 准时 如期 限时 及时";
/// 事故次数 is a matter of quality, 处理投诉件数 of quantity; honours stand under quality by custom.
constexpr std::string_view bad_things =
    "事故 故障 投诉 差错 失误 违规 违纪 违法 中断 返工 超标 逾期 伤亡 死亡 不合格 缺陷 安全事件 舆情 信访 上访 泄露 案件";
constexpr std::string_view honours = "获奖 荣誉 表彰 奖项 称号 示范 入选 发表 专利";

/// Work, which is an output wherever it stands; 受益覆盖率 and 参保覆盖率 are benefits.
constexpr std::string_view work =
    "养护 清淤 巡查 巡护 检查 抽检 培训 宣传 监测 维护 维修 保洁 演练 检测 排查 消杀 消毒 网格 站点 设备 设施 安装";
constexpr std::string_view works_of_building =
    "验收合格率 验收通过率 工程合格率 项目完工率 工程完工率 竣工率 任务完成率 工作完成率 采购完成率 项目完成率";
constexpr std::string_view events = "场次 场数 次数 期数 批次 份数 册数";

bool is_output_kind(Level2 level) {
    return level == Level2::quantity || level == Level2::quality || level == Level2::timeliness ||
           level == Level2::cost;
}

/// A benefit whose name or target is an output's.
Level2 better_place_of_benefit(TargetRow const& row, std::string_view name) {
    namespace syntax = grammar::syntax;
    auto const& target = row.parsed_target.indicator;
    bool const is_date = syntax::get<syntax::Period>(target) || syntax::get<syntax::Deadline>(target);
    if (is_date && level2_of(row) == Level2::lasting_influence) return Level2::timeliness;
    bool const is_work = !grammar::word_in(work, name).empty();
    if (is_work && name.ends_with("覆盖率")) return Level2::quality;
    if (!grammar::ending_of(works_of_building, name).empty()) return Level2::quality;
    bool const counts_work = is_work && !grammar::ending_of(events, name).empty();
    return counts_work && grammar::word_in(bad_things, name).empty() ? Level2::quantity : Level2::unknown;
}

/// 4次/月 says how often, not by when.
bool is_frequency(TargetRow const& row) {
    auto const* quantity = written_quantity(row.parsed_target.indicator);
    grammar::Unit divisor;
    if (quantity) divisor.head = quantity->unit.per[0];
    return quantity && is_counter(quantity->unit) && grammar::is_duration(divisor);
}

bool is_wanted_low(engine::Criterion const& criterion) {
    auto const* number = only_number(criterion);
    return number && number->allowed.high && (number->sense == engine::Sense::lower || number->allowed.high->is_zero());
}

bool is_in_time(std::string_view name) {
    return !grammar::ending_of(timely, name).empty() ||
           (name.ends_with("率") && !grammar::word_in(in_time, name).empty());
}

/// Counts of what should not happen, and of honours, say how well.
bool counts_quality(TargetRow const& row, std::string_view name, engine::Criterion const& criterion) {
    if (level2_of(row) != Level2::quality) return false;
    return is_wanted_low(criterion) || !grammar::word_in(honours, name).empty();
}

/// Where the name belongs; unknown if it may stand where it is.
Level2 better_place(TargetRow const& row, std::string_view name, engine::Criterion const& criterion) {
    auto const level = level2_of(row);
    bool const about_people = name.find("满意") != std::string::npos;
    if (about_people)
        return level != Level2::unknown && !stands_under_satisfaction(row) ? Level2::satisfaction : Level2::unknown;
    if (level1_of(row) == Level1::benefit) return better_place_of_benefit(row, name);
    if (!is_output_kind(level)) return Level2::unknown;
    auto const fits = [&](Level2 place) { return level == place ? Level2::unknown : place; };
    if (engine::is_cost_name(name) && name.ends_with("成本")) return fits(Level2::cost);
    if (is_in_time(name)) return fits(Level2::timeliness);
    if (level == Level2::timeliness && is_frequency(row)) return Level2::quantity;
    if (level == Level2::quantity && !grammar::ending_of(shares, name).empty()) return Level2::quality;
    if (!grammar::ending_of(qualitative, name).empty()) return fits(Level2::quality);
    bool const counts = !grammar::ending_of(quantitative, name).empty() && grammar::word_in(bad_things, name).empty();
    return counts && level != Level2::cost && !counts_quality(row, name, criterion) ? fits(Level2::quantity)
                                                                                    : Level2::unknown;
}

/// 成本指标 stands under 产出 in the older form and is a level 1 of its own in the newer.
Text name_for(Level2 level) {
    if (level == Level2::cost) return {"成本指标", "成本指标"};
    return std::string(name_of(level));
}

void run(Scene const& scene, Diagnostics& sink) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (!row.name.given || !row.level2.given) continue;
        auto const place = better_place(row, scene.names[i], scene.criteria[i]);
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
    {{"指标名称与所在的二级指标是否相符：及时率、完成时间属于时效，合格率、故障率属于质量，数量、次数属于数量，成本属于成本，满意度属于满意度；次/月一类的频次不是时效，比例不是数量。效益指标里只查明显是产出的：养护覆盖率、培训场次、验收合格率，以及可持续影响下的起止时间。事故起数一类要少的数、获奖数量可以放在质量指标下。",
      "Whether the name fits its level 2: timeliness, quality, quantity, cost and satisfaction each have their own; 次/月 is no timeliness, a share no quantity. Of benefits only plain outputs are reported (coverage of work, events, acceptance), and dates under lasting influence. Counts of what should be few, and honours, may stand under quality."},
     {"放错位置，这一类指标看上去有，其实没有，权重也就用错了地方。",
      "In the wrong place a kind of indicator seems to be there and is not, and its weight goes elsewhere."},
     {"数量指标下的“个体工商户融资成本 ≤3.65%”。", "个体工商户融资成本 ≤3.65% under 数量指标."},
     {"把它移到成本指标下，数量指标改为“贴息户数 ≥66户”。",
      "Move it under costs, and give as quantity 贴息户数 ≥66户."},
     {"移动指标会牵动权重，要由单位决定，程序不改。",
      "Moving it changes the weights; the unit has to decide. Nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

// RV-824: work to be done has a floor, not a ceiling.
#include "engine/nature/nature.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::syntax::Comparator;

constexpr std::string_view work =
    "培训 举办 开展 新建 改建 建设 改造 维修 修缮 购置 采购 检查 巡查 巡护 宣传 发放 补助 资助 救助 服务 监测 印发 印制 编制 种植 演出 "
    "放映 体检 筛查 慰问 检测 抽检 审计 评审 辅导 推广 安装 铺设 绿化 清淤 养护";
/// Meetings and trips are to be few, and so is what is adjusted or falls out.
constexpr std::string_view kept_few =
    "会议 接待 出国 出访 公务用车 调整 变更 超 投诉 事故 故障 停 中断 差错 能耗 用电 用水 消耗 排放 占用 编制数 编制人数 返工 不合格 问题";

bool is_work(NumberRow const& entry) {
    return level2_of(entry.row) == Level2::quantity && !grammar::word_in(work, entry.name).empty() &&
           grammar::word_in(kept_few, entry.name).empty() && !is_in_percent(entry.number.unit) &&
           !engine::is_money(entry.number.unit) &&
           engine::nature_of(entry.name, entry.number.unit) == engine::Nature::unknown;
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        if (entry.criterion.was_bare() || entry.number.sense != engine::Sense::lower || !is_work(entry)) return;
        auto const better = with_sign(row, Comparator::at_least);
        auto& finding = find(scene, ceiling_on_quantity, place_of(row.target),
                             {{"name", row.name.value}, {"target", row.target.value}, {"better", better}}, sink);
        auto const* bound = grammar::syntax::get<grammar::syntax::Bound>(row.parsed_target.indicator);
        if (bound && bound->comparator_span.begin < bound->quantity.value_span.begin)
            finding.fixes.push_back(rewrite_target(row, better, grammar::Safety::unsafe));
    });
}

}  // namespace

constexpr Check ceiling_on_quantity{
    {"RV-824", "ceiling-on-quantity", grammar::Severity::warning,
     "“{name}”是要做的工作量，指标值“{target}”用了上限，一件不做也算达到",
     "“{name}” is work to be done; with the ceiling “{target}” nothing done would meet it",
     "工作量用 ≥（计划多少就是多少的用 =）。", "Work has ≥, or = where exactly so much is planned."},
    Aspect::relevance,
    {{"培训、建设、检查、发放一类工作的数量指标是否用了 ≤ 或 <。会议、接待、调整、故障一类要少的不查。",
      "Whether the quantity of work such as training, building or inspecting has ≤ or <. Meetings, adjustments, failures and others that should be few are passed over."},
     {"评分按符号计算：≤20场，一场不办得满分。",
      "Scores follow the sign: with ≤20场 no event at all earns full points."},
     {"“举办培训场次”的指标值是“≤20场”。", "The target of 举办培训场次 is ≤20场."},
     {"≥20场", "≥20场"},
     {"--fix=all 把 ≤、< 改成 ≥（不安全：改变了目标的方向，请核对）。",
      "--fix=all writes ≥ instead (unsafe: it turns the target round; check it)."}},
    run};

}  // namespace jixiao::targets::review

// RV-29: an indicator names a result, not the work to be done or the money put in.
#include "targets/review/checks/task_as_target.hpp"

#include "engine/nature/plain_name.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/name_against_level.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view task_beginnings =
    "开展 组织 举办 召开 投入 拨付 支付 发放 安排 购买 采购 购置 做好 抓好 完成 落实 推进 实施 印发 制定 编制 加强 配合";
constexpr std::string_view task_endings = "开展 工作 实施 进行 举办 召开 落实 推进 投入";
constexpr std::string_view inputs = "投入资金 投入经费 投入人员 投入人数 资金投入 经费投入 人员投入 人数投入";

/// 按计划实施 says when or how, which can be judged.
constexpr std::string_view judgeable_beginnings = "按 如期 及时 准时 顺利 规范";

/// A measure that such words may stand in front of: 完成率, 实施效果.
constexpr std::string_view measures =
    "率 度 数 量 额 值 水平 能力 效果 效益 成效 影响 程度 情况 收入 面积 人数 次数 质量 比例 占比 比重 时间 时限 机制 体系 满意 安全 稳定 性 化";

/// A cost has a name that speaks of money or of harm.
constexpr std::string_view cost_words =
    "成本 费 价 支出 投资 资金 经费 标准 补助 补贴 预算 金额 额 薪 工资 津贴 奖 款 影响 损失 破坏 污染 排放 能耗 消耗 占用 控制 节约 噪 尘 元";
constexpr std::string_view statement_beginnings =
    "保障 提升 提高 促进 确保 加强 推进 推动 改善 维护 完善 开展 优化 实现 增强 服务 满足 做好 支持 规范";

bool is_statement_not_cost(std::string_view name) {
    if (!grammar::word_in(cost_words, name).empty()) return false;
    return !grammar::beginning_of(statement_beginnings, name).empty() || is_task(name);
}

/// 办好系列赛事, 确保工程质量, 保障机关正常运转: work that is promised once more.
bool is_promise(std::string_view name) {
    if (name.starts_with("保障") && !grammar::ending_of("运转 运行 开展 进行 实施 履职", name).empty()) return true;
    auto const verb = grammar::beginning_of("办好 确保 做好 完成 抓好 搞好 保证", name);
    return !verb.empty() && grammar::ending_of(measures, name).empty();
}

/// 宣传场次 among the benefits is an output in the wrong place: RV-17 says so.
bool is_task_among_benefits(TargetRow const& row, std::string_view name) {
    bool const promises = is_task(name) || is_promise(name);
    return level1_of(row) == Level1::benefit && promises && better_place_of_benefit(row, name) == Level2::unknown;
}

void report_name(Scene const& scene, TargetRow const& row, Text const& why, Diagnostics& sink) {
    find(scene, task_as_target, row.name.span, {{"text", row.name.value}, {"why", why}}, sink);
}

void check_name(Scene const& scene, TargetRow const& row, Diagnostics& sink) {
    auto const name = engine::plain_name(row.name.value);
    bool const output = level1_of(row) == Level1::output && !is_cost(row);
    if (is_cost(row) && is_statement_not_cost(name))
        report_name(scene, row, {"成本指标要写明是哪一项支出或代价", "a cost indicator names what the cost is"}, sink);
    else if (is_task_among_benefits(row, name))
        report_name(scene, row, {"效益指标要写做了以后带来什么变化", "a benefit is what changes once the work is done"},
                    sink);
    else if (output && !grammar::word_in(inputs, name).empty())
        report_name(scene, row,
                    {"产出指标要写做成了什么，不是投入了多少", "an output is what was made, not what was put in"},
                    sink);
}

void check_target(Scene const& scene, TargetRow const& row, Diagnostics& sink) {
    auto const& target = row.parsed_target.indicator;
    bool const words = grammar::syntax::get<grammar::syntax::Statement>(target) ||
                       grammar::syntax::get<grammar::syntax::Grade>(target);
    if (!words || !is_task(row.target.value)) return;
    find(scene, task_as_target, place_of(row.target),
         {{"text", row.target.value}, {"why", Text("指标值要写做到什么程度", "a target says how much or how well")}},
         sink);
}

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        if (row.name.given) check_name(scene, row, sink);
        if (row.target.given) check_target(scene, row, sink);
    }
}

}  // namespace

bool is_task(std::string_view text) {
    auto const folded = grammar::fold(text);
    std::string_view words = folded.text();
    constexpr std::string_view stop = "。";
    if (words.ends_with(stop)) words.remove_suffix(stop.size());
    if (!grammar::word_in(inputs, words).empty()) return true;
    if (!grammar::beginning_of(judgeable_beginnings, words).empty()) return false;
    if (!grammar::beginning_of("带动 撬动 吸引 引导", words).empty()) return false;  // others' money is an effect
    if (!grammar::ending_of(task_endings, words).empty()) return words != "工作";
    auto const verb = grammar::beginning_of(task_beginnings, words);
    return !verb.empty() && verb != words && grammar::ending_of(measures, words).empty();
}

constexpr Check task_as_target{
    {"RV-29", "task-as-target", grammar::Severity::warning, "“{text}”写的是工作或投入，不是结果：{why}",
     "“{text}” is work or money put in, not a result: {why}",
     "写做成了什么、带来什么变化、花多少钱，并能用数字或等级衡量。",
     "Say what comes of it, or what it costs, in numbers or grades."},
    Aspect::relevance,
    {{"效益和成本指标的名称、以及文字的指标值，写的是不是要做的工作（开展…工作、保障…有序开展、办好…、确保…）或投入（投入资金），而不是结果。",
      "Whether the name of a benefit or a cost, or a target in words, is work to be done (开展…工作) or money put in, rather than a result."},
     {"工作总会“开展”，资金总会“投入”，这样的指标一定完成，看不出钱花得值不值。",
      "Work is always “carried out” and money always “put in”: such an indicator is always met and shows nothing."},
     {"社会效益指标“保障财政工作有序开展”，指标值“有效”。",
      "Social benefit 保障财政工作有序开展 with the target 有效."},
     {"“网上办理事项占比 ≥90%”“平均办理时间 ≤3个工作日”。", "网上办理事项占比 ≥90%, 平均办理时间 ≤3个工作日."},
     {"指标要由单位重新设定，程序不改。", "The unit has to set another indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

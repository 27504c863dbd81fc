#include "engine/nature/nature.hpp"

#include "engine/nature/values.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {
namespace {

// What a name ends with, if fewer is better.
constexpr std::string_view less_endings =
    "故障率 差错率 错误率 出错率 失误率 误差率 投诉率 投诉量 投诉数 投诉数量 投诉次数 投诉件数 投诉起数 投诉人次 事故率 事故数 "
    "事故数量 事故次数 事故起数 事故件数 故障次数 故障数 故障时间 故障时长 差错数 差错次数 失误次数 违规率 违规次数 违规数 违纪率 "
    "违纪次数 违法率 违约率 逾期率 超期率 超时率 超支率 拖欠率 欠费率 不良率 不良贷款率 坏账率 次品率 废品率 流失率 辍学率 失学率 "
    "死亡率 病死率 死亡人数 死亡数 伤亡人数 伤亡数 受伤人数 发生率 发病率 患病率 感染率 复发率 致残率 误诊率 漏诊率 破损率 损坏率 "
    "损耗率 损失率 漏损率 漏失率 返工率 返修率 空置率 闲置率 失业率 失业人数 负债率 债务率 赤字率 重复率 丢失率 漏报率 误报率 瞒报率 "
    "拒付率 退件率 退货率 退票率 中断率 中断次数 中断时间 中断时长 停机率 停机次数 停机时间 停机时长 结余率 结转率 积压率 缺勤率 "
    "缺课率 犯罪率 发案率 案发率 超标率 偏差率 偏离率 偏离度 差异率 缺陷率 渗漏率 信访率 上访率 重访率 信访量 上访量 上访人次 "
    "上访次数 上访批次 负面舆情数 舆情次数 延误率 延误次数 能耗 排放强度 排放量 排放总量 预算调整率 三公经费变动率 排名 名次 位次";

// The same without a counter: 有效投诉, 重大安全事故.
constexpr std::string_view bad_things =
    "事故 投诉 差错 故障 失误 违规 违纪 违法 违约 逾期 伤亡 死亡 舆情 上访 信访 群体性事件 安全事件 负面事件 违规行为 违法行为 "
    "违纪行为 违法违规行为 违规违纪行为 违纪违法行为";

// What a name ends with, if more is better; all but the last line are shares of a whole.
constexpr std::string_view more_endings =
    "合格率 合规率 覆盖率 满意度 满意率 及时率 及时性 准时率 按时率 按期率 达标率 完好率 成活率 存活率 保存率 就业率 上岗率 持证率 "
    "参保率 入学率 升学率 毕业率 巩固率 回收率 收回率 还款率 知晓率 知晓度 认知度 普及率 优良率 优秀率 良好率 准确率 正确率 保障率 "
    "保证率 通过率 到位率 拨付率 兑付率 兑现率 支付率 发放率 公开率 办结率 整改率 处置率 处理率 办理率 回复率 响应率 规范率 出勤率 "
    "参与率 参加率 到课率 签约率 建档率 接种率 治愈率 有效率 开工率 完工率 竣工率 验收率 交付率 落实率 复工率 复产率 复工复产率 "
    "上线率 接通率 送达率 联网率 入户率 惠及率 受益率 化解率 破案率 调解率 成功率 正常率 安装率 配备率 清零率 排除率 消除率 查处率 "
    "修复率 "
    "完成率 达成率 实现率 认可度 信任度 美誉度 征收率 收缴率 征缴率 缴费率 利用率";

// How much less: more of it is better, unless what shrinks is good.
constexpr std::string_view shrinking =
    "下降率 下降幅度 降低率 降低幅度 降幅 降低额 减少率 减少额 减少量 减少数 减少比例 下降比例 降低比例 压减率 压减比例 压降率 "
    "节约率 节支率 节能率 节水率 节约量 节约额 节约金额 节省率 减排率 减排量 削减率 削减量 缩短率";
constexpr std::string_view good_things =
    "收入 收益 利润 产量 产值 效益 销量 税收 业绩 成绩 质量 水平 能力 面积 人口 就业 出口 消费 投资 活力";
constexpr std::string_view growing = "增长率 增幅 增速 增长幅度 增加率 增加额 上涨率 涨幅 上升率 上升幅度";

// 三公经费控制率, 在职人员控制率 are what is spent of what may be.
constexpr std::string_view held_down = "经费 人员 编制 支出 预算 费用 投资 造价 概算 成本";

// Before something bad: to have less of it is a wish of its own, to deal with it is work.
constexpr std::string_view lessening = "下降 降低 减少 减低 压减 压降 降幅 缩短 削减";
constexpr std::string_view dealing =
    "受理 处理 处置 查处 查办 查实 办理 办结 调处 调解 化解 排查 排除 整治 打击 破获 侦破 消除 防范 预防 应对 解决 回应 回复 接待 "
    "核查 监测 登记 报告 演练 培训 宣传 分析 抢修 维修 修复 维护 检修 赔偿 救助 救治";
constexpr std::string_view absent = "无 零 未 不 非 杜绝";

constexpr std::string_view tails = "情况 指标 目标 发生 发生数 发生次数 发生起数 控制数";

constexpr std::string_view short_time_endings = "时间 时限 时长 天数 用时 耗时 周期";
constexpr std::string_view short_time_fillers = "平均 所需 所用 的 总";
constexpr std::string_view short_time_work =
    "完成 拨付 支付 发放 到位 兑付 办结 办理 审批 审核 审查 响应 处理 处置 修复 抢修 反馈 答复 回复 等待 等候 排队 候诊 开办 出警 "
    "到达 救援 恢复 整改 报送 延误 受理 办事";

constexpr std::string_view saving =
    "节约 节省 降低 减少 下降 压减 节支 降本 核算 测算 效益 达标 控制率 收费 缴费 免费 消费 保费 征收 收取 收缴 争取 筹集 筹措 到位 "
    "补助 补贴 奖励 资助 救助 带动 撬动 收入";
constexpr std::string_view cost_endings = "成本 费用 单价 造价 费 经费";

bool is_there(std::string_view word) { return !word.empty(); }

std::string_view before(std::string_view name, std::string_view ending) {
    return name.substr(0, name.size() - ending.size());
}

std::string_view without_endings(std::string_view name, std::string_view words) {
    for (auto end = grammar::ending_of(words, name); is_there(end) && end.size() < name.size();
         end = grammar::ending_of(words, name))
        name.remove_suffix(end.size());
    return name;
}

bool is_short_time(std::string_view name) {
    if (name.ends_with("工期")) return true;
    auto const ending = grammar::ending_of(short_time_endings, name);
    return is_there(ending) &&
           is_there(grammar::ending_of(short_time_work, without_endings(before(name, ending), short_time_fillers)));
}

/// What the name ends with if fewer is better: 投诉率 of 有效投诉率.
std::string_view bad_ending(std::string_view name) {
    auto const ending = grammar::ending_of(less_endings, name);
    return is_there(ending) ? ending : grammar::ending_of(bad_things, name);
}

/// 故障率: less. 减少故障次数, 处理投诉: neither. 无差错率: more, 无安全事故: neither.
Nature of_bad_thing(std::string_view name, std::string_view ending) {
    auto const rest = before(name, ending);
    bool const rate = ending.ends_with("率");
    if (is_there(grammar::word_in(lessening, rest)) || (!rate && is_there(grammar::word_in(dealing, rest))))
        return Nature::unknown;
    if (is_there(grammar::ending_of(absent, rest))) return rate ? Nature::more : Nature::unknown;
    return is_there(grammar::beginning_of("无 零 杜绝", rest)) ? Nature::unknown : Nature::less;
}

/// 事故下降率: more. 收入下降率: neither.
Nature of_shrinking(std::string_view stem) {
    bool const good =
        is_there(grammar::ending_of(good_things, stem)) || is_there(grammar::ending_of(more_endings, stem));
    return good ? Nature::unknown : Nature::more;
}

/// 投诉量增长率: less. 收入增长率: a rise is not always wished for.
Nature of_growing(std::string_view stem) {
    bool const bad = is_there(bad_ending(stem)) || is_cost_name(stem);
    return bad ? Nature::less : Nature::unknown;
}

Nature of_ending(std::string_view name) {
    auto const good = grammar::ending_of(more_endings, name);
    auto const bad = bad_ending(name);
    if (bad.size() > good.size()) return of_bad_thing(name, bad);
    if (is_there(good))
        return is_there(grammar::ending_of("不 未 非 无", before(name, good))) ? Nature::less : Nature::more;
    return is_short_time(name) || is_cost_name(name) ? Nature::less : Nature::unknown;
}

}  // namespace

Nature nature_of(std::string_view name) {
    constexpr std::string_view kept = "控制率";
    if (auto const end = grammar::ending_of(shrinking, name); is_there(end)) return of_shrinking(before(name, end));
    if (auto const end = grammar::ending_of(growing, name); is_there(end)) return of_growing(before(name, end));
    if (name.ends_with(kept))
        return is_there(grammar::ending_of(held_down, before(name, kept))) ? Nature::less : Nature::unknown;
    return of_ending(without_endings(name, tails));
}

NameSays name_says(std::string_view name) {
    return {nature_of(name), is_short_time(name), is_cost_name(name), can_be_negative(name)};
}

Nature nature_of(NameSays const& name, grammar::Unit const& unit) {
    if (name.nature != Nature::less) return name.nature;
    bool const other_unit = (name.short_time && !grammar::is_duration(unit)) || (name.cost && !is_money(unit));
    return other_unit ? Nature::unknown : Nature::less;
}

Nature nature_of(std::string_view name, grammar::Unit const& unit) { return nature_of(name_says(name), unit); }

bool is_cost_name(std::string_view name) {
    return !is_there(grammar::word_in(saving, name)) && is_there(grammar::ending_of(cost_endings, name));
}

bool is_money(grammar::Unit const& unit) {
    static auto const yuan = grammar::parse_unit("元");
    return unit.head == yuan.head;
}

}  // namespace jixiao::engine

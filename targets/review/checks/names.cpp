#include "targets/review/checks/names.hpp"

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

// What a name ends with, if fewer is better.
constexpr std::string_view less_endings =
    "故障率 差错率 错误率 出错率 失误率 误差率 投诉率 投诉量 投诉数 投诉数量 投诉次数 投诉件数 投诉起数 事故率 事故数 事故数量 "
    "事故次数 事故起数 事故件数 事故发生率 事故发生数 事故发生次数 事故发生起数 故障次数 故障数 故障时间 故障时长 差错数 差错次数 "
    "失误次数 违规率 违规次数 违规数 违纪率 违纪次数 违法率 违约率 逾期率 超期率 超时率 拖欠率 不良率 不良贷款率 坏账率 次品率 "
    "废品率 流失率 辍学率 失学率 死亡率 病死率 死亡人数 伤亡人数 发病率 患病率 感染率 复发率 致残率 破损率 损坏率 损耗率 漏损率 "
    "漏失率 返工率 返修率 空置率 闲置率 失业率 失业人数 重复率 丢失率 漏报率 误报率 瞒报率 拒付率 退件率 退货率 退票率 中断率 "
    "中断次数 中断时间 停机率 停机次数 停机时间 停机时长 结余率 结转率 积压率 缺勤率 缺课率 贫困发生率 犯罪率 发案率 案发率 "
    "超标率 偏差率 缺陷率 渗漏率 信访率 上访率 重访率 等待时间 等候时间 排队时间 负面舆情数 舆情次数";

// What a name ends with, if more is better; all but the last line are shares of a whole.
constexpr std::string_view more_endings =
    "合格率 合规率 覆盖率 满意度 满意率 及时率 及时性 准时率 按时率 按期率 达标率 完好率 成活率 存活率 保存率 就业率 上岗率 持证率 "
    "参保率 入学率 升学率 毕业率 巩固率 回收率 收回率 还款率 知晓率 知晓度 认知度 普及率 优良率 优秀率 良好率 准确率 正确率 保障率 "
    "保证率 通过率 到位率 拨付率 兑付率 兑现率 支付率 发放率 公开率 办结率 整改率 处置率 处理率 办理率 回复率 响应率 规范率 出勤率 "
    "参与率 参加率 到课率 签约率 建档率 接种率 治愈率 有效率 开工率 完工率 竣工率 验收率 交付率 落实率 复工率 复产率 复工复产率 "
    "上线率 接通率 送达率 联网率 入户率 惠及率 受益率 化解率 破案率 调解率 成功率 正常率 安装率 配备率 清零率 "
    "完成率 达成率 实现率 认可度 信任度 美誉度 征收率 收缴率 征缴率 缴费率 利用率";

// Reducing something bad is good, and so is dealing with it: the ending alone does not decide.
constexpr std::string_view reducing = "下降 降低 减少 减低 压减 压降 降幅 缩短 控制 遏制 杜绝 避免";

constexpr std::string_view short_time_endings = "时间 时限 时长 天数 用时 耗时 周期";
constexpr std::string_view short_time_work =
    "完成 拨付 支付 发放 到位 兑付 办结 办理 审批 审核 审查 响应 处理 处置 修复 抢修 反馈 答复 回复 等待 开办 出警 到达 救援 恢复 整改 报送";

constexpr std::string_view exceeding =
    "增长 增幅 增速 增加 增收 增值 提高 提升 上升 上涨 涨幅 完成率 完成比 完成度 达成率 实现率 倍 收益 回报 利润 产销 拨备 放大 带动 撬动 "
    "杠杆 负债 偿债 偿付 充足率 流动比 产出比 超额 超收 负荷 执行率 同比 环比 上年 变化 变动 发展速度 自给率 毛入学率 利用率 使用率 "
    "周转 抚养比 征收率 收缴率 征缴率 支出率 进度";
constexpr std::string_view signed_words =
    "增长 增幅 增速 增减 增加 提高 提升 上升 上涨 涨幅 降幅 下降 降低 减少 变化 变动 同比 环比 净 利润 结余 盈 亏 温 差额 偏差 偏离 收益 弹性";
constexpr std::string_view share_endings = "占比 比重 比例 占有率";
constexpr std::string_view saving =
    "节约 节省 降低 减少 下降 压减 节支 降本 核算 测算 效益 达标 控制率 收费 缴费 免费 消费 保费";
constexpr std::string_view cost_endings = "成本 费用 单价 造价 费 经费";
constexpr std::string_view unitless =
    "指数 系数 容积率 基尼 pH PH ph 酸碱 排名 位次 名次 投入产出比 生师比 师生比 绩效比 年级 版本 等级 星级 级别";

constexpr std::size_t longest_name = 600;  // bytes

struct UnitWord {
    std::string_view endings;
    std::string_view unit;
};
constexpr UnitWord unit_words[] = {
    {"人次 人次数", "人次"},
    {"人数 人口 人员数 人员数量 人口数", "人"},
    {"户数 农户数", "户"},
    {"次数 频次 频率次数", "次"},
    {"天数", "天"},
    {"场次 场次数", "场次"},
    {"场数", "场"},
    {"期数", "期"},
    {"批次 批次数", "批次"},
    {"台数", "台"},
    {"套数", "套"},
    {"件数", "件"},
    {"份数", "份"},
    {"篇数", "篇"},
    {"辆数", "辆"},
    {"家数", "家"},
    {"个数", "个"},
    {"株数", "株"},
    {"起数", "起"},
    {"倍数", "倍"},
    {"率 占比 比重 满意度 知晓度 认知度", "%"},
};

void drop_marks(std::string_view& text) {
    constexpr std::string_view marks[] = {"★", "☆", "*", "●", "○", "·", "-", "#"};
    while (grammar::drop_any(text, marks)) {
    }
}

/// 指标1: 1. (2)
void drop_number(std::string_view& text) {
    std::string_view rest = text;
    constexpr std::string_view word[] = {"三级指标", "指标"};
    constexpr std::string_view digits[] = {"0", "1", "2", "3", "4", "5", "6", "7",
                                           "8", "9", "(", "①", "②", "③", "④", "⑤"};
    constexpr std::string_view ends[] = {":", ".", "、", ")"};
    grammar::drop_any(rest, word);
    auto const before = rest.size();
    while (grammar::drop_any(rest, digits)) {
    }
    bool const numbered = rest.size() < before;
    if (grammar::drop_any(rest, ends) && numbered) text = rest;
}

bool ends_negated(std::string_view text, std::string_view ending) {
    text.remove_suffix(ending.size());
    return text.ends_with("不") || text.ends_with("未") || text.ends_with("非") || text.ends_with("无");
}

bool is_short_time(std::string_view name) {
    auto const ending = grammar::ending_of(short_time_endings, name);
    return !ending.empty() && !grammar::ending_of(short_time_work, name.substr(0, name.size() - ending.size())).empty();
}

}  // namespace

std::string plain_name(std::string_view name) {
    if (name.size() > longest_name) return {};
    auto const folded = grammar::fold(name);
    std::string_view text = folded.text();
    drop_marks(text);
    drop_number(text);
    drop_marks(text);
    while (text.ends_with(')') && text.rfind('(') != std::string_view::npos && text.rfind('(') > 0)
        text = text.substr(0, text.rfind('('));
    return std::string(text);
}

Nature nature_of(std::string_view name) {
    if (!grammar::word_in(reducing, name).empty()) return Nature::unknown;
    if (!grammar::ending_of(less_endings, name).empty()) return Nature::less;
    if (auto const ending = grammar::ending_of(more_endings, name); !ending.empty())
        return ends_negated(name, ending) ? Nature::less : Nature::more;
    return is_short_time(name) || is_cost_name(name) ? Nature::less : Nature::unknown;
}

bool is_share(std::string_view name) {
    if (can_exceed_100(name)) return false;
    bool const by_rate = name.ends_with("率") || name.ends_with("度") || name.ends_with("性");
    return (by_rate && nature_of(name) != Nature::unknown) || !grammar::ending_of(share_endings, name).empty();
}

bool can_exceed_100(std::string_view name) { return !grammar::word_in(exceeding, name).empty(); }

bool can_be_negative(std::string_view name) { return !grammar::word_in(signed_words, name).empty(); }

bool needs_no_unit(std::string_view name) { return !grammar::word_in(unitless, name).empty(); }

std::string_view unit_in(std::string_view name) {
    for (auto const& [endings, unit] : unit_words)
        if (!grammar::ending_of(endings, name).empty()) return unit;
    return {};
}

bool is_cost_name(std::string_view name) {
    return grammar::word_in(saving, name).empty() && !grammar::ending_of(cost_endings, name).empty();
}

bool is_satisfaction(TargetRow const& row) {
    if (row.name.value.find("满意") != std::string::npos) return true;
    return level1_of(row) == Level1::satisfaction || level2_of(row) == Level2::satisfaction;
}

}  // namespace jixiao::targets::review

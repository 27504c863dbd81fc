#include "engine/nature/values.hpp"

#include "engine/nature/nature.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {
namespace {

constexpr std::string_view exceeding =
    "增长 增幅 增速 增加 增收 增值 提高 提升 上升 上涨 涨幅 完成率 完成比 完成度 达成率 实现率 倍 收益 回报 利润 产销 拨备 放大 带动 撬动 "
    "杠杆 负债 债务 偿债 偿付 充足率 流动比 产出比 超额 超收 负荷 执行率 同比 环比 上年 变化 变动 调整 发展速度 自给率 毛入学率 利用率 使用率 "
    "周转 抚养比 征收率 收缴率 征缴率 支出率 进度 控制率";
constexpr std::string_view signed_words =
    "增长 增幅 增速 增减 增加 提高 提升 上升 上涨 涨幅 降幅 下降 降低 减少 变化 变动 同比 环比 净 利润 结余 盈 亏 温 差额 偏差 偏离 收益 弹性";
constexpr std::string_view share_endings = "占比 比重 比例 占有率";
constexpr std::string_view unitless =
    "指数 系数 容积率 基尼 pH PH ph 酸碱 排名 位次 名次 投入产出比 生师比 师生比 绩效比 年级 版本 等级 星级 级别";

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

}  // namespace

bool is_share(std::string_view name) {
    if (can_exceed_100(name)) return false;
    bool const by_rate = name.ends_with("率") || name.ends_with("度") || name.ends_with("性");
    return (by_rate && nature_of(name) != Nature::unknown) || !grammar::ending_of(share_endings, name).empty();
}

bool can_exceed_100(std::string_view name) { return !grammar::word_in(exceeding, name).empty(); }

bool can_be_negative(std::string_view name) { return !grammar::word_in(signed_words, name).empty(); }

bool needs_no_unit(std::string_view name) { return !grammar::word_in(unitless, name).empty(); }

bool is_proportion(grammar::Unit const& unit) {
    static auto const colon = grammar::unit_of_form(":");
    return unit.head == colon.head;
}

bool is_leverage(std::string_view name) {
    return !grammar::word_in("撬动 带动 拉动 杠杆 放大 引导 投入产出 投资回报", name).empty();
}

std::string_view unit_in(std::string_view name) {
    for (auto const& [endings, unit] : unit_words)
        if (!grammar::ending_of(endings, name).empty()) return unit;
    return {};
}

}  // namespace jixiao::engine

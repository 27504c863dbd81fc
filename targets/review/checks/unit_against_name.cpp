// RV-813: the unit is one that the name can be counted in.
#include <algorithm>

#include "engine/nature/nature.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

/// What a name counts by its end, and the units of that.
struct Kind {
    std::string_view endings;
    std::string_view units;
};
constexpr Kind kinds[] = {
    {"人数 人次 人次数 人员数 人员数量 人口数", "人 人次 名 位 人天 人·次 人月"},
    {"户数 家庭数 农户数 家庭数量 农户数量", "户 家 户次 家庭 农户"},
    {"企业数 企业数量 家数", "家 户 家次 企业"},
    {"次数 频次 场次 场数 期数 批次 班次", "次 场 期 批 届 批次 场次 期次 班次 班 轮 回 次数 堂 课 趟"},
    {"天数", "天 工作日 日"},
    {"面积", "平方米 亩 公顷 平方公里 平方千米 顷 畝"},
    {"里程 长度", "公里 千米 米 里 延米"},
};

/// Everything that has 个 or 项 is named, not counted; such units fit anything but money.
constexpr std::string_view general = "个 项 处";

constexpr std::string_view money_names = "费 费用 成本 造价 单价 金额 工资 经费";
/// 减免学费 300人: who is spared a fee, not the fee.
constexpr std::string_view dealings_with_money =
    "免 退 缴 收 追 消费 保费 争议 纠纷 人均成本核算 节 减 降 核算 审 价格监测 结清 兑付 催";

bool is_money_name(std::string_view name) {
    return !grammar::ending_of(money_names, name).empty() && grammar::word_in(dealings_with_money, name).empty();
}

bool is_counted(grammar::Unit const& unit) {
    return !unit.is_none() && !unit.is_bare_scale() && !grammar::is_percent(unit);
}

/// Percentages of what is counted are RV-812's.
bool contradicts(std::string_view name, grammar::Unit const& unit) {
    auto const head = grammar::head_spelling(unit);
    if (is_money_name(name)) return !engine::is_money(unit) && is_counter(unit);
    auto const kind = std::find_if(std::begin(kinds), std::end(kinds),
                                   [&](Kind const& one) { return !grammar::ending_of(one.endings, name).empty(); });
    if (kind == std::end(kinds) || grammar::is_word_of(general, head)) return false;
    auto const own = std::any_of(std::begin(kinds), std::end(kinds),
                                 [&](Kind const& one) { return grammar::is_word_of(one.units, head); });
    bool const is_other = own || engine::is_money(unit) || grammar::is_duration(unit);
    return is_other && !grammar::is_word_of(kind->units, head);
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& unit = entry.number.unit;
        if (!is_counted(unit) || !contradicts(entry.name, unit)) return;
        find(scene, unit_against_name, place_of(entry.row.target),
             {{"name", entry.row.name.value}, {"unit", grammar::spelling(unit)}}, sink);
    });
}

}  // namespace

constexpr Check unit_against_name{
    {"RV-813", "unit-against-name", grammar::Severity::warning, "“{name}”却以“{unit}”计，单位和名称对不上",
     "“{name}” is counted in “{unit}”, which does not fit the name", "改正单位，或把名称改成这个单位能数的东西。",
     "Correct the unit, or name what is counted in it."},
    Aspect::relevance,
    {{"计量单位与名称是否相符：费、成本不以人、次计；人数不以户、次计，户数不以人计，期数不以年计，面积不以公里计。“个”“项”都算相符。",
      "Whether the unit fits the name: fees and costs are not counted in people or times, people not in households, courses not in years, areas not in kilometres. 个 and 项 fit everything."},
     {"单位和名称各说各的，填完成值的人不知道该填哪一个，评分时也无法核对。",
      "Where unit and name differ, nobody knows which of them to report."},
     {"“授课费”的指标值是“310人/天”。", "The target of 授课费 is 310人/天."},
     {"“授课费标准 ≤1000元/人天”，或“授课人天数 ≥310人天”。", "授课费标准 ≤1000元/人天, or 授课人天数 ≥310人天."},
     {"哪一个写错了要由单位核对，程序不改。", "The unit has to find out which is wrong; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

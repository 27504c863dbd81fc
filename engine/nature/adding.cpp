#include "engine/nature/adding.hpp"

#include "engine/nature/nature.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {
namespace {

// What comes on top of what was there: adds up, whatever else the name says.
constexpr std::string_view on_top =
    "新增 净增 新建 新发展 新认定 新培育 新改建 新开工 新植 累计 增加 增量 减少 压减 淘汰";

// How it stands at a date, or on average.
constexpr std::string_view at_a_date =
    "年末 期末 年底 月末 季末 在保 在册 在岗 在职 在校 在园 在编 在院 在网 在营 在建 在库 在租 存栏 保有 现有 拥有 存量 余额 库存 常住 "
    "户籍 排名 名次 位次 单价 均价 价格 平均 浓度 噪声 噪音 水位 水温 气温 温度 湿度 照度 指数 系数 密度 利率 寿命 得分 评分 分值";

// What there is of it, although the name may speak of work as well.
constexpr std::string_view kept_up =
    "机构人员 聘用 护林员 职工人数 租赁面积 租赁房屋 租用面积 管护面积 运行台数 车辆数 运维路灯 单位成本 次均";

// For each one: of income and lessons there is more with every month all the same.
constexpr std::string_view for_each = "人均 户均 亩均 村均 校均 每人 每户 每亩 每生";
constexpr std::string_view grown_by_month =
    "收入 消费 消费额 支出 次数 频次 学时 课时 时长 小时 小时数 天数 产值 产量 销售额";

constexpr std::string_view standards = "标准 定额 限额 限价 控制价 造价 指导价";

// Work: what was done of it adds up.
constexpr std::string_view work =
    "扩建 改建 建设 建成 改造 修建 翻建 开工 完工 竣工 验收 培训 开展 举办 组织 完成 发放 发展 采购 购置 购买 订购 检查 检测 抽检 抽查 体检 "
    "筛查 接种 服务 接待 受理 办理 办结 救助 资助 补贴 补助 奖励 慰问 帮扶 销售 生产 产出 引进 招聘 招收 招生 签约 转移 处置 处理 整治 "
    "清理 修复 维修 维护 养护 植树 造林 治理 巡查 巡检 宣传 制定 编制 印发 出版 发表 授权 申请 拆除 安置 搬迁 迁移 投放 供应 收购 回收 "
    "配备 安装 更新 更换 制作 演出 放映 播出 参加 参与 惠及 受益 带动 调解 化解 查处 执法";

// Where there is no word of work, what there is of it.
constexpr std::string_view stocks =
    "床位 装机 达到 容量 产能 能力 规模 泊位 车位 学位 人口 会员 注册用户 用户数 网点 通车里程 运营里程 总里程 公路里程 绿地面积 森林面积 供热面积 供暖面积 覆盖面积 "
    "经营主体 市场主体 参保 低保 特困 供养";

constexpr std::string_view terms =
    "质保 保修 保质 有效期 期限 年限 寿命 合同期 试用期 周期 工期 任期 学制 账期 缓冲期 过渡期 保存期 留存期";
constexpr std::string_view months =
    "月数 运维 运行 服务 维护 保障 保洁 值守 监测 租赁 租用 供暖 供热 开放 运营 托管 管护 发放 补助 补贴 巡护";

bool is_there(std::string_view word) { return !word.empty(); }

/// 人均补助标准; not 人均可支配收入.
std::string_view level_for_each(std::string_view name) {
    auto const word = grammar::word_in(for_each, name);
    return is_there(grammar::ending_of(grown_by_month, name)) ? std::string_view() : word;
}

/// 补助标准 in money; 行业标准 in 项 are written one by one.
std::string_view standard_in(std::string_view name, grammar::Unit const& unit) {
    return is_money(unit) || unit.is_none() ? grammar::ending_of(standards, name) : std::string_view();
}

std::string_view level_word(std::string_view name, grammar::Unit const& unit) {
    if (auto const word = level_for_each(name); is_there(word)) return word;
    if (auto const word = standard_in(name, unit); is_there(word)) return word;
    if (is_there(grammar::word_in(for_each, name))) return {};
    auto const kept = grammar::word_in(kept_up, name);
    return is_there(kept) ? kept : grammar::word_in(at_a_date, name);
}

}  // namespace

AddingHint adding_of(std::string_view name, grammar::Unit const& unit) {
    if (auto const word = grammar::word_in(on_top, name); is_there(word)) return {Adding::sum, word};
    if (auto const word = level_word(name, unit); is_there(word)) return {Adding::level, word};
    if (auto const word = grammar::word_in(work, name); is_there(word)) return {Adding::sum, word};
    if (auto const word = grammar::word_in(stocks, name); is_there(word)) return {Adding::level, word};
    return {};
}

std::string_view progress_in(std::string_view name, grammar::Unit const& unit) {
    bool const in_time = is_there(grammar::word_in("及时 按时 准时 按期", name));
    if (!grammar::is_percent(unit) || in_time) return {};
    return grammar::ending_of("进度 完成率 执行率 支付率 支出率", name);
}

bool names_months_of_service(std::string_view name) { return is_there(grammar::word_in(months, name)); }

bool names_term(std::string_view name) { return is_there(grammar::word_in(terms, name)); }

}  // namespace jixiao::engine

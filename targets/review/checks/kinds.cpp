#include "targets/review/checks/kinds.hpp"

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view basic_words =
    "基本支出 人员经费 人员支出 公用经费 公用支出 日常公用 工资福利支出 在职人员工资";

/// 公用经费 of schools is a grant by heads, a project like others.
constexpr std::string_view granted_to_schools = "生均 义务教育 中小学 学校 幼儿园 学前教育 高中";

constexpr std::string_view works =
    "购置 采购设备 设备采购 车辆采购 物资采购 新建 扩建 迁建 改建 修缮 装修 大修 改造 加固 建设工程 建设项目 基本建设 "
    "工程项目 道路工程 水利工程 绿化工程 管网 安装工程";
constexpr std::string_view work_endings = "建设 建设资金 建设经费 工程 工程款 工程资金 工程费";

/// What is built or paid for here is no work.
constexpr std::string_view no_works =
    "贴息 利息 补贴 补助 奖补 奖励 咨询 前期 规划 设计 评审 评估 监管 监督 检查 管理 宣传 培训 调查 体系 队伍 制度 能力建设 "
    "文化建设 作风 法治 平安 党建 党的建设 党组织 精神文明 文明城市 学科 品牌 人才 诚信 信用 廉政 思想 组织建设 基层建设 "
    "民生工程 希望工程 惠民工程 安居工程 工程师";

}  // namespace

bool is_project(TargetTable const& table) { return table.kind.value == TableKind::project && !table.rows.empty(); }

bool is_basic_expenditure(TargetTable const& table) {
    auto const name = grammar::without_blanks(table.project.value);
    return !grammar::word_in(basic_words, name).empty() && grammar::word_in(granted_to_schools, name).empty();
}

bool is_construction_or_purchase(TargetTable const& table) {
    auto const name = grammar::without_blanks(table.project.value);
    if (!grammar::word_in(no_works, name).empty()) return false;
    return !grammar::word_in(works, name).empty() || !grammar::ending_of(work_endings, name).empty();
}

Span heading(TargetTable const& table) {
    if (table.kind.value == TableKind::project && table.project.given) return table.project.span;
    return table.department.given ? table.department.span : table.kind.span;
}

}  // namespace jixiao::targets::review

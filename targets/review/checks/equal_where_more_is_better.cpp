// RV-27: = is for 100 %, zero and legal figures; elsewhere more or less is just as good.
#include "engine/nature/nature.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/comparator_against_name.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::syntax::Bound;
using grammar::syntax::Comparator;

/// Figures that are laid down, so that neither more nor less is right.
constexpr std::string_view laid_down =
    "标准 定额 定员 编制 单价 工资 津贴 补助 补贴 补偿 奖励 经费 资金 金额 额度 投资 价格 利率 税率 期限 年限 比例 占比";
/// Objects that a plan names one by one: exactly so many are built or bought.
constexpr std::string_view planned_work =
    "新建 改建 扩建 迁建 续建 修建 重建 建设 建成 改造 加固 修缮 装修 维修 购置 采购 更新 配备 安装 铺设 拆除";
constexpr std::string_view laid_down_basis = "国家标准 行业标准 支出标准 国家 法律 法规";

/// A term (质保期 =5年) is agreed upon as it is.
bool is_term(grammar::Unit const& unit) {
    return grammar::info(grammar::unit_info(unit.head).dimension).nature == grammar::Nature::term;
}

bool is_laid_down(NumberRow const& entry) {
    return is_cost(entry.row) || is_term(entry.number.unit) || !grammar::word_in(laid_down, entry.name).empty() ||
           !grammar::word_in(planned_work, entry.name).empty() ||
           !grammar::word_in(laid_down_basis, entry.row.basis.value).empty();
}

bool is_exact_by_nature(Bound const& bound) {
    auto const& [value, unit, approximate, value_span, unit_span] = bound.quantity;
    return value.is_zero() || engine::is_money(unit) || (is_in_percent(unit) && value >= hundred);
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        auto const* bound = grammar::syntax::get<Bound>(row.parsed_target.indicator);
        if (!bound || bound->comparator != Comparator::equal || is_exact_by_nature(*bound) || is_laid_down(entry))
            return;
        bool const less = wanted_by_name(entry) == engine::Nature::less;
        auto const better = with_sign(row, less ? Comparator::at_most : Comparator::at_least);
        find(scene, equal_where_more_is_better, place_of(row.target),
             {{"name", row.name.value}, {"target", row.target.value}, {"better", better}}, sink)
            .fixes.push_back(rewrite_target(row, better, grammar::Safety::unsafe));
    });
}

}  // namespace

constexpr Check equal_where_more_is_better{
    {"RV-27", "equal-where-more-is-better", grammar::Severity::info,
     "“{name}”的指标值“{target}”用了等号；做得更好也算达到的，应写成“{better}”",
     "“{target}” of “{name}” has an equals sign; if doing better counts as well, write “{better}”",
     "只有 100%、零和法定、核定的数才用“=”。", "Only 100 %, zero and figures that are laid down have =."},
    Aspect::relevance,
    {{"多做更好（或少更好）的指标是否用了“=”。100%、0、金额、标准、编制、年限一类核定的数，新建、改造、购置一类按计划逐个列出的对象，以及设定依据是国家或行业标准的，不查。",
      "Whether = is used where more (or less) would be better. 100 %, zero, money, standards, terms and other figures that are laid down are passed over, and so are objects that a plan names (built, bought)."},
     {"“=2次”字面上是不多不少正好两次，办了三次算不算完成，就有争议。",
      "=2次 says exactly two; whether three would count is open to dispute."},
     {"“培训次数”的指标值是“=2次”。", "The target of 培训次数 is =2次."},
     {"≥2次", "≥2次"},
     {"--fix=all 改成 ≥（名称越小越好的改成 ≤）（不安全：也可能正是要不多不少）。",
      "--fix=all writes ≥, or ≤ where less is better (unsafe: exactly that many may be meant)."}},
    run};

}  // namespace jixiao::targets::review

// RV-814: that the money was there is no output.
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view money = "资金 经费 配套 预算 专款 款项 投资";
constexpr std::string_view put_in =
    "保障率 到位率 配套率 安排率 投入率 落实率 足额率 足额到位 保障到位 保障程度 投入额 投入金额 投入总额";
/// Money that reaches people is what such a project produces.
constexpr std::string_view paid_out =
    "补助 补贴 奖补 奖励 奖金 救助 资助 津贴 贴息 低保 发放 兑付 拨付 惠农 抚恤 慰问 直达";

bool is_input(std::string_view name) {
    return !grammar::ending_of(put_in, name).empty() && !grammar::word_in(money, name).empty() &&
           grammar::word_in(paid_out, name).empty();
}

void run(Scene const& scene, Diagnostics& sink) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (level1_of(row) != Level1::output || is_cost(row) || !is_input(scene.names[i])) continue;
        find(scene, input_as_output, row.name.span, {{"name", row.name.value}}, sink);
    }
}

}  // namespace

constexpr Check input_as_output{
    {"RV-814", "input-as-output", grammar::Severity::warning, "“{name}”说的是资金投入，不是产出",
     "“{name}” is money put in, not an output", "换成用这笔钱做成的事：数量、质量或完成时间。",
     "Name what was made with the money: how much, how well, by when."},
    Aspect::relevance,
    {{"产出指标是不是经费保障率、资金到位率、配套率一类的投入。补助、补贴、奖励发到人手里的，是这类项目的产出，不查。",
      "Whether an output is 经费保障率, 资金到位率 and the like. Subsidies and awards that reach people are what such projects produce and are passed over."},
     {"钱到了不等于事办了；到位率由财政拨款决定，单位没有做什么也能得满分。",
      "That the money came is not that the work was done; it earns full points for nothing."},
     {"质量指标“经费保障率 =100%”。", "The quality indicator 经费保障率 =100%."},
     {"“平台全年可用率 ≥99.5%”。", "平台全年可用率 ≥99.5%"},
     {"指标要由单位重新设定，程序不改。", "The unit has to set another indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

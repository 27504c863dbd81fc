// RV-812: a percentage is the value of a rate.
#include "engine/nature/nature.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"
#include "targets/review/checks/rates.hpp"

namespace jixiao::targets::review {
namespace {

/// 提高居民收入 ≥5% is a change; 100% of 提高服务意识 is a share of nothing.
bool is_share_of_nothing(NumberRow const& entry) {
    constexpr std::string_view shares = "率 比例 占比 比重 满意 度 性 面";
    bool const is_rate = !grammar::ending_of(shares, entry.name).empty();
    bool const whole = entry.number.allowed.low == hundred || entry.number.allowed.high == hundred;
    return whole && !is_rate && begins_as_statement(entry.name);
}

/// A cost in percent (融资成本 ≤3.65%) is a price of money, wherever it stands.
bool may_be_anything(TargetRow const& row, std::string_view name) {
    return is_cost(row) || engine::is_cost_name(name) || stands_under_satisfaction(row);
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        if (!is_in_percent(entry.number.unit) || entry.name.empty() || may_be_anything(row, entry.name)) return;
        if (admits_percent(entry.name) && !is_share_of_nothing(entry)) return;
        find_at_target(scene, percent_without_rate, row, sink);
    });
}

}  // namespace

constexpr Check percent_without_rate{
    {"RV-812", "percent-without-rate", grammar::Severity::warning,
     "“{name}”的指标值是“{target}”，名称却不是比率，百分比算不出来",
     "“{target}” is a percentage, but “{name}” names no rate that could be computed",
     "名称写成比率，让人知道分子、分母是什么（补贴按时发放率、火情及时处置率）；能数的，改成数量。",
     "Name a rate, so that its numerator and denominator are known; what can be counted gets a number."},
    Aspect::relevance,
    {{"指标值是百分比的，名称里有没有率、比例、占比、程度、增幅一类的词。成本和满意度指标不查；以“提升”“激发”“保障”开头的，指标值是 100% 才提。",
      "Whether the name of a target in percent has a word for a rate, share, degree or change. Costs and satisfaction are left out; names that begin with 提升, 激发, 保障 are only reported for 100 %."},
     {"“激发护林热情”的 100% 是什么的百分之百，谁也算不出来，年底只能照填 100%。",
      "100% of 激发护林热情 is a share of nothing; in the end 100% is written again."},
     {"“激发护林热情”的指标值是“100%”。", "The target of 激发护林热情 is 100%."},
     {"“护林员在岗巡护率 ≥95%”。", "护林员在岗巡护率 ≥95%"},
     {"指标要由单位重新设定，程序不改。", "The unit has to set another indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

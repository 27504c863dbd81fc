// WT-1: the weights add to what the ruleset leaves for indicators, 90 of 100 as a rule.
#include "targets/model/weights.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

/// Whoever gave all 100 points to the indicators forgot that execution has its own.
Text hint(Decimal sum, engine::Ruleset const& ruleset) {
    if (sum != hundred) return {};
    auto const points = grammar::to_short_string(ruleset.execution.weight);
    return {"：没有给预算执行率留出 " + points + " 分",
            ": the " + points + " points for budget execution were given away"};
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    auto const sum = sum_of_weights(table);
    auto const expected = scene.ruleset.indicator_weight;
    if (table.rows.empty() || !sum || *sum == expected) return;
    auto& finding = find(scene, weight_sum_differs, table.rows.front().weight.span,
                         {{"sum", grammar::to_short_string(*sum)},
                          {"expected", grammar::to_short_string(expected)},
                          {"hint", hint(*sum, scene.ruleset)}},
                         sink);
    if (*sum == hundred) finding.changed_severity = grammar::Severity::warning;  // percent: the shares are right
}

}  // namespace

constexpr Check weight_sum_differs{
    {"WT-1", "weight-sum-differs", grammar::Severity::error, "分值权重合计 {sum}，应为 {expected}{hint}",
     "the weights add to {sum}; they should add to {expected}{hint}",
     "三级指标的分值合计加上预算执行率的分值应为 100 分。程序按所写的分值计分，不自动折算，所以要在目标表里改。",
     "The indicators' weights and the points for budget execution make 100. Scores use the weights as written, so they have to be put right in the table."},
    Aspect::completeness,
    {{"三级指标分值之和是否等于规则集留给指标的分值（一般 90 分，预算执行率 10 分；湖北 80 分和 20 分）。合计 100 的各指标之间的比例没有错，只作警告。",
      "Whether the weights add to what the ruleset leaves for indicators: usually 90, with 10 for execution; 80 and 20 in Hubei. A sum of 100 leaves the shares as they are and is only warned about."},
     {"合计不对，满分就不是 100 分，总分和等级都没有意义。",
      "If they do not, the full score is not 100 and neither total nor grade means anything."},
     {"各指标分值 10、10、15、15、20、10、9.5，合计 89.5。", "Weights of 10, 10, 15, 15, 20, 10 and 9.5 add to 89.5."},
     {"调整其中一个指标的分值，使合计为 90。", "Change one of them so that they add to 90."},
     {"改哪个指标的分值要由人决定，程序不改。",
      "Which weight to change is for a person to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

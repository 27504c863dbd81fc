// WT-4: the points of the level-1 indicators follow a scheme of the ruleset.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/schemes.hpp"

namespace jixiao::targets::review {
namespace {

TargetRow const& first_row_of(TargetTable const& table, std::vector<Level1> const& levels) {
    return *std::find_if(table.rows.begin(), table.rows.end(), [&](TargetRow const& row) {
        return std::find(levels.begin(), levels.end(), level1_of(row)) != levels.end();
    });
}

void add_label(grammar::Diagnostic& finding, Share const& share, Span place) {
    auto const found = grammar::to_short_string(share.found);
    auto const wanted = grammar::to_short_string(share.wanted);
    finding.labels.push_back(
        {place, {"合计 " + found + " 分，一般是 " + wanted + " 分", found + " points here, usually " + wanted}});
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    if (!is_project(table)) return;
    auto const split = split_of(table);
    Decimal sum;
    if (split)
        for (auto const& [level, points] : *split) sum = grammar::add(sum, points).value_or(sum);
    if (!split || sum != scene.ruleset.indicator_weight) return;  // that is WT-1
    auto const scheme = nearest_scheme(*split, scene.ruleset);
    if (!scheme || fits(*scheme)) return;
    grammar::Diagnostic* finding = nullptr;
    for (auto const& share : scheme->shares) {
        if (share.found == share.wanted) continue;
        auto const place = first_row_of(table, share.levels).level1.span;
        if (!finding)
            finding =
                &find(scene, unusual_split, place, {{"split", show(*split)}, {"wanted", show_wanted(*scheme)}}, sink);
        add_label(*finding, share, place);
    }
}

}  // namespace

constexpr Check unusual_split{
    {"WT-4", "unusual-split", grammar::Severity::warning, "一级指标的分值是{split}，最接近的是{wanted}的方案",
     "level 1 is weighted {split}; the nearest scheme is {wanted}",
     "文件规定的是“原则上”的分值，确有需要可以不同，但要说明理由；没有特别理由的，按方案调整各级分值。",
     "The official split holds as a rule: a project may differ with good reason, which should be stated. Otherwise follow the scheme."},
    Aspect::relevance,
    {{"一级指标的分值是否与规则集里的某个方案一致：一般是产出 50、效益 30、满意度 10；有成本指标的是成本 20、产出 40、效益 20、满意度 10。合计不对的归 WT-1。",
      "Whether the points of the level-1 indicators follow a scheme: usually 50, 30 and 10 for outputs, benefits and satisfaction; 20, 40, 20 and 10 with costs before them. A wrong sum is WT-1."},
     {"把分值堆在容易完成的产出上，自评总分就会偏高，各项目之间也不可比。",
      "Points heaped on outputs that are easy to reach raise the score and make projects incomparable."},
     {"产出指标 60、效益指标 20、满意度指标 10。", "60 for outputs, 20 for benefits, 10 for satisfaction."},
     {"产出指标 50、效益指标 30、满意度指标 10。", "50 for outputs, 30 for benefits, 10 for satisfaction."},
     {"要由单位调整分值或说明理由，程序不改。",
      "The unit has to change the weights or give its reason; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

// RV-821: an indicator asks for one thing.
#include <algorithm>

#include "engine/criterion.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view effects = "提高 提升 增强 改善 促进 扩大 带动 推动 降低 减少 缓解 激发 优化 拓宽 增加 完善";
constexpr std::string_view separators[] = {",", "、", ";", "并", "和", "及", "，", "；"};

/// 扩大影响力,带动消费: a second effect behind a separator.
bool has_two_effects(std::string_view name) {
    auto const first = grammar::beginning_of(effects, name);
    if (first.empty()) return false;
    for (auto const sign : separators)
        for (auto at = name.find(sign); at != std::string_view::npos; at = name.find(sign, at + 1))
            if (!grammar::beginning_of(effects, name.substr(at + sign.size())).empty()) return true;
    return false;
}

/// ≥3次，每次≥50人: both have to be met, and neither is a range.
bool has_two_numbers(engine::Criterion const& criterion) {
    auto const is_number = [](auto const& part) { return std::holds_alternative<engine::NumericCriterion>(part); };
    return criterion.joiner == grammar::syntax::Joiner::all && !engine::as_range(criterion) &&
           std::count_if(criterion.parts.begin(), criterion.parts.end(), is_number) >= 2;
}

void run(Scene const& scene, Diagnostics& sink) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (level1_of(row) == Level1::benefit && has_two_effects(scene.names[i]))
            find(scene, two_in_one, row.name.span,
                 {{"what",
                   Text("名称“" + row.name.value + "”里有两个效果", "“" + row.name.value + "” names two effects")}},
                 sink);
        if (row.target.given && has_two_numbers(scene.criteria[i]))
            find(scene, two_in_one, place_of(row.target),
                 {{"what", Text("“" + row.name.value + "”的指标值“" + row.target.value + "”里有两个数值",
                                "“" + row.target.value + "” of “" + row.name.value + "” has two numbers")}},
                 sink);
    }
}

}  // namespace

constexpr Check two_in_one{
    {"RV-821", "two-in-one", grammar::Severity::info, "{what}，应当拆分成两个指标", "{what}; make it two indicators",
     "每个指标只衡量一件事，各有各的指标值和分值。",
     "Each indicator measures one thing with a target and points of its own."},
    Aspect::relevance,
    {{"效益指标的名称是否用逗号、顿号或“并”连着两个效果；指标值是否有两个要同时达到的数（上下限一对的不算）。",
      "Whether the name of a benefit joins two effects, and whether a target has two numbers that must both be met (the two ends of a range do not count)."},
     {"一个达到、一个没有达到时，这一行该得多少分说不清。",
      "Where one is met and the other is not, nobody knows what the row earns."},
     {"“扩大品牌影响力，带动文旅消费”。", "扩大品牌影响力，带动文旅消费"},
     {"“活动网络曝光量 ≥200万次”“活动期间酒店入住率 ≥75%”各一行。",
      "活动网络曝光量 ≥200万次 and 活动期间酒店入住率 ≥75%, a row each."},
     {"怎样拆由单位决定，程序不改。", "The unit has to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

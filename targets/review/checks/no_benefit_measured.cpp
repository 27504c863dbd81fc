// RV-828: of the benefits at least one can be measured.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"
#include "targets/review/checks/vague_words.hpp"

namespace jixiao::targets::review {
namespace {

/// Words alone, and no grade that could be checked.
bool is_unmeasured(engine::Criterion const& criterion, TargetRow const& row) {
    bool const words =
        !criterion.parts.empty() && std::all_of(criterion.parts.begin(), criterion.parts.end(), [](auto const& part) {
            auto const* word = std::get_if<engine::WordCriterion>(&part);
            return word && !word->amount && !word->comparison;
        });
    bool const states = grammar::syntax::get<grammar::syntax::Statement>(row.parsed_target.indicator) != nullptr;
    return words && (states || is_vague(row.target.value) || is_task(row.target.value));
}

void run(Scene const& scene, Diagnostics& sink) {
    constexpr std::size_t several = 2;
    TargetRow const* first = nullptr;
    std::size_t count = 0;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (level1_of(row) != Level1::benefit) continue;
        if (!is_unmeasured(scene.criteria[i], row)) return;
        first = first ? first : &row;
        ++count;
    }
    if (count < several) return;  // one alone is RV-09's
    find(scene, no_benefit_measured, place_of(first->target), {{"count", std::to_string(count)}}, sink);
}

}  // namespace

constexpr Check no_benefit_measured{
    {"RV-828", "no-benefit-measured", grammar::Severity::warning,
     "{count} 个效益指标全是文字，没有一个能衡量，效益没有量化", "none of the {count} benefits can be measured",
     "至少有一个效益指标写成数字：办理时间、使用人次、收入增幅、事故起数。",
     "Give at least one benefit as a number: time, users, income, accidents."},
    Aspect::relevance,
    {{"效益指标（两个以上）的指标值是否全是“有效提升”“影响明显”一类文字，没有数字，也没有能评的等级。",
      "Whether all benefits of a table, two or more, are words without a number or a grade."},
     {"效益是花钱的理由。全是文字，就没有一处能说明这笔钱值不值。",
      "Benefits are why the money is spent. If all are words, nothing shows that it is worth it."},
     {"“提升居民素养”：有效提升；“丰富文化生活”：效果明显。", "提升居民素养: 有效提升; 丰富文化生活: 效果明显."},
     {"“社区读者借阅量 ≥3000册次”。", "社区读者借阅量 ≥3000册次"},
     {"指标要由单位重新设定，程序不改。", "The unit has to set another indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

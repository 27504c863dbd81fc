// RV-21: a fact has no comparator.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/last_year.hpp"

namespace jixiao::targets::review {
namespace {

namespace syntax = grammar::syntax;

/// "=51.18%" -> "51.18%" says the same; ">=95%" may hide the real figure.
grammar::Fix without_comparator(TargetRow const& row, syntax::Bound const& bound) {
    auto const text = plain_fact(row);
    bool const same = bound.comparator == syntax::Comparator::equal;
    return {{"写成“" + text + "”", "write “" + text + "”"},
            same ? grammar::Safety::safe : grammar::Safety::unsafe,
            {{row.previous.span, quoted(text)}}};
}

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        auto const* bound = row.previous.given ? syntax::get<syntax::Bound>(row.parsed_previous.indicator) : nullptr;
        if (!bound || bound->comparator_span.empty()) continue;
        auto& finding =
            find(scene, comparator_in_fact, place_of(row.previous), {{"previous", row.previous.value}}, sink);
        if (row.parsed_previous.diagnostics.empty()) finding.fixes.push_back(without_comparator(row, *bound));
    }
}

}  // namespace

constexpr Check comparator_in_fact{
    {"RV-21", "comparator-in-fact", grammar::Severity::info,
     "上年完成值“{previous}”带有比较符号；完成值是事实，只写数字",
     "last year's value “{previous}” has a comparator; a fact is just a number", "写上年实际完成的数字，例如 51.18%。",
     "Write the number that was reached, such as 51.18%."},
    Aspect::completeness,
    {{"上年完成值里是否带有 =、≥、≤ 等比较符号。", "Whether last year's value has =, ≥ or ≤."},
     {"比较符号是目标才有的。带符号的完成值多半是从上年的目标照抄来的，不是实际完成数。",
      "Comparators belong to targets. A value with one was mostly copied from last year's target and is not what was reached."},
     {"上年完成值写成“≥95%”。", "Last year's value is given as ≥95%."},
     {"96.3%", "96.3%"},
     {"“=”由 --fix 去掉（安全）；“≥”“≤”由 --fix=all 去掉（不安全：真实的完成数可能不同）。",
      "--fix drops = (safe); --fix=all drops ≥ and ≤ (unsafe: the real figure may differ)."}},
    run};

}  // namespace jixiao::targets::review

// RV-25 (SR-1): the scoring rule fits the kind of target.
#include "engine/plan.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

using engine::RuleKind;

bool is_words_only(engine::Criterion const& criterion) {
    for (auto const& part : criterion.parts)
        if (!std::holds_alternative<engine::WordCriterion>(part)) return false;
    return !criterion.parts.empty();
}

bool is_numbers_only(engine::Criterion const& criterion) {
    for (auto const& part : criterion.parts)
        if (!std::holds_alternative<engine::NumericCriterion>(part)) return false;
    return !criterion.parts.empty();
}

void report_misfit(Scene const& scene, TargetRow const& row, bool words, Diagnostics& sink) {
    Text const kind = words ? Text("文字，没有比例可算", "words, from which no rate can be computed")
                            : Text("数字，可以直接计算", "a number that can be computed");
    auto& finding = find(scene, rule_against_value, row.rule.span,
                         {{"rule", row.rule.value}, {"target", row.target.value}, {"kind", kind}}, sink);
    finding.labels.push_back({place_of(row.target), {"指标值", "the target"}});
    if (!words) finding.changed_severity = grammar::Severity::warning;
}

void run(Scene const& scene, Diagnostics& sink) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        auto const rule = row.rule.given ? engine::named_rule(row.rule.value, scene.ruleset) : std::nullopt;
        if (!rule) continue;
        bool const words = is_words_only(scene.criteria[i]);
        bool const wants_number = *rule == RuleKind::proportional || *rule == RuleKind::satisfaction;
        if (words && wants_number) report_misfit(scene, row, true, sink);
        if (*rule == RuleKind::graded && is_numbers_only(scene.criteria[i])) report_misfit(scene, row, false, sink);
    }
}

}  // namespace

constexpr Check rule_against_value{
    {"RV-25", "rule-against-value", grammar::Severity::error, "赋分规则“{rule}”与指标值“{target}”不配：指标值是{kind}",
     "the rule “{rule}” does not fit “{target}”: the target is {kind}",
     "文字的指标值用“按评判等级赋分”或“直接赋分”，数字的用“按照完成比例赋分”。",
     "Words go with 按评判等级赋分 or 直接赋分, numbers with 按照完成比例赋分."},
    Aspect::feasibility,
    {{"（SR-1）赋分规则与指标值是否相配：文字的指标值不能按完成比例或满意度赋分（错误），数字的指标值不宜按评判等级赋分（警告）。规则集不认识的赋分规则不查。",
      "(SR-1) Whether rule and target fit: words cannot be scored in proportion or by satisfaction (error), numbers should not be judged by grade (warning). Rules that the ruleset does not know are passed over."},
     {"“有效”算不出完成比例，年底无法评分；数字按等级评，就由人说了算。",
      "No rate can be computed from 有效; and a number judged by grade is left to somebody's opinion."},
     {"指标值“有效”，赋分规则“按照完成比例赋分”。", "Target 有效 with 按照完成比例赋分."},
     {"指标值“有效”配“按评判等级赋分”；更好的是把指标值改成数字。", "有效 with 按评判等级赋分; better still a number."},
     {"改指标值还是改规则要由单位决定，程序不改。",
      "Whether target or rule is to change is the unit's decision; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review

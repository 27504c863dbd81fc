// RV-44: a number without a comparator is read by the ruleset's policy.
#include "engine/nature/values.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/number_without_unit.hpp"
#include "targets/review/checks/numbers.hpp"
#include "targets/review/checks/recognition_slip.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::syntax::Comparator;

Comparator as_read(engine::NumericCriterion const& number) {
    switch (number.sense) {
        case engine::Sense::lower: return Comparator::at_most;
        case engine::Sense::exact: return Comparator::equal;
        case engine::Sense::higher:
        case engine::Sense::inside: break;
    }
    return Comparator::at_least;
}

/// A share of at most 95% is hardly meant: most shares are to be high.
bool may_be_meant(Comparator comparator, NumberRow const& entry) {
    return comparator != Comparator::at_most || !is_in_percent(entry.number.unit);
}

/// The reading in force first.
std::vector<Comparator> in_order(Comparator read, NumberRow const& entry) {
    std::vector<Comparator> result{read};
    for (auto const other : {Comparator::at_least, Comparator::at_most, Comparator::equal})
        if (other != read && may_be_meant(other, entry)) result.push_back(other);
    return result;
}

/// 100% of a share can only be reached: with ≥ and with = it is the same.
bool is_whole_share(NumberRow const& entry) {
    auto const& number = entry.number;
    return is_in_percent(number.unit) && number.sense != engine::Sense::lower && number.allowed.low == hundred &&
           !engine::can_exceed_100(entry.name);
}

/// Neither the table nor the name says which way is better; a zero says it, and wants its =.
bool is_left_to_the_ruleset(NumberRow const& entry) {
    using engine::Ground;
    if (!entry.criterion.was_bare() || is_whole_share(entry)) return false;
    auto const ground = entry.criterion.directions.front().ground;
    return ground == Ground::level || ground == Ground::policy || ground == Ground::zero;
}

/// Rulesets have names for programs; people know the general method, and others by their title.
Text method(engine::Ruleset const& ruleset) {
    if (ruleset.name.starts_with("mof-")) return {"通用自评办法", "the general method of self-evaluation"};
    return {"“" + ruleset.title.chinese + "”", "“" + ruleset.title.english + "”"};
}

/// A missing unit is RV-08's, a misread sign RV-45's.
bool is_told_otherwise(NumberRow const& entry) {
    return lacks_unit(entry.row, entry.number) || original_of_slip(entry.row);
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        if (!is_left_to_the_ruleset(entry) || is_told_otherwise(entry)) return;
        auto const read = as_read(entry.number);
        auto& finding = find(scene, bare_number, place_of(row.target),
                             {{"name", row.name.value},
                              {"target", row.target.value},
                              {"read", with_sign(row, read)},
                              {"method", method(scene.ruleset)}},
                             sink);
        // Beside words (24小时完成) a sign in front would be read with them: no rewriting there.
        bool const plain = row.parsed_target.diagnostics.empty();
        for (auto const comparator : plain ? in_order(read, entry) : std::vector<Comparator>{})
            finding.fixes.push_back(rewrite_target(row, with_sign(row, comparator), grammar::Safety::unsafe));
    });
}

}  // namespace

constexpr Check bare_number{
    {"RV-44", "bare-number", grammar::Severity::info,
     "“{name}”的指标值“{target}”没有比较符号，按{method}理解为“{read}”",
     "“{target}” of “{name}” has no comparator; {method} reads it as “{read}”", "在数字前面写明 ≥、≤ 或 =。",
     "Write ≥, ≤ or = in front of the number."},
    Aspect::completeness,
    {{"只有数字和单位、没有比较符号的指标值，怎样理解由规则集决定；名称里印着符号（≥**%）、写了指标方向、名称看得出方向（故障率、合格率）或指标值是 100% 的不查；0 只能是“=0”，提示写上等号。",
      "A number without a comparator is read by the ruleset's policy. Where the name prints a sign, the table gives a direction, the name says which way is better or the number is 100 %, nothing is said; 0 can only be =0 and is asked to say so."},
     {"同样是“10天”，至少 10 天和最多 10 天得分相反。", "At least 10 days and at most 10 days earn opposite scores."},
     {"“培训人数”的指标值是“60人”。", "The target of 培训人数 is 60人."},
     {"≥60人", "≥60人"},
     {"--fix=all 按规则集的理解补上符号（不安全，请核对）。",
      "--fix=all adds the sign as the ruleset reads it (unsafe: check it)."}},
    run};

}  // namespace jixiao::targets::review

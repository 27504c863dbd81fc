// RV-44: a number without a comparator is read by the ruleset's policy.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/comparator_against_name.hpp"
#include "targets/review/checks/number_without_unit.hpp"
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

/// The reading in force first; the opposite before it where the name asks for that.
std::vector<Comparator> in_order(Comparator read, bool against_name) {
    std::vector<Comparator> result{read};
    for (auto const other : {Comparator::at_least, Comparator::at_most, Comparator::equal})
        if (other != read) result.push_back(other);
    if (against_name) std::swap(result[0], result[1]);
    return result;
}

/// A zero is RV-42's, a missing unit RV-08's, a misread sign RV-45's.
bool is_told_otherwise(NumberRow const& entry) {
    auto const* bare = grammar::syntax::get<grammar::syntax::Bare>(entry.row.parsed_target.indicator);
    return bare->quantity.value.is_zero() || lacks_unit(entry.row, entry.number) || original_of_slip(entry.row);
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        if (!entry.criterion.was_bare || row.direction.given || is_told_otherwise(entry)) return;
        bool const against_name = contradicts_name(entry);
        auto const read = as_read(entry.number);
        Text const but =
            against_name ? Text("，但从名称看应当相反", ", although the name asks for the opposite") : Text("");
        auto& finding = find(scene, bare_number, place_of(row.target),
                             {{"target", row.target.value},
                              {"read", with_sign(row, read)},
                              {"ruleset", scene.ruleset.name},
                              {"but", but}},
                             sink);
        if (against_name) finding.changed_severity = grammar::Severity::warning;
        // Beside words (24小时完成) a sign in front would be read with them: no rewriting there.
        bool const plain = row.parsed_target.diagnostics.empty();
        for (auto const comparator : plain ? in_order(read, against_name) : std::vector<Comparator>{})
            finding.fixes.push_back(rewrite_target(row, with_sign(row, comparator), grammar::Safety::unsafe));
    });
}

}  // namespace

constexpr Check bare_number{
    {"RV-44", "bare-number", grammar::Severity::info, "“{target}”没有比较符号，按规则集 {ruleset} 理解为“{read}”{but}",
     "“{target}” has no comparator; the ruleset {ruleset} reads it as “{read}”{but}", "在数字前面写明 ≥、≤ 或 =。",
     "Write ≥, ≤ or = in front of the number."},
    Aspect::completeness,
    {{"只有数字和单位、没有比较符号的指标值，怎样理解由规则集决定；名称里印着符号（≥**%）或写了指标方向的不查。",
      "A number without a comparator is read by the ruleset's policy. Where the name prints a sign or the table gives a direction nothing is said."},
     {"同样是“10天”，至少 10 天和最多 10 天得分相反。按名称看方向与规则集的理解相反的，作为警告。",
      "At least 10 days and at most 10 days earn opposite scores. Where the name asks for the opposite of what the ruleset reads, it is a warning."},
     {"“故障率”的指标值是“2%”。", "The target of 故障率 is 2%."},
     {"≤2%", "≤2%"},
     {"--fix=all 按规则集的理解补上符号，与名称相反时按名称补（不安全，请核对）。",
      "--fix=all adds the sign as the ruleset reads it, or as the name asks (unsafe: check it)."}},
    run};

}  // namespace jixiao::targets::review

#include "targets/review/opinion.hpp"

#include <algorithm>
#include <optional>

#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/registry.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::Severity;

/// What leaves a target without anything that could be scored: words, tasks, questions, whole scales, percentages of
/// nothing, sentences, damage.
constexpr std::string_view unscorable =
    "RV-09 RV-29 RV-46 RV-807 RV-812 RV-818 RV-829 W224 E101 E102 E103 E104 E413 E414";

/// How many rows have such a finding at their target.
struct Unscored {
    std::size_t rows = 0;
    std::vector<Diagnostic> findings;
};

Unscored unscored_in(std::span<Diagnostic const> findings, std::span<TargetRow const> rows) {
    Unscored result;
    for (auto const& row : rows) {
        auto const before = result.findings.size();
        for (auto const& finding : findings) {
            bool const is_name = finding.code->id == level_as_name.code.id;
            auto const place = is_name ? row.name.span : row.target.span;
            bool const here = place.begin <= finding.span.begin && finding.span.end <= place.end;
            if (here && grammar::is_word_of(unscorable, finding.code->id)) result.findings.push_back(finding);
        }
        result.rows += result.findings.size() > before ? 1 : 0;
    }
    return result;
}

bool is_half(Unscored const& unscored, std::span<TargetRow const> rows) {
    return unscored.rows > 0 && unscored.rows * 2 >= rows.size();
}

std::size_t count(std::span<Diagnostic const> findings, Severity severity) {
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](Diagnostic const& finding) { return finding.severity() == severity; }));
}

/// Each code once, in the order of the findings: “RV-05、TX-2”.
Text codes_of(std::span<Diagnostic const> findings, std::optional<Severity> severity) {
    std::vector<std::string_view> codes;
    for (auto const& finding : findings)
        if ((!severity || finding.severity() == *severity) &&
            std::find(codes.begin(), codes.end(), finding.code->id) == codes.end())
            codes.push_back(finding.code->id);
    Text list;
    for (auto const code : codes) {
        list.chinese.append(list.chinese.empty() ? "" : "、").append(code);
        list.english.append(list.english.empty() ? "" : ", ").append(code);
    }
    return list;
}

Text reason(std::span<Diagnostic const> findings, Severity severity, Text const& what) {
    auto const number = std::to_string(count(findings, severity));
    auto const codes = codes_of(findings, severity);
    return {number + " " + what.chinese + "（" + codes.chinese + "）。",
            number + " " + what.english + " (" + codes.english + ")."};
}

Verdict verdict_on(std::span<Diagnostic const> findings, bool half_unscored) {
    if (count(findings, Severity::error) > 0 || half_unscored) return Verdict::send_back;
    return count(findings, Severity::warning) > 0 ? Verdict::pass_after_changes : Verdict::pass;
}

Text reason_of(Unscored const& unscored, std::size_t all) {
    auto const codes = codes_of(unscored.findings, std::nullopt);
    auto const part = std::to_string(unscored.rows);
    return {
        std::to_string(all) + " 个指标中有 " + part + " 个的指标值无法评分（" + codes.chinese + "），要重新设定指标。",
        part + " of " + std::to_string(all) + " targets cannot be scored (" + codes.english +
            "); the indicators have to be set anew."};
}

std::vector<Text> reasons_on(std::span<Diagnostic const> findings) {
    std::vector<Text> reasons;
    if (count(findings, Severity::error) > 0)
        reasons.push_back(reason(
            findings, Severity::error,
            {"处必须改正，改正前不能作为预算安排的依据", "to be corrected before the table can support a budget"}));
    if (count(findings, Severity::warning) > 0)
        reasons.push_back(reason(findings, Severity::warning,
                                 {"处需要修改，或由单位说明理由", "to be changed, or explained by the unit"}));
    if (count(findings, Severity::info) > 0)
        reasons.push_back(
            reason(findings, Severity::info,
                   {"处提示，供参考，不影响结论", "to be considered; the verdict does not depend on them"}));
    if (reasons.empty()) reasons.push_back({"程序没有发现问题。", "Nothing was found."});
    return reasons;
}

}  // namespace

Aspect aspect_of(Diagnostic const& finding) {
    auto const* check = check_of(finding.code->id);
    if (check) return check->aspect;
    return is_known_code(finding.code->id) ? Aspect::appropriateness : Aspect::completeness;
}

Opinion opinion_on(std::span<Diagnostic const> findings, std::span<TargetRow const> rows) {
    Opinion opinion;
    for (std::size_t i = 0; i < opinion.aspects.size(); ++i) opinion.aspects[i].aspect = static_cast<Aspect>(i);
    for (auto const& finding : findings)
        opinion.aspects[static_cast<std::size_t>(aspect_of(finding))].findings.push_back(&finding);
    auto const unscored = unscored_in(findings, rows);
    bool const half = is_half(unscored, rows);
    opinion.verdict = verdict_on(findings, half);
    opinion.reasons = reasons_on(findings);
    if (half) opinion.reasons.insert(opinion.reasons.begin(), reason_of(unscored, rows.size()));
    return opinion;
}

Text name_of(Aspect aspect) {
    switch (aspect) {
        case Aspect::completeness: return {"完整性", "completeness"};
        case Aspect::relevance: return {"相关性", "relevance"};
        case Aspect::appropriateness: return {"适当性", "appropriateness"};
        case Aspect::feasibility: break;
    }
    return {"可行性", "feasibility"};
}

Text question_of(Aspect aspect) {
    switch (aspect) {
        case Aspect::completeness:
            return {"内容是否填写完整，目标是否明确清晰", "is everything filled in, is the goal clear"};
        case Aspect::relevance:
            return {"指标是否从目标分解而来，是否科学、可衡量",
                    "do the indicators follow from the goal, can they be measured"};
        case Aspect::appropriateness:
            return {"资金与目标是否匹配，指标值是否过高或过低",
                    "do money and goal match, are targets too high or too low"};
        case Aspect::feasibility: break;
    }
    return {"目标是否经过论证和测算，能否如期实现", "was the goal argued and calculated, can it be reached in time"};
}

Text name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return {"可通过", "may pass"};
        case Verdict::pass_after_changes: return {"修改完善后通过", "may pass after changes"};
        case Verdict::send_back: break;
    }
    return {"退回修改", "to be sent back"};
}

Text disclaimer() {
    return {
        "以下是程序按规则检查后提出的建议，不打分；是否立项、是否安排预算由审核人判断。",
        "This is what the program suggests after checking rules. It gives no points; the decision is the reviewer's."};
}

}  // namespace jixiao::targets::review

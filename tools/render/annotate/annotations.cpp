#include "tools/render/annotate/annotations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "targets/review/opinion.hpp"
#include "targets/review/settle.hpp"
#include "tools/render/audit_report.hpp"
#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"

namespace jixiao::render {
namespace {

using grammar::Span;
using targets::annotate::Remark;
using targets::audit::Agreement;
using targets::audit::AuditedRow;

targets::annotate::ListWords list_words(Language language) {
    return {say(language, "序号", "No."),  say(language, "位置", "place"),          say(language, "级别", "severity"),
            say(language, "代码", "code"), say(language, "问题", "what was found"), say(language, "怎么改", "to mend")};
}

std::string place_of(grammar::SourceText const* source, Span at) {
    auto const* name = source ? source->place(at.begin) : nullptr;
    return name ? name->chinese : std::string();
}

/// The first fix as a proposal, behind the help of the code.
std::string how_to_mend(Diagnostic const& finding, Language language) {
    auto text = help_wording(finding, language);
    if (!finding.fixes.empty())
        text.append(text.empty() ? "" : "\n")
            .append(say(language, "建议：", "proposed: "))
            .append(finding.fixes.front().title.in(language));
    return text;
}

Remark remark_on(Diagnostic const& finding, Language language) {
    return {place_of(finding.source.get(), finding.span),
            finding.severity(),
            std::string(severity_word(finding.severity(), language)),
            std::string(finding.code->id),
            wording(finding, language),
            how_to_mend(finding, language)};
}

/// 第 1、2、5 条, as the list counts them.
std::string numbers_text(std::vector<std::size_t> const& numbers, Language language) {
    if (numbers.empty()) return say(language, "没有发现问题", "nothing found");
    std::string list;
    for (auto const number : numbers)
        list.append(list.empty() ? "" : say(language, "、", ", ")).append(std::to_string(number));
    return say(language, "第 {0} 条", "No. {0}", list);
}

void add_opinion(targets::TargetTable const& table, Diagnostics const& findings, Language language,
                 std::vector<std::string>& lines) {
    Diagnostics own;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!targets::review::is_about(findings[i], table)) continue;
        own.push_back(findings[i]);
        numbers.push_back(i + 1);
    }
    auto const opinion = targets::review::opinion_on(own, table.rows);
    lines.push_back(visible_line(display_name(table)) + say(language, "：建议", ": suggested: ") +
                    name_of(opinion.verdict).in(language));
    for (auto const& reason : opinion.reasons) lines.push_back("　" + reason.in(language));
    for (auto const& aspect : opinion.aspects) {
        std::vector<std::size_t> told;
        for (auto const* finding : aspect.findings)
            told.push_back(numbers[static_cast<std::size_t>(finding - own.data())]);
        lines.push_back("　" + name_of(aspect.aspect).in(language) + say(language, "：", ": ") +
                        numbers_text(told, language));
    }
}

grammar::Severity severity_of(AuditedRow const& row) {
    if (row.agreement == Agreement::differs) return grammar::Severity::error;
    return row.agreement == Agreement::unscorable ? grammar::Severity::warning : grammar::Severity::info;
}

/// The printed points, where the row has some; else its name.
Remark remark_on(AuditedRow const& row, grammar::SourceText const* source, Language language) {
    auto const at = row.points_at.empty() ? row.at : row.points_at;
    auto what = say(language, "{0}：公布 {1}，重新计算 {2}", "{0}: printed {1}, recomputed {2}", row.name,
                    row.printed.empty() ? "—" : row.printed, row.computed.empty() ? "—" : row.computed);
    return {place_of(source, at),
            severity_of(row),
            result_word(row, language),
            row.reasons.empty() ? "" : std::string(row.reasons.front().code->id),
            std::move(what),
            reasons_text(row, language)};
}

}  // namespace

Annotations annotations_on(std::vector<targets::TargetTable const*> const& tables, Diagnostics const& findings,
                           Language language) {
    Annotations result;
    result.words = list_words(language);
    for (auto const* table : tables) add_opinion(*table, findings, language, result.opinion);
    result.opinion.push_back(targets::review::disclaimer().in(language));
    for (auto const& finding : findings) result.remarks.push_back(remark_on(finding, language));
    return result;
}

Annotations annotations_on(std::vector<targets::audit::AuditedTable const*> const& tables, Language language) {
    Annotations result;
    result.words = list_words(language);
    result.words.level = say(language, "结论", "result");
    result.words.how = say(language, "原因", "why");
    for (auto const* table : tables) {
        auto const counts = count(std::span(table, 1));
        result.opinion.push_back(
            say(language, "{0}：重新计算，一致 {1} 行，可解释 {2} 行，不一致 {3} 行，无法计算 {4} 行",
                "{0}: recomputed; {1} rows equal, {2} explained, {3} different, {4} not computable",
                visible_line(table->name), counts.equal, counts.explained, counts.differs, counts.unscorable));
        for (auto const* rows : {&table->rows, &table->sums})
            for (auto const& row : *rows)
                if (row.agreement != Agreement::equal)
                    result.remarks.push_back(remark_on(row, table->source.get(), language));
    }
    return result;
}

}  // namespace jixiao::render

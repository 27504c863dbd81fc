#include "tools/render/review_opinion.hpp"

#include <fmt/format.h>

#include "tools/render/diagnostics.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/place.hpp"

namespace jixiao::render {
namespace {

std::string place_of(Diagnostic const& finding, Language language) {
    return finding.source ? shown_line(*finding.source, finding.span.begin, language) : std::string();
}

void write_finding(Diagnostic const& finding, Style const& style, std::ostream& out) {
    auto const head =
        painted(fmt::format("{}[{}]", severity_word(finding.severity(), style.language), finding.code->id),
                severity_paint(finding.severity()), style);
    out << hang("    - ",
                fmt::format("{} {} ({})", head, wording(finding, style.language), place_of(finding, style.language)),
                style)
        << '\n';
}

void write_titled(std::string const& title, targets::review::Opinion const& opinion, Style const& style,
                  std::ostream& out) {
    out << painted(title, Paint::bold, style) << '\n';
    for (auto const& aspect : opinion.aspects) {
        out << hang("  ",
                    fmt::format("{} - {}", name_of(aspect.aspect).in(style.language),
                                question_of(aspect.aspect).in(style.language)),
                    style)
            << '\n';
        if (aspect.findings.empty()) out << "    - " << say(style, "没有发现问题", "nothing found") << '\n';
        for (auto const* finding : aspect.findings) write_finding(*finding, style, out);
    }
    out << "  " << say(style, "建议结论：", "Suggested verdict: ")
        << painted(name_of(opinion.verdict).in(style.language), Paint::bold, style) << '\n';
    for (auto const& reason : opinion.reasons) out << hang("    - ", reason.in(style.language), style) << '\n';
    out << hang("  ", targets::review::disclaimer().in(style.language), style) << '\n';
}

}  // namespace

void write_opinion(targets::TargetTable const& table, targets::review::Opinion const& opinion, Style const& style,
                   std::ostream& out) {
    auto const title = fmt::format("{}{}", say(style, "绩效目标审核意见：", "Review opinion: "), display_name(table));
    write_titled(title, opinion, style, out);
}

void write_disclosure_opinion(std::string_view document, targets::review::Opinion const& opinion, Style const& style,
                              std::ostream& out) {
    auto const title =
        fmt::format("{}{}", say(style, "预算公开核对意见：", "Opinion on the disclosed budget: "), document);
    write_titled(title, opinion, style, out);
}

}  // namespace jixiao::render

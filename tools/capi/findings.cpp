#include "tools/capi/findings.hpp"

#include "grammar/catalog.hpp"
#include "targets/review/fix.hpp"
#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"

namespace jixiao::capi {
namespace {

/// The field as the finding's first fix would have it.
std::string fixed_text(grammar::Diagnostic const& diagnostic) {
    if (!diagnostic.source || diagnostic.fixes.empty()) return {};
    auto fixed = targets::review::apply_fixes(*diagnostic.source, {diagnostic}, targets::review::Extent::all);
    return fixed.applied.empty() ? std::string() : std::move(fixed.bytes);
}

}  // namespace

Told told(Finding const& finding, grammar::Language language) {
    auto const& diagnostic = finding.diagnostic;
    return {std::string(diagnostic.code->id),
            diagnostic.severity(),
            finding.field,
            diagnostic.span.begin + finding.shift,
            diagnostic.span.end + finding.shift,
            render::visible_line(wording(diagnostic, language)),
            render::visible_line(render::help_wording(diagnostic, language)),
            fixed_text(diagnostic)};
}

grammar::ParsedIndicator parse(std::string_view text) {
    auto const broken = grammar::find_invalid_utf8(text);
    if (!broken) return grammar::parse_indicator(text);
    grammar::ParsedIndicator parsed;
    report(parsed.diagnostics, grammar::codes::invalid_encoding, {*broken, *broken + 1});
    return parsed;
}

}  // namespace jixiao::capi

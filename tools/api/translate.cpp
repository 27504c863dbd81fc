#include "tools/api/translate.hpp"

#include <algorithm>
#include <tuple>

namespace jixiao {
namespace {

Severity severity_of(grammar::Severity severity) {
    switch (severity) {
        case grammar::Severity::info: return Severity::info;
        case grammar::Severity::warning: return Severity::warning;
        case grammar::Severity::error: return Severity::error;
    }
    return Severity::error;
}

Safety safety_of(grammar::Safety safety) {
    switch (safety) {
        case grammar::Safety::safe: return Safety::safe;
        case grammar::Safety::unsafe: return Safety::unsafe;
        case grammar::Safety::display: return Safety::display;
    }
    return Safety::display;
}

/// Of a message, or of a finding, which may hold at other places as well.
template <class Said>
Text wordings(Said const& said) {
    return {wording(said, grammar::Language::chinese), wording(said, grammar::Language::english)};
}

Text help_of(grammar::Message const& message) {
    auto help = *message.code;
    help.chinese = help.chinese_help;
    help.english = help.english_help;
    return wordings(grammar::Message{&help, message.arguments});
}

Place place_in(grammar::SourceText const& source, grammar::Span span) {
    auto const begin = source.position(span.begin);
    auto const end = source.position(span.end);
    return {span.begin, span.end, begin.line, begin.column, end.line, end.column};
}

Fix fix_in(grammar::SourceText const& source, grammar::Fix const& fix) {
    Fix result{outside(fix.title), safety_of(fix.safety), {}};
    for (auto const& edit : fix.edits) result.edits.push_back({place_in(source, edit.span), edit.replacement});
    return result;
}

Finding finding_of(grammar::Diagnostic const& diagnostic) {
    auto const& source = *diagnostic.source;
    Finding finding;
    static_cast<Message&>(finding) = {std::string(diagnostic.code->id), severity_of(diagnostic.severity()),
                                      wordings(diagnostic)};
    finding.name = diagnostic.code->name;
    finding.help = help_of(diagnostic);
    finding.file = source.name();
    finding.place = place_in(source, diagnostic.span);
    for (auto const& fix : diagnostic.fixes) finding.fixes.push_back(fix_in(source, fix));
    return finding;
}

}  // namespace

Decimal outside(grammar::Decimal value) { return {value.mantissa, value.exponent}; }

std::optional<Decimal> outside(std::optional<grammar::Decimal> const& value) {
    if (!value) return std::nullopt;
    return outside(*value);
}

grammar::Decimal inside(Decimal value) { return {value.mantissa, value.exponent}; }

std::optional<grammar::Decimal> inside(std::optional<Decimal> const& value) {
    if (!value) return std::nullopt;
    return inside(*value);
}

Text outside(grammar::Text const& text) { return {text.chinese, text.english}; }

Message outside(grammar::Message const& message) {
    return {std::string(message.code->id), severity_of(message.code->severity), wordings(message)};
}

std::vector<Message> outside(std::vector<grammar::Message> const& messages) {
    std::vector<Message> result;
    for (auto const& message : messages) result.push_back(outside(message));
    return result;
}

std::vector<Finding> outside(grammar::Diagnostics const& diagnostics) {
    std::vector<Finding> findings;
    for (auto const& diagnostic : diagnostics) findings.push_back(finding_of(diagnostic));
    std::stable_sort(findings.begin(), findings.end(), [](Finding const& a, Finding const& b) {
        return std::tie(a.file, a.place.begin, a.place.end) < std::tie(b.file, b.place.begin, b.place.end);
    });
    return findings;
}

bool has_errors(std::vector<Finding> const& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](Finding const& finding) { return finding.severity == Severity::error; });
}

}  // namespace jixiao

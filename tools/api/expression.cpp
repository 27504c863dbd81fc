#include "tools/api/expression.hpp"

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "targets/read/values.hpp"

namespace jixiao {
namespace {

grammar::ParsedIndicator parsed(std::string_view text) {
    grammar::ParsedIndicator result;
    if (auto const broken = grammar::find_invalid_utf8(text))
        report(result.diagnostics, grammar::codes::invalid_encoding, {*broken, *broken + 1});
    else
        result = grammar::parse_indicator(text);
    return result;
}

void pass_on(grammar::ParsedIndicator& parsed, std::string_view text, std::string name, grammar::Diagnostics& sink) {
    if (parsed.diagnostics.empty()) return;
    auto const source = std::make_shared<grammar::SourceText const>(std::move(name), std::string(text));
    for (auto& diagnostic : parsed.diagnostics) diagnostic.source = source;
    sink.insert(sink.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
}

}  // namespace

std::string read_text(std::string const& text, std::string name, grammar::Diagnostics& sink) {
    auto const broken = grammar::find_invalid_utf8(text);
    if (!broken) return text;
    targets::report(sink, grammar::codes::invalid_encoding, targets::make_source(std::move(name), text),
                    {*broken, *broken + 1});
    return {};
}

std::string quotable(std::string const& text) { return grammar::find_invalid_utf8(text) ? "\xEF\xBF\xBD" : text; }

grammar::ParsedIndicator read_target(std::string_view text, std::string name, grammar::Diagnostics& sink) {
    auto target = parsed(text);
    pass_on(target, text, std::move(name), sink);
    return target;
}

grammar::ParsedIndicator read_fact(std::string_view text, std::string name, grammar::Diagnostics& sink) {
    if (!grammar::find_invalid_utf8(text) && grammar::is_blank(text)) return {};
    auto fact = parsed(text);
    std::erase_if(fact.diagnostics, [](grammar::Diagnostic const& diagnostic) {
        return diagnostic.code->id == grammar::codes::stand_in.id;
    });
    pass_on(fact, text, std::move(name), sink);
    return fact;
}

bool says_nothing(grammar::ParsedIndicator const& fact) {
    return grammar::syntax::get<grammar::syntax::Missing>(fact.indicator) && fact.diagnostics.empty();
}

}  // namespace jixiao

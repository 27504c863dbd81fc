#include "grammar/standard/standard.hpp"

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/standard/assemble.hpp"

namespace jixiao::grammar::standard {
namespace {

/// A line that ends with a rule ends its clause; other line breaks stand inside words.
std::string with_clause_ends(std::string_view text) {
    std::string result(text);
    for (std::size_t at = 0; at < result.size(); ++at) {
        if (result[at] != '\n') continue;
        std::string_view const before = trimmed(std::string_view(result).substr(0, at));
        for (std::string_view const end : {"分", "止", "）", ")", "扣完"})
            if (before.ends_with(end)) result[at] = ';';
    }
    return result;
}

void place(Condition& condition, Folded const& folded) {
    condition.at = folded.original(condition.at);
    for (auto& part : condition.parts) place(part, folded);
}

void place(Step& step, Folded const& folded) {
    step.at = folded.original(step.at);
    place(step.when, folded);
}

/// From folded bytes to those of the text.
void place(Standard& standard, Folded const& folded) {
    for (auto& span : standard.unread) span = folded.original(span);
    for (auto& part : standard.parts) {
        part.at = folded.original(part.at);
        part.limits.at = folded.original(part.limits.at);
        for (auto& step : part.steps) place(step, folded);
        for (auto& award : part.awards) {
            award.at = folded.original(award.at);
            place(award.when, folded);
            for (auto& step : award.also) place(step, folded);
        }
    }
}

ParsedStandard refused(std::string_view text, CodeInfo const& code, std::vector<Argument> arguments) {
    ParsedStandard result;
    report(result.diagnostics, code, {0, static_cast<std::uint32_t>(text.size())}, std::move(arguments));
    return result;
}

}  // namespace

ParsedStandard parse_standard(std::string_view text) {
    if (text.size() > max_standard_size)
        return refused(text, codes::standard_too_long,
                       {{"size", std::to_string(text.size())}, {"limit", std::to_string(max_standard_size)}});
    if (find_invalid_utf8(text)) return refused(text, codes::invalid_encoding, {});
    Folded folded = fold(with_clause_ends(text));
    auto const prepared = prepare(folded);
    if (prepared.pieces.size() > max_pieces)
        return refused(text, codes::standard_too_many,
                       {{"size", std::to_string(prepared.pieces.size())}, {"limit", std::to_string(max_pieces)}});
    ParsedStandard result;
    result.standard = assemble(prepared);
    bool rules = false;
    for (auto const& part : result.standard.parts) rules |= !part.awards.empty() || !part.steps.empty();
    if (!rules) report(result.diagnostics, codes::standard_unread, {0, static_cast<std::uint32_t>(text.size())});
    place(result.standard, folded);
    for (auto const& span : result.standard.unread)
        report(result.diagnostics, codes::standard_part_unread, span,
               {{"text", std::string(trimmed(text.substr(span.begin, span.size())))}});
    return result;
}

}  // namespace jixiao::grammar::standard

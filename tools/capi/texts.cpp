// Explanations and descriptions, written into the caller's buffer.
#include <cstring>
#include <sstream>

#include "tools/capi/guard.hpp"
#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"
#include "tools/render/fields.hpp"
#include "tools/render/parsed.hpp"
#include "tools/render/ruleset_words.hpp"
#include "tools/render/score_report.hpp"

namespace jixiao::capi {
namespace {

constexpr std::uint32_t field_width = 14;

jixiao_status hand_over(std::string_view text, char* buffer, std::size_t capacity, std::size_t* size) {
    if (size) *size = text.size();
    if (text.size() >= capacity) return JIXIAO_TOO_SMALL;
    std::memcpy(buffer, text.data(), text.size());
    buffer[text.size()] = '\0';
    return JIXIAO_OK;
}

/// A stream that lets out of memory be thrown instead of losing text.
std::ostringstream text_stream() {
    std::ostringstream out;
    out.exceptions(std::ios::badbit | std::ios::failbit);
    return out;
}

std::string explanation(jixiao_scorer const& scorer, jixiao_row const& row) {
    auto const& style = scorer.style;
    auto const scored = score_long_way(row, scorer.ruleset);
    grammar::Diagnostics diagnostics;
    for (auto const& finding : scored.findings) diagnostics.push_back(finding.diagnostic);
    auto out = text_stream();
    render::write_full(diagnostics, style, out);
    if (!diagnostics.empty()) out << '\n';
    auto const& ruleset = *scorer.ruleset;
    auto const named = render::visible_line(render::ruleset_heading(ruleset, style.language));
    render::write_field({"规则集", "ruleset"}, named, field_width, style, out);
    auto const& [indicator, actual, score, of_target, of_actual] = scored.row;
    render::write_row_explanation(indicator, actual, score, style, out);
    return std::move(out).str();
}

std::string description(jixiao_scorer const& scorer, std::string_view text) {
    auto out = text_stream();
    render::write_jsonl(text, parse(text), scorer.style, out);
    auto line = std::move(out).str();
    line.pop_back();  // the line break
    return line;
}

}  // namespace
}  // namespace jixiao::capi

using namespace jixiao::capi;

jixiao_status jixiao_explain(jixiao_scorer* scorer, jixiao_row const* row, char* buffer, size_t capacity,
                             size_t* size) {
    return guarded(scorer, is_whole(row) && (buffer || capacity == 0),
                   [&] { return hand_over(explanation(*scorer, *row), buffer, capacity, size); });
}

jixiao_status jixiao_parse(jixiao_scorer* scorer, jixiao_text expression, char* buffer, size_t capacity, size_t* size) {
    return guarded(scorer, is_whole(expression) && (buffer || capacity == 0),
                   [&] { return hand_over(description(*scorer, view(expression)), buffer, capacity, size); });
}

#include "grammar/print.hpp"
#include "tools/render/diagnostics.hpp"
#include "tools/render/fields.hpp"
#include "tools/render/indicator_words.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/parsed.hpp"

namespace jixiao::render {
namespace {

namespace syntax = grammar::syntax;

constexpr std::uint32_t field_width = 14;
constexpr std::size_t most_title_lines = 3;

struct UnitOf {
    grammar::Unit const* operator()(syntax::Bound const& bound) const { return &bound.quantity.unit; }
    grammar::Unit const* operator()(syntax::Bare const& bare) const { return &bare.quantity.unit; }
    grammar::Unit const* operator()(syntax::Interval const& interval) const { return &interval.unit; }
    grammar::Unit const* operator()(syntax::Relative const& relative) const {
        return relative.quantity ? &relative.quantity->unit : nullptr;
    }
    template <class Node>
    grammar::Unit const* operator()(Node const&) const {
        return nullptr;
    }
};

std::string unit_words(grammar::Unit const& unit, Language language) {
    if (unit.is_none()) return say(language, "没有写单位", "none written");
    return say(language, "{}（{}）", "{} ({})", spelling(unit), dimension(unit));
}

/// The text itself, at most a few lines of it.
void write_title(std::string_view text, Style const& style, std::ostream& out) {
    auto lines = wrap(text, style.columns, style.ambiguous);
    bool const cut = lines.size() > most_title_lines;
    if (cut) lines.resize(most_title_lines);
    for (auto const& line : lines) out << painted(line, Paint::bold, style) << '\n';
    if (cut) out << "...\n";
}

}  // namespace

void write_text(std::string_view text, grammar::ParsedIndicator const& parsed, Style const& style, std::ostream& out) {
    auto const& indicator = parsed.indicator;
    write_title(text, style, out);
    write_field({"理解为", "read as"}, in_words(indicator, style.language), field_width, style, out);
    write_field({"类型", "kind"}, kind_word(indicator, style.language), field_width, style, out);
    if (auto const* unit = std::visit(UnitOf{}, indicator.node))
        write_field({"单位", "unit"}, unit_words(*unit, style.language), field_width, style, out);
    if (!syntax::get<syntax::Missing>(indicator))
        write_field({"规范写法", "canonical"}, grammar::print(indicator), field_width, style, out);
    if (parsed.diagnostics.empty()) return;
    out << '\n';
    write_full(in_order(parsed.diagnostics), style, out);
}

}  // namespace jixiao::render

#include "targets/review/checks/numbers.hpp"

#include <algorithm>

#include "engine/nature/nature.hpp"

namespace jixiao::targets::review {
namespace {

namespace syntax = grammar::syntax;
using syntax::Comparator;

std::string_view sign(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return "≥";
        case Comparator::more_than: return ">";
        case Comparator::equal: return "=";
        case Comparator::at_most: return "≤";
        case Comparator::less_than: break;
    }
    return "<";
}

/// Where what stands before the number's unit begins: the comparator, if it is written there.
std::uint32_t begin_of(syntax::Indicator const& target, syntax::Quantity const& quantity) {
    auto const* bound = syntax::get<syntax::Bound>(target);
    bool const before =
        bound && !bound->comparator_span.empty() && bound->comparator_span.begin < quantity.value_span.begin;
    return before ? bound->comparator_span.begin : quantity.value_span.begin;
}

}  // namespace

engine::NumericCriterion const* only_number(engine::Criterion const& criterion) {
    if (criterion.parts.size() != 1) return nullptr;
    auto const* number = std::get_if<engine::NumericCriterion>(&criterion.parts.front());
    return number && number->measure == engine::Measure::value ? number : nullptr;
}

syntax::Quantity const* written_quantity(syntax::Indicator const& indicator) {
    if (auto const* bound = syntax::get<syntax::Bound>(indicator)) return &bound->quantity;
    auto const* bare = syntax::get<syntax::Bare>(indicator);
    return bare ? &bare->quantity : nullptr;
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool is_in_percent(grammar::Unit const& unit) {
    static auto const percent = grammar::parse_unit("%");
    return unit == percent;
}

Span place_of(LocatedText const& text) { return text.in_file({0, static_cast<std::uint32_t>(text.value.size())}); }

grammar::Fix rewrite_target(TargetRow const& row, std::string const& text, grammar::Safety safety) {
    return {{"写成“" + text + "”", "write “" + text + "”"},
            row.target_in_parts ? grammar::Safety::display : safety,
            {{row.target.span, quoted(text)}}};
}

std::string with_sign(TargetRow const& row, Comparator comparator) {
    std::string const& text = row.target.value;
    auto const* quantity = written_quantity(row.parsed_target.indicator);
    if (!quantity) return text;
    auto const begin = begin_of(row.parsed_target.indicator, *quantity);
    auto const& [value, unit, approximate, value_span, unit_span] = *quantity;
    auto const from_name = unit_span.empty() ? grammar::spelling(unit) : std::string();
    auto const number = text.substr(value_span.begin, value_span.size()) + from_name;
    return text.substr(0, begin).append(sign(comparator)).append(number).append(text, value_span.end);
}

grammar::Diagnostic& find_at_target(Scene const& scene, Check const& check, TargetRow const& row, Diagnostics& sink) {
    return find(scene, check, place_of(row.target), {{"name", row.name.value}, {"target", row.target.value}}, sink);
}

}  // namespace jixiao::targets::review

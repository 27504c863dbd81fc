#include "targets/read/target_parts.hpp"

#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"

namespace jixiao::targets::read {
namespace {

namespace syntax = grammar::syntax;

/// Without blanks; "" for 定性, 无, / and the like.
std::string meant(LocatedText const& part) {
    auto text = grammar::without_blanks(part.value);
    bool const none = text == "无" || text == "定性" || text == "定量" || grammar::lexicon::is_stand_in(text);
    return none ? std::string() : text;
}

/// What the value says by itself.
struct Own {
    bool is_number = false;  // only a number can be completed
    bool has_comparator = false;
    grammar::Unit unit;
};

Own own_parts(syntax::Indicator const& value) {
    if (auto const* bare = syntax::get<syntax::Bare>(value)) return {true, false, bare->quantity.unit};
    if (auto const* bound = syntax::get<syntax::Bound>(value)) return {true, true, bound->quantity.unit};
    if (auto const* interval = syntax::get<syntax::Interval>(value)) return {true, true, interval->unit};
    return {};
}

/// The comparator that the text is; nothing if it is none.
std::optional<syntax::Comparator> comparator_of(std::string const& text) {
    auto const parsed = grammar::parse_indicator(text + "1");
    auto const* bound = syntax::get<syntax::Bound>(parsed.indicator);
    return bound && parsed.diagnostics.empty() ? std::optional(bound->comparator) : std::nullopt;
}

/// True if the value has this comparator already: ≥ beside ≥95%.
bool repeats(syntax::Indicator const& value, std::string const& comparator) {
    auto const* bound = syntax::get<syntax::Bound>(value);
    return bound && comparator_of(comparator) == bound->comparator;
}

}  // namespace

LocatedText wrapped(LocatedText const& value, std::string_view before, std::string_view after) {
    auto const size = static_cast<std::uint32_t>(value.value.size());
    LocatedText whole = value;
    whole.value = std::string(before) + value.value + std::string(after);
    whole.offsets.assign(before.size(), value.in_file({0, 0}).begin);
    for (std::uint32_t at = 0; at <= size; ++at) whole.offsets.push_back(value.in_file({at, at}).begin);
    whole.offsets.insert(whole.offsets.end(), after.size(), whole.offsets.back());
    return whole;
}

LocatedText put_together(TargetParts const& parts) {
    auto const parsed = grammar::parse_indicator(parts.value.value).indicator;
    Own const own = own_parts(parsed);
    std::string before = own.is_number ? meant(parts.comparator) : std::string();
    std::string after = own.is_number ? meant(parts.unit) : std::string();
    if (own.has_comparator && repeats(parsed, before)) before.clear();
    if (!own.unit.is_none() && grammar::parse_unit(after) == own.unit) after.clear();
    if (before.empty() && after.empty()) return parts.value;
    return wrapped(parts.value, before, after);
}

grammar::ParsedIndicator read_parts(Reading const& reading, TargetParts const& parts, LocatedText const& whole) {
    bool const in_one = whole.value == parts.value.value;
    if (in_one) return read_target(reading, whole);
    auto parsed = grammar::parse_indicator(whole.value);
    for (auto& diagnostic : parsed.diagnostics) {
        diagnostic.span = {0, static_cast<std::uint32_t>(whole.value.size())};
        diagnostic.labels.clear();
        diagnostic.fixes.clear();
    }
    relocate(parsed.diagnostics, whole, reading.source);
    reading.sink.insert(reading.sink.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    return parsed;
}

}  // namespace jixiao::targets::read

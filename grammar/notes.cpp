#include "grammar/notes.hpp"

#include <algorithm>
#include <optional>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_base.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {
namespace {

constexpr int most_notes = 8;

Span between(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The end of the bracket that opens at `open`, brackets inside it included; nothing if it is not closed.
std::optional<std::size_t> end_of_bracket(std::string_view text, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        if (text[at] == '(') ++depth;
        if (text[at] == ')' && --depth == 0) return at + 1;
    }
    return std::nullopt;
}

/// The number that a value begins with stands somewhere before.
bool is_behind_value(std::string_view before) {
    for (std::size_t at = 0; at < before.size(); at += decode(before.substr(at)).size)
        if (is_digit(before[at]) || scan_numeral(before.substr(at)).size != 0) return true;
    return false;
}

bool is_direction(std::string_view inside) {
    auto const* closing = lexicon::longest(lexicon::closings(), inside);
    bool const closes = closing != nullptr && closing->spelling == inside;
    return !inside.empty() && (closes || scan_suffix(inside).size == inside.size());
}

/// 较上年, 全省平均水平: something is compared with it; 预算 alone is a remark.
bool names_base(std::string_view inside) {
    for (std::size_t at = 0; at < inside.size(); at += decode(inside.substr(at)).size) {
        auto const base = scan_base(inside.substr(at));
        if (scan_comparison(inside.substr(at)).size != 0 || (base.size != 0 && base.measured)) return true;
    }
    return false;
}

/// What the text before lacks: 80(分), 10天(以内).
bool completes(std::string_view before, std::string_view inside) {
    bool const unit = scan_unit(inside).size == inside.size() && is_digit(before.back());
    return unit || is_direction(inside);
}

/// 95%(98%), 10(0)%: a second number of the same kind, unless it is a year.
bool is_second_value(std::string_view before, std::string_view inside) {
    syntax::Quantity quantity;
    if (scan_quantity(inside, 0, quantity) != inside.size() || inside.empty()) return false;
    bool const year = number_run(inside) == 4 && inside.size() == 4 && inside >= "1900" && inside < "3000";
    auto const unit = inside.substr(quantity.unit_span.begin, quantity.unit_span.size());
    return quantity.unit.is_none() ? !year : before.ends_with(unit);
}

/// (≥90%), (**), (较上年): without it the value would say something else.
bool must_stay(std::string_view before, std::string_view inside) {
    std::size_t const included = starts_with_any(inside, {"含", "不含", "包含"});
    bool const end =
        included != 0 && (included == inside.size() || inside.substr(included) == "本数" || is_digit(inside[included]));
    bool const sign = end || starts_with_any(inside, {">", "<", "=", "≥", "≤", "±"}) != 0;
    bool const blank = inside.find("**") != std::string_view::npos || inside.find("XX") != std::string_view::npos;
    bool const compares = std::none_of(inside.begin(), inside.end(), is_digit) && names_base(inside);
    return inside.empty() || sign || blank || compares || is_second_value(before, inside);
}

}  // namespace

Notes take_notes(Folded& folded) {
    Notes notes;
    Folded rest = folded;
    for (int count = 0; count < most_notes; ++count) {
        std::string_view const text = rest.text();
        auto const open = text.find('(', 1);
        auto const end = open == std::string_view::npos ? std::nullopt : end_of_bracket(text, open);
        if (!end || !is_behind_value(text.substr(0, open))) break;
        auto const inside = text.substr(open + 1, *end - open - 2);
        Span const bracket = between(open, *end);
        if (must_stay(text.substr(0, open), inside)) return {{}, rest.original(bracket)};
        if (completes(text.substr(0, open), inside)) {
            rest.replace(between(*end - 1, *end), "");
            rest.replace(between(open, open + 1), "");
            continue;
        }
        notes.taken.push_back(rest.original(bracket));
        rest.replace(bracket, "");
    }
    folded = std::move(rest);
    return notes;
}

}  // namespace jixiao::grammar

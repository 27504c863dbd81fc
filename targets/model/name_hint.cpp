#include "targets/model/name_hint.hpp"

#include <algorithm>
#include <initializer_list>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/print.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_comparator.hpp"

namespace jixiao::targets {
namespace {

using namespace grammar::syntax;
using grammar::Decimal;
using grammar::Folded;
using grammar::Span;
using grammar::Unit;

constexpr std::size_t longest_name = 600;  // bytes; a longer text is no name

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return take(text, word); });
}

/// The sign or words of a direction that the text begins with.
std::optional<Comparator> take_comparator(std::string_view& text) {
    if (auto const* sign = grammar::lexicon::longest(grammar::lexicon::comparator_signs(), text)) {
        text.remove_prefix(sign->spelling.size());
        return sign->value;
    }
    auto const words = grammar::scan_comparator(text);
    if (!words.comparator || words.force != grammar::lexicon::Force::strong) return std::nullopt;
    text.remove_prefix(words.size);
    return words.comparator;
}

/// What stands for the number: **, XX, __, ×.
bool take_blank_number(std::string_view& text) {
    bool taken = false;
    while (take_any(text, {"*", "X", "x", "×", "_", "＿", "□", "?"})) taken = true;
    return taken;
}

/// The whole of ≥**%, ≤**元/株, ≥, 公里, 单位:万元.
std::optional<NameHint> read_template(std::string_view text) {
    NameHint hint;
    take_any(text, {"计量单位", "单位"}) && take(text, ":");
    hint.comparator = take_comparator(text);
    bool const has_blank = take_blank_number(text);
    auto const scanned = grammar::scan_unit(text);
    if (scanned.size != text.size()) return std::nullopt;
    hint.unit = scanned.unit;
    if (has_blank && !hint.comparator && hint.unit.is_none()) return std::nullopt;
    if (!hint.comparator && hint.unit.is_none()) return std::nullopt;
    return hint;
}

/// 羊(只)养殖数量 counts 只, but 村(社区)建设 does not count 社区: inside a name a bare counter is an
/// explanation of the word before it.
bool is_template(NameHint const& hint, bool at_end) { return at_end || hint.comparator || !is_counter(hint.unit); }

Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The last bracket of the name that holds a template.
std::optional<NameHint> in_brackets(Folded const& name) {
    std::string_view const text = name.text();
    for (auto open = text.rfind('('); open != std::string_view::npos;
         open = open == 0 ? std::string_view::npos : text.rfind('(', open - 1)) {
        auto const close = text.find(')', open);
        if (close == std::string_view::npos) continue;
        auto hint = read_template(text.substr(open + 1, close - open - 1));
        if (!hint || !is_template(*hint, close + 1 == text.size())) continue;
        hint->template_span = name.original(span_of(open, close + 1));
        return hint;
    }
    return std::nullopt;
}

/// 受益人口数≥**人: the name ends with the template.
std::optional<NameHint> at_end(Folded const& name) {
    std::string_view const text = name.text();
    if (text.find_first_of("*_") == std::string_view::npos) return std::nullopt;
    for (std::size_t at = 0; at < text.size(); at += grammar::decode(text.substr(at)).size) {
        auto rest = text.substr(at);
        if (at == 0 || !take_comparator(rest) || rest.find_first_of("*_") != 0) continue;
        auto hint = read_template(text.substr(at));
        if (hint) hint->template_span = name.original(span_of(at, text.size()));
        return hint;
    }
    return std::nullopt;
}

/// False where the number's own unit contradicts the name's.
bool fits(Unit const& written, Unit const& hinted) {
    return written.is_none() || hinted.is_none() || grammar::convertible(written, hinted);
}

/// 0.85 may mean 85%.
bool may_be_fraction(Decimal value, Unit const& hinted) {
    return grammar::is_percent(hinted) && !value.is_zero() && value > Decimal{-1, 0} && value < Decimal{1, 0};
}

bool add_unit(Quantity& quantity, Unit const& hinted) {
    auto const completed = grammar::completed(quantity.unit, hinted);
    if (completed != quantity.unit) return quantity.unit = completed, true;
    if (!quantity.unit.is_none() || hinted.is_none() || may_be_fraction(quantity.value, hinted)) return false;
    quantity.unit = hinted;
    return true;
}

std::optional<Indicator> complete(Bare const& bare, Indicator const& target, NameHint const& hint) {
    if (!fits(bare.quantity.unit, hint.unit)) return std::nullopt;
    Quantity quantity = bare.quantity;
    bool const added = add_unit(quantity, hint.unit);
    bool const still_open = quantity.unit.is_none() && !hint.unit.is_none();
    if (hint.comparator && !still_open) return Indicator{Bound{*hint.comparator, quantity, {}}, target.at};
    if (!added) return std::nullopt;
    return Indicator{Bare{quantity}, target.at};
}

std::optional<Indicator> complete(Bound bound, Indicator const& target, NameHint const& hint) {
    if (!add_unit(bound.quantity, hint.unit)) return std::nullopt;
    return Indicator{bound, target.at};
}

std::optional<Indicator> complete(Interval interval, Indicator const& target, NameHint const& hint) {
    if (!interval.unit.is_none() || hint.unit.is_none() || may_be_fraction(interval.high, hint.unit))
        return std::nullopt;
    interval.unit = hint.unit;
    return Indicator{interval, target.at};
}

}  // namespace

std::optional<NameHint> hint_of(std::string_view name) {
    if (name.size() > longest_name) return std::nullopt;
    Folded const folded = grammar::fold(name);
    auto hint = in_brackets(folded);
    return hint ? hint : at_end(folded);
}

std::optional<Indicator> completed(Indicator const& target, NameHint const& hint) {
    if (auto const* bare = get<Bare>(target)) return complete(*bare, target, hint);
    if (auto const* bound = get<Bound>(target)) return complete(*bound, target, hint);
    if (auto const* interval = get<Interval>(target)) return complete(*interval, target, hint);
    return std::nullopt;
}

std::string with_form_signs(Indicator const& target) {
    std::string text = grammar::print(target);
    for (auto const& [from, to] : {std::pair<std::string_view, std::string_view>{">=", "≥"}, {"<=", "≤"}})
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

}  // namespace jixiao::targets

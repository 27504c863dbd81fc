#include "grammar/part_words.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/numbered_words.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/slip.hpp"

namespace jixiao::grammar::raw {
namespace {

using syntax::Comparator;

/// More words than this around one number make a sentence, not a target.
constexpr std::size_t max_words = 24;

/// The value's number where it stands alone as one quantity.
Quantity const* single_quantity(Value const& value) {
    if (auto const* bare = std::get_if<Quantity>(&value)) return bare;
    if (auto const* prefix = std::get_if<PrefixBound>(&value)) return &prefix->quantity;
    if (auto const* suffix = std::get_if<SuffixBound>(&value)) return &suffix->quantity;
    return nullptr;
}

/// 个工作目 after a number is a misspelt unit, not 个 and a noun.
bool is_misspelt_unit(Quantity const& quantity, std::string_view trailing, Folded const& folded) {
    if (trailing.empty() || count_characters(trailing) > 4) return false;
    std::string const together = std::string(folded.slice(quantity.unit_span)).append(trailing);
    return !slip_of(together).meant.empty();
}

bool has_second_unit(Quantity const& quantity, std::string_view trailing) {
    auto const extra = scan_unit(trailing);
    return extra.size == trailing.size() && is_doubled(quantity.unit, extra.unit);
}

/// ≥95%以上: the words would hide a second direction.
bool has_second_direction(Part const& part, std::string_view trailing) {
    auto const ends = [&](auto const& closing) { return trailing == closing.spelling; };
    auto const closings = lexicon::closings();
    return std::holds_alternative<PrefixBound>(part.value) &&
           (scan_suffix(trailing).size != 0 || std::any_of(closings.begin(), closings.end(), ends));
}

/// 师生比1:18; but 指标1:18 numbers the target.
bool names_ratio(std::string_view label) {
    return label.empty() || label.ends_with("比") || label.ends_with("比例") || label.ends_with("率");
}

/// 由200名降至: what it was to become is missing.
bool is_cut_off(std::string_view trailing) {
    for (std::string_view const particle : {"到", "至"})
        if (trailing.ends_with(particle) && trailing != particle) return true;
    return false;
}

/// 5日前 is a day of some month, no number of days.
bool is_day_of_month(std::string_view unit, std::string_view trailing) {
    return (unit == "日" || unit == "号") && starts_with_any(trailing, {"前", "之前", "以前"}) != 0;
}

bool words_fit_quantity(Part const& part, Quantity const& quantity, Folded const& folded) {
    auto const label = folded.slice(part.label);
    auto const trailing = folded.slice(part.trailing);
    auto const written = folded.slice(quantity.value_span);
    bool const numeral = !written.empty() && !is_digit(written[0]) && written[0] != '-';
    if (numeral && !label.empty() && count_characters(label) < 2) return false;
    if (label.ends_with("第") || label == "前" || (is_of(quantity.unit, Dimension::ratio) && !names_ratio(label)))
        return false;
    if (trailing.empty()) return true;
    bool const note = trailing.find('(') != std::string_view::npos;  // or more than one
    if (note || trailing.find("含)") != std::string_view::npos || is_cut_off(trailing)) return false;
    if (!label.empty() && is_day_of_month(folded.slice(quantity.unit_span), trailing)) return false;
    return !numeral && quantity.unit.head != 0 && !is_misspelt_unit(quantity, trailing, folded) &&
           !has_second_unit(quantity, trailing) && !has_second_direction(part, trailing);
}

/// Marks that no label has: !=5% must not pass for =5%. R&D has one.
bool has_foreign_mark(std::string_view label) {
    if (auto const name = label.find("R&D"); name != std::string_view::npos)
        return has_foreign_mark(label.substr(0, name)) || has_foreign_mark(label.substr(name + 3));
    return label.find_first_of("!@#$^&+|~`\\/%") != std::string_view::npos;
}

/// 较2023年 compares with a year; it sets no deadline.
bool compares(std::string_view label) {
    return label.ends_with("较") || label.ends_with("比") || label.ends_with("与");
}

/// 最高不低于95%, 可以超过5%: the end of the label and the value's own words make no clear direction.
bool is_unclear(Span label, Folded const& folded) {
    std::string_view const text = folded.text();
    for (std::size_t at = label.begin; at < label.end; at += decode(text.substr(at)).size) {
        auto const found = scan_comparator(text.substr(at));
        bool const counts = at == label.begin || found.force != lexicon::Force::initial;
        if (found.size != 0 && !found.comparator && counts && at + found.size >= label.end) return true;
    }
    return false;
}

/// 预算内外 and 高于上年个百分点 say something else than their base.
bool fits_base(std::string_view trailing) {
    bool const unit = !trailing.empty() && scan_unit(trailing).size == trailing.size();
    return !unit && starts_with_any(trailing, {"内", "外"}) == 0;
}

/// 20个以上社区: what is counted stands behind the direction.
void take_counted(Part& part, Folded const& folded) {
    auto* const suffix = std::get_if<SuffixBound>(&part.value);
    if (suffix == nullptr || part.trailing.empty()) return;
    std::string_view const counter = folded.slice(suffix->quantity.unit_span);
    if (!counter.ends_with("个")) return;
    std::string const together = std::string(counter).append(folded.slice(part.trailing));
    auto const unit = scan_unit(together);
    if (unit.size != together.size()) return;
    suffix->quantity.unit = unit.unit;
    part.trailing.end = part.trailing.begin;
}

/// 4小时内恢复: a time within which something is done.
void take_within(Part& part, Folded const& folded) {
    static constexpr std::string_view within = "内";
    auto const* quantity = std::get_if<Quantity>(&part.value);
    std::string_view const words = folded.slice(part.trailing);
    if (quantity == nullptr || !is_duration(quantity->unit) || !words.starts_with(within)) return;
    if (starts_with_any(words, {"内容", "内部", "内外", "内涵", "内的", "内内"}) != 0) return;
    auto const end = part.trailing.begin + static_cast<std::uint32_t>(within.size());
    Sign const sign{Comparator::at_most, {part.trailing.begin, end}};
    part.value = SuffixBound{*quantity, sign};
    part.trailing.begin = end;
}

}  // namespace

void take_words(Part& part, Folded const& folded) {
    take_counted(part, folded);
    take_within(part, folded);
}

bool words_fit(Part const& part, Folded const& folded) {
    if (part.label.empty() && part.trailing.empty()) return true;
    if (count_characters(folded.slice(part.label)) + count_characters(folded.slice(part.trailing)) > max_words)
        return false;
    if (std::holds_alternative<Word>(part.value) || has_foreign_mark(folded.slice(part.label)) ||
        ends_with_negation(folded.slice(part.label), !std::holds_alternative<Quantity>(part.value)) ||
        is_unclear(part.label, folded))
        return false;
    if (auto const* deadline = std::get_if<Deadline>(&part.value))
        return (deadline->closed || deadline->before || part.trailing.empty()) && !compares(folded.slice(part.label)) &&
               !names_later_time(folded.slice(part.label));
    if (auto const* quantity = single_quantity(part.value)) return words_fit_quantity(part, *quantity, folded);
    if (std::holds_alternative<AgainstBase>(part.value)) return fits_base(folded.slice(part.trailing));
    // 较上年0增长: the trend behind the number belongs to it.
    if (std::holds_alternative<BasedAmount>(part.value)) return scan_trend(folded.slice(part.trailing)).size == 0;
    return true;
}

}  // namespace jixiao::grammar::raw

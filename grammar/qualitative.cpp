#include "grammar/qualitative.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_base.hpp"
#include "grammar/scan_change.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {
namespace {

constexpr std::size_t longest_phrase = 6;       // characters
constexpr std::size_t longest_comparison = 24;  // characters

bool has_punctuation(std::string_view text) {
    for (std::string_view const mark : {",", ";", "、", "。", ":", "\n"})
        if (text.find(mark) != std::string_view::npos) return true;
    return false;
}

/// Size of III, IV before a word: a Roman number in letters.
std::size_t number_in_letters(std::string_view text) {
    std::size_t const size = std::min(text.find_first_not_of("IV"), text.size());
    auto const number = text.substr(0, size);
    return number == "I" || number == "II" || number == "III" || number == "IV" || number == "V" || number == "VI"
               ? size
               : 0;
}

/// Ⅲ类, B级, AAA级, 5A级: a letter or Roman number, and the word for a class.
bool is_class(std::string_view text) {
    std::size_t const typed = number_in_letters(text);
    std::size_t marks = typed != 0;
    text.remove_prefix(typed);
    while (!text.empty()) {
        std::size_t const size = starts_with_any(text, {"A", "B", "C", "D", "E", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"});
        bool const leading_digit = marks == 0 && is_digit(text[0]) && text.size() > 1 && text[1] == 'A';
        if (size == 0 && !leading_digit) break;
        text.remove_prefix(leading_digit ? 1 : size);
        ++marks;
    }
    bool const word = text == "级" || text == "类" || text == "等" || text == "类水质" || text == "级景区" ||
                      (text.empty() && typed == 0);
    return marks != 0 && marks <= 6 && word;
}

bool is_grade_word(std::string_view text) { return lexicon::is_scale_word(text) || is_class(text); }

/// Digits that are not a year: 较上年5个 is no comparison in words. 0增长 is one.
bool has_other_numbers(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const size = number_run(text.substr(at));
        std::string_view const behind = text.substr(at + size);
        bool const word = (size == 4 && behind.starts_with("年")) || text.substr(at).starts_with("0增长");
        if (size != 0 && !word) return true;
        at += std::max<std::size_t>(size, 1);
    }
    return false;
}

struct FoundBase {
    std::size_t begin = 0;
    ScannedBase base;
};

template <class Scan>
FoundBase find_base(std::string_view text, Scan scan) {
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size)
        if (auto base = scan(text.substr(at)); base.size != 0) return {at, std::move(base)};
    return {};
}

/// 与去年持平: the base has no 相比 behind it.
bool says_same(std::string_view text) {
    auto const words = lexicon::sameness_words();
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// What stands around the base; before it only a negation belongs to the change (不比上年低).
std::string around(std::string_view text, FoundBase const& found) {
    std::string_view const before = text.substr(0, found.begin);
    std::string_view const behind = text.substr(found.begin + found.base.size);
    return (ends_with_negation(before, true) ? std::string(before) : std::string()).append(behind);
}

// ---- grades -------------------------------------------------------------------------------------

/// A word of the scale with 及以上 behind it.
std::string_view with_suffix(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        auto const suffix = scan_suffix(text.substr(at));
        bool const rating = text.ends_with('+');  // AA+
        bool const up = suffix.comparator == syntax::Comparator::at_least && at + suffix.size == text.size() && !rating;
        if (up && is_grade_word(text.substr(0, at))) return text.substr(0, at);
    }
    return {};
}

/// Size of 不低于, ≥, 力争达到, 达到或优于 before a word of the scale.
std::size_t at_least_size(std::string_view text) {
    if (auto const size = starts_with_any(text, {"达到或优于", "达到或好于", "达到及优于", "优于或等于", "优于或达到"}))
        return size;
    if (auto const* sign = lexicon::longest(lexicon::comparator_signs(), text))
        return sign->value == syntax::Comparator::at_least ? sign->spelling.size() : 0;
    auto const comparator = scan_comparator(text);
    if (comparator.size != 0) return comparator.comparator == syntax::Comparator::at_least ? comparator.size : 0;
    auto const keeping = scan_keeping(text);
    std::string_view const words = text.substr(0, keeping.size);
    return words.ends_with("达到") || words.ends_with("达") ? keeping.size : 0;
}

}  // namespace

std::optional<syntax::Grade> read_grade(std::string_view folded) {
    if (is_grade_word(folded)) return syntax::Grade{std::string(folded), false};
    for (std::size_t const size : {std::size_t{0}, scan_keeping(folded).size})
        if (auto const word = with_suffix(folded.substr(size)); !word.empty())
            return syntax::Grade{std::string(word), true};
    std::size_t const front = at_least_size(folded);
    if (front == 0 || !is_grade_word(folded.substr(front))) return std::nullopt;
    return syntax::Grade{std::string(folded.substr(front)), true};
}

std::optional<syntax::Relative> read_relative_words(std::string_view folded) {
    if (count_characters(folded) > longest_comparison || has_other_numbers(folded)) return std::nullopt;
    auto found = find_base(folded, scan_comparison);
    if (found.base.size == 0 && says_same(folded)) found = find_base(folded, scan_base);
    if (found.base.size == 0) return std::nullopt;
    auto const change = read_change(around(folded, found));
    if (!change) return std::nullopt;
    syntax::Relative result;
    result.baseline = std::move(found.base.name);
    result.trend = change->trend;
    result.comparator = change->to_base;
    return result;
}

syntax::Indicator::Node read_words(std::string_view folded, std::string_view original) {
    if (auto const relative = read_relative_words(folded)) return *relative;
    if (count_characters(folded) <= longest_phrase && !has_punctuation(folded) && lexicon::is_evaluating(folded))
        return syntax::Grade{std::string(folded), false};
    return syntax::Statement{std::string(original)};
}

}  // namespace jixiao::grammar

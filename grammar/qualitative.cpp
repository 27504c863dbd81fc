#include "grammar/qualitative.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/scan.hpp"
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

/// Ⅲ类, B级, AAA级, 5A级: a letter or Roman number, and the word for a class.
bool is_class(std::string_view text) {
    std::size_t marks = 0;
    while (!text.empty()) {
        std::size_t const size = starts_with_any(text, {"A", "B", "C", "D", "E", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"});
        bool const leading_digit = marks == 0 && is_digit(text[0]) && text.size() > 1 && text[1] == 'A';
        if (size == 0 && !leading_digit) break;
        text.remove_prefix(leading_digit ? 1 : size);
        ++marks;
    }
    bool const word =
        text == "级" || text == "类" || text == "等" || text == "类水质" || text == "级景区" || text.empty();
    return marks != 0 && marks <= 6 && word;
}

bool is_grade_word(std::string_view text) { return lexicon::is_scale_word(text) || is_class(text); }

syntax::Trend trend_in(std::string_view text) {
    if (text.find("持平") != std::string_view::npos) return syntax::Trend::same;
    for (auto const& word : lexicon::trends())
        if (text.find(word.spelling) != std::string_view::npos) return word.value;
    return syntax::Trend::unstated;
}

/// 不下降 and 持平或提高 ask for at least the base, 不增加 and 持平或下降 for at most the base.
std::optional<syntax::Comparator> negated_trend(std::string_view text) {
    for (auto const& word : lexicon::trends()) {
        auto const at = text.find(word.spelling);
        if (at == std::string_view::npos || word.value == syntax::Trend::same) continue;
        bool const up = word.value == syntax::Trend::increase;
        std::string_view const before = text.substr(0, at);
        for (std::string_view const negation : {"不", "未", "不再", "没有", "不得", "无"})
            if (before.ends_with(negation)) return up ? syntax::Comparator::at_most : syntax::Comparator::at_least;
        if (before.ends_with("持平或") || before.ends_with("持平或有所") || before.ends_with("持平或者"))
            return up ? syntax::Comparator::at_least : syntax::Comparator::at_most;
    }
    return std::nullopt;
}

/// Digits that are not a year: 较上年5个 is no comparison in words.
bool has_other_numbers(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const size = number_run(text.substr(at));
        if (size != 0 && (size != 4 || !text.substr(at + size).starts_with("年"))) return true;
        at += std::max<std::size_t>(size, 1);
    }
    return false;
}

/// The longest base word of the text: 与上年相比 rather than 上年.
std::string_view base_in(std::string_view text) {
    std::string_view spelling;
    std::string_view base;
    auto const consider = [&](auto const& words) {
        for (auto const& word : words)
            if (word.spelling.size() > spelling.size() && text.find(word.spelling) != std::string_view::npos) {
                spelling = word.spelling;
                base = word.value;
            }
    };
    consider(lexicon::bases());
    for (std::size_t at = 0; at < text.size() && base.empty(); at += decode(text.substr(at)).size)
        scan_base_year(text.substr(at), base);
    if (base.empty() && text.find("持平") != std::string_view::npos) consider(lexicon::base_years());
    return base;
}

}  // namespace

std::optional<syntax::Grade> read_grade(std::string_view folded) {
    if (is_grade_word(folded)) return syntax::Grade{std::string(folded), false};
    for (std::string_view const suffix : {"及以上", "以上", "或以上", "及其以上", "(含)以上"})
        if (folded.ends_with(suffix))
            if (auto const word = folded.substr(0, folded.size() - suffix.size()); is_grade_word(word))
                return syntax::Grade{std::string(word), true};
    for (std::string_view const prefix : {"不低于", "达到"})
        if (folded.starts_with(prefix))
            if (auto const word = folded.substr(prefix.size()); is_grade_word(word))
                return syntax::Grade{std::string(word), true};
    return std::nullopt;
}

std::optional<syntax::Relative> read_relative_words(std::string_view folded) {
    if (count_characters(folded) > longest_comparison || has_other_numbers(folded)) return std::nullopt;
    auto const base = base_in(folded);
    if (base.empty()) return std::nullopt;
    bool const year = is_digit(base.front());  // ≥2023年 would read as a date
    if (auto const limit = negated_trend(folded); limit && !year)
        return syntax::Relative{std::string(base), syntax::Trend::unstated, *limit, {}};
    return syntax::Relative{std::string(base), trend_in(folded), std::nullopt, std::nullopt};
}

syntax::Indicator::Node read_words(std::string_view folded, std::string_view original) {
    if (auto const relative = read_relative_words(folded)) return *relative;
    if (count_characters(folded) <= longest_phrase && !has_punctuation(folded) && lexicon::is_evaluating(folded))
        return syntax::Grade{std::string(folded), false};
    return syntax::Statement{std::string(original)};
}

}  // namespace jixiao::grammar

#include "grammar/qualitative.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"

namespace jixiao::grammar {
namespace {

constexpr std::size_t longest_phrase = 6;      // characters
constexpr std::size_t longest_comparison = 24;  // characters

bool has_punctuation(std::string_view text) {
    for (std::string_view const mark : {",", ";", "、", "。", ":", "\n"})
        if (text.find(mark) != std::string_view::npos) return true;
    return false;
}

syntax::Trend trend_in(std::string_view text) {
    if (text.find("持平") != std::string_view::npos) return syntax::Trend::same;
    for (auto const& word : lexicon::trends())
        if (text.find(word.spelling) != std::string_view::npos) return word.value;
    return syntax::Trend::unstated;
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
    if (base.empty() && text.find("持平") != std::string_view::npos) consider(lexicon::base_years());
    return base;
}

}  // namespace

std::optional<syntax::Grade> read_grade(std::string_view folded) {
    if (lexicon::is_scale_word(folded)) return syntax::Grade{std::string(folded), false};
    for (std::string_view const suffix : {"及以上", "以上", "或以上", "及其以上", "(含)以上"})
        if (folded.ends_with(suffix))
            if (auto const word = folded.substr(0, folded.size() - suffix.size()); lexicon::is_scale_word(word))
                return syntax::Grade{std::string(word), true};
    for (std::string_view const prefix : {"不低于", "达到"})
        if (folded.starts_with(prefix))
            if (auto const word = folded.substr(prefix.size()); lexicon::is_scale_word(word))
                return syntax::Grade{std::string(word), true};
    return std::nullopt;
}

std::optional<syntax::Relative> read_relative_words(std::string_view folded) {
    if (count_characters(folded) > longest_comparison) return std::nullopt;
    auto const base = base_in(folded);
    if (base.empty()) return std::nullopt;
    return syntax::Relative{std::string(base), trend_in(folded), std::nullopt, std::nullopt};
}

syntax::Indicator::Node read_words(std::string_view folded, std::string_view original) {
    if (auto const relative = read_relative_words(folded)) return *relative;
    if (count_characters(folded) <= longest_phrase && !has_punctuation(folded) &&
        lexicon::is_evaluating(folded))
        return syntax::Grade{std::string(folded), false};
    return syntax::Statement{std::string(original)};
}

}  // namespace jixiao::grammar

#include "grammar/scan_change.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "grammar/beginnings.hpp"
#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"

namespace jixiao::grammar {
namespace {

using syntax::Comparator;
using syntax::Trend;

bool contains_any(std::string_view text, lexicon::Words words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(text, word); });
}

/// Words that deny, wherever they stand; 不断 and 无 … do not.
bool denies(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        std::string_view const rest = text.substr(at);
        auto const* negation = lexicon::longest(lexicon::negations(), rest);
        if (negation != nullptr && !rest.starts_with("不断") && !rest.starts_with("不同")) return true;
    }
    return contains_any(text, lexicon::reversal_words());
}

/// Size of a negation with what it reaches through that ends the text: 未出现, 不得再.
std::size_t negation_at_end(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        auto const* negation = lexicon::longest(lexicon::negations(), text.substr(at));
        if (negation == nullptr) continue;
        std::string_view rest = text.substr(at + negation->spelling.size());
        for (auto const* modal = lexicon::longest(lexicon::modals(), rest);
             modal != nullptr && modal->value != lexicon::ModalPlace::front;
             modal = lexicon::longest(lexicon::modals(), rest))
            rest.remove_prefix(modal->spelling.size());
        rest.remove_prefix(lexicon::longest(lexicon::occurrence_words(), rest));
        if (rest.empty()) return text.size() - at;
    }
    return 0;
}

struct FoundTrend {
    std::size_t begin = 0;
    std::size_t size = 0;
    Trend trend = Trend::unstated;
    bool comparative = false;
};

/// 更高, 低了, 高 at the end: a comparison, not a part of another word.
FoundTrend comparative_at_end(std::string_view text) {
    for (std::string_view const particle : {"些", "了"})
        if (text.ends_with(particle)) text.remove_suffix(particle.size());
    for (auto const& word : lexicon::comparatives())
        if (text.ends_with(word.spelling))
            return {text.size() - word.spelling.size(), word.spelling.size(), word.value, true};
    return {};
}

/// 降 and its like are parts of other words (降成本) unless they end the text.
ScannedTrend whole_trend(std::string_view text) {
    auto const found = scan_trend(text);
    bool const one_character = found.size != 0 && decode(text).size == found.size;
    return one_character && found.size != text.size() ? ScannedTrend{} : found;
}

/// Which trend the words have; nothing where they have none or several that differ.
std::optional<FoundTrend> only_trend(std::string_view text) {
    std::optional<FoundTrend> result;
    for (std::size_t at = 0; at < text.size();) {
        auto const found = whole_trend(text.substr(at));
        if (found.size != 0 && result && result->trend != found.trend) return std::nullopt;
        if (found.size != 0 && !result) result = FoundTrend{at, found.size, found.trend, false};
        at += found.size != 0 ? found.size : decode(text.substr(at)).size;
    }
    if (!result)
        if (auto const comparative = comparative_at_end(text); comparative.size != 0) result = comparative;
    return result;
}

Comparator no_less(Trend trend) { return trend == Trend::increase ? Comparator::at_least : Comparator::at_most; }
Comparator beyond(Trend trend) { return trend == Trend::increase ? Comparator::more_than : Comparator::less_than; }
Trend opposite(Trend trend) { return trend == Trend::increase ? Trend::decrease : Trend::increase; }

std::optional<Change> read_idiom(std::string_view words) {
    for (auto const& idiom : lexicon::change_idioms()) {
        auto const at = words.find(idiom.spelling);
        if (at == std::string_view::npos) continue;
        bool const alone = !denies(words.substr(0, at)) && !denies(words.substr(at + idiom.spelling.size())) &&
                           !only_trend(words.substr(at + idiom.spelling.size()));
        return alone ? std::optional(Change{Trend::unstated, idiom.value}) : Change{};
    }
    return std::nullopt;
}

/// The words without 持平 or its like, and whether there was one.
std::pair<std::string, bool> without_sameness(std::string_view words) {
    for (std::string_view const same : lexicon::sameness_words())
        if (auto const at = words.find(same); at != std::string_view::npos)
            return {std::string(words.substr(0, at)).append(words.substr(at + same.size())), true};
    return {std::string(words), false};
}

}  // namespace

ScannedTrend scan_trend(std::string_view text) {
    static Beginnings const words(lexicon::trends());
    if (!words.fits(text)) return {};
    auto const* word = lexicon::longest(lexicon::trends(), text);
    if (word == nullptr) return {};
    std::size_t const size = word->spelling.size();
    return {size + lexicon::longest(lexicon::trend_nouns(), text.substr(size)), word->value};
}

bool is_change_idiom(std::string_view text) {
    auto const idioms = lexicon::change_idioms();
    return std::any_of(idioms.begin(), idioms.end(), [&](auto const& idiom) { return idiom.spelling == text; });
}

std::optional<Change> read_change(std::string_view words) {
    if (auto const idiom = read_idiom(words)) return idiom->to_base ? idiom : std::nullopt;
    auto const [without, same] = without_sameness(words);
    auto const found = only_trend(without);
    if (!found) return same && !denies(without) ? std::optional(Change{Trend::same, {}}) : std::nullopt;
    std::string_view const before = std::string_view(without).substr(0, found->begin);
    std::size_t const negation = negation_at_end(before);
    std::string_view const behind = std::string_view(without).substr(found->begin + found->size);
    if (denies(before.substr(0, before.size() - negation)) || denies(behind)) return std::nullopt;
    if (negation != 0) return Change{Trend::unstated, no_less(opposite(found->trend))};
    if (same && !contains(without, "或")) return std::nullopt;
    if (same) return Change{Trend::unstated, no_less(found->trend)};
    if (found->comparative) return Change{Trend::unstated, beyond(found->trend)};
    return Change{found->trend, std::nullopt};
}

}  // namespace jixiao::grammar

#include "grammar/scan_base.hpp"

#include "grammar/beginnings.hpp"
#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {
namespace {

constexpr std::string_view mean_words[] = {"平均"};
constexpr std::string_view years_words[] = {"前", "近", "过去", "最近"};

bool may_begin_base(std::string_view text) {
    using namespace lexicon;
    static Beginnings const words(base_times(), other_bases(), average_places(), Words(mean_words), Words(years_words));
    return words.fits(text) || text.starts_with('1') || text.starts_with('2');
}

bool may_begin_comparison(std::string_view text) {
    static Beginnings const words(lexicon::base_prepositions(), lexicon::whole_bases());
    return words.fits(text);
}

/// 2022年, 2022年度.
std::size_t year_size(std::string_view text) {
    if (number_run(text) != 4 || (text[0] != '1' && text[0] != '2')) return 0;
    std::size_t const word = starts_with_any(text.substr(4), {"年度", "年"});
    return word == 0 ? 0 : 4 + word;
}

/// 前三年平均, 近5年: a mean over years.
std::size_t years_size(std::string_view text) {
    std::size_t const word = lexicon::longest(lexicon::Words(years_words), text);
    if (word == 0) return 0;
    auto number = scan_number(text.substr(word));
    if (number.size == 0) number = scan_numeral(text.substr(word));
    std::size_t const size = word + number.size;
    bool const years = number.size != 0 && text.substr(size).starts_with("年平均");
    return years ? size + std::string_view("年平均").size() : 0;
}

ScannedBase scan_name(std::string_view text) {
    if (std::size_t const size = year_size(text); size != 0)
        return {size, std::string(text.substr(0, 4)) + "年", true, false};
    if (std::size_t const size = years_size(text); size != 0)
        return {size, std::string(text.substr(0, size)), false, false};
    if (auto const* time = lexicon::longest(lexicon::base_times(), text))
        return {time->spelling.size(), std::string(time->value), false, false};
    std::size_t const place = lexicon::longest(lexicon::average_places(), text);
    if (text.substr(place).starts_with("平均")) {
        std::size_t const size = place + std::string_view("平均").size();
        return {size, std::string(text.substr(0, size)), false, true};
    }
    if (auto const* other = lexicon::longest(lexicon::other_bases(), text))
        return {other->spelling.size(), std::string(other->value), false, false, false, false};
    return {};
}

bool takes_same_period(ScannedBase const& base) { return base.year || base.name == "上年"; }

/// What may stand behind a preposition: 与…相比, but 较… alone.
bool needs_closing(std::string_view preposition) {
    return preposition == "与" || preposition == "同" || preposition == "和";
}

}  // namespace

ScannedBase scan_base(std::string_view text) {
    if (!may_begin_base(text)) return {};
    ScannedBase base = scan_name(text);
    if (base.size == 0) return {};
    if (takes_same_period(base) && text.substr(base.size).starts_with("同期")) {
        base.size += std::string_view("同期").size();
        base.name += "同期";
        base.level = true;
    }
    std::size_t const of = starts_with_any(text.substr(base.size), {"的"});
    std::size_t const level = lexicon::longest(lexicon::level_nouns(), text.substr(base.size + of));
    if (level != 0) base.size += of + level;
    base.level |= level != 0;
    return base;
}

ScannedBase scan_comparison(std::string_view text) {
    if (!may_begin_comparison(text)) return {};
    std::size_t const preposition = lexicon::longest(lexicon::base_prepositions(), text);
    auto base = preposition == 0 ? ScannedBase{} : scan_base(text.substr(preposition));
    if (base.size != 0) {
        base.size += preposition;
        std::size_t const closing = lexicon::longest(lexicon::base_closings(), text.substr(base.size));
        if (closing == 0 && needs_closing(text.substr(0, preposition))) return {};
        base.size += closing;
        return base;
    }
    auto const* whole = lexicon::longest(lexicon::whole_bases(), text);
    if (whole == nullptr) return {};
    return {whole->spelling.size(), std::string(whole->value), false, false, whole->value == "上年"};
}

}  // namespace jixiao::grammar

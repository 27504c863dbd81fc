#include "grammar/fold.hpp"

#include <algorithm>
#include <iterator>

#include "grammar/characters.hpp"

namespace jixiao::grammar {
namespace {

struct Pair {
    char32_t from;
    std::string_view to;
};

// One spelling for signs that mean the same; sorted. Full-width ASCII is done by arithmetic.
constexpr Pair same_sign[] = {
    {U'\u00B5', "μ"},  {U'\u00B7', "·"},  {U'\u2010', "-"},  {U'\u2011', "-"},  {U'\u2013', "—"},  {U'\u2014', "—"},
    {U'\u2015', "—"},  {U'\u2022', "·"},  {U'\u2027', "·"},  {U'\u207C', "="},  {U'\u2212', "-"},  {U'\u2219', "·"},
    {U'\u223C', "~"},  {U'\u2266', "≤"},  {U'\u2267', "≥"},  {U'\u22C5', "·"},  {U'\u2500', "—"},  {U'\u2550', "="},
    {U'\u2A7D', "≤"},  {U'\u2A7E', "≥"},  {U'\u2ECB', "车"}, {U'\u2ED4', "长"}, {U'\u2ED8', "门"}, {U'\u2EDA', "页"},
    {U'\u2F00', "一"}, {U'\u2F06', "二"}, {U'\u2F08', "人"}, {U'\u2F0B', "八"}, {U'\u2F17', "十"}, {U'\u2F1D', "口"},
    {U'\u2F24', "大"}, {U'\u2F29', "小"}, {U'\u2F3E', "户"}, {U'\u2F42', "文"}, {U'\u2F45', "方"}, {U'\u2F47', "日"},
    {U'\u2F49', "月"}, {U'\u2F5A', "片"}, {U'\u2F74', "立"}, {U'\u2F76', "米"}, {U'\u2F8F', "行"}, {U'\u2FAF', "面"},
    {U'\u2FA5', "里"}, {U'\u3008', "<"},  {U'\u3009', ">"},  {U'\u301C', "~"},  {U'\u30FB', "·"},  {U'\uFE50', ","},
    {U'\uFE51', "、"}, {U'\uFE52', "."},  {U'\uFE54', ";"},  {U'\uFE55', ":"},  {U'\uFE56', "?"},  {U'\uFE58', "—"},
    {U'\uFE59', "("},  {U'\uFE5A', ")"},  {U'\uFE61', "*"},  {U'\uFE62', "+"},  {U'\uFE63', "-"},  {U'\uFE64', "<"},
    {U'\uFE65', ">"},  {U'\uFE66', "="},  {U'\uFE6A', "%"},
};

std::string_view find_same_sign(char32_t character) {
    auto const* found = std::find_if(std::begin(same_sign), std::end(same_sign),
                                     [&](Pair const& pair) { return pair.from == character; });
    return found == std::end(same_sign) ? std::string_view{} : found->to;
}

bool is_full_width_ascii(char32_t character) { return character >= U'\uFF01' && character <= U'\uFF5E'; }

bool continues_number(char c) { return (c >= '0' && c <= '9') || c == '.'; }

}  // namespace

Span Folded::original(Span folded) const {
    if (places_.empty()) return {0, 0};
    if (folded.begin >= places_.size()) return {places_.back().end, places_.back().end};
    if (folded.empty()) return {places_[folded.begin].begin, places_[folded.begin].begin};
    return {places_[folded.begin].begin, places_[folded.end - 1].end};
}

void Folded::append(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
    text_.append(bytes);
    places_.insert(places_.end(), bytes.size(), Place{begin, end});
}

void Folded::replace(Span folded, std::string_view bytes) {
    Span const place = original(folded);
    auto const first = places_.begin() + folded.begin;
    auto const at = places_.erase(first, places_.begin() + folded.end);
    places_.insert(at, bytes.size(), Place{place.begin, place.end});
    text_.replace(folded.begin, folded.size(), bytes);
}

void Folded::keep(Span folded) {
    places_.erase(places_.begin() + folded.end, places_.end());
    places_.erase(places_.begin(), places_.begin() + folded.begin);
    text_ = text_.substr(folded.begin, folded.size());
}

Folded fold(std::string_view text) {
    Folded result;
    bool blank_before = false;
    for (std::uint32_t at = 0; at < text.size();) {
        auto const [character, size] = decode(text.substr(at));
        std::uint32_t const begin = at;
        at += size;
        if (is_blank(character)) {
            blank_before = true;
            continue;
        }
        if (is_invisible(character)) {
            result.note_invisible();
            continue;
        }
        std::string_view bytes = text.substr(begin, size);
        char const narrow =
            static_cast<char>(is_full_width_ascii(character) ? character - U'\uFF01' + U'!' : character);
        if (is_full_width_ascii(character))
            bytes = {&narrow, 1};
        else if (size > 1)
            if (auto const same = find_same_sign(character); !same.empty()) bytes = same;
        if (blank_before && !result.text().empty() && continues_number(result.text().back()) &&
            continues_number(bytes.front()))
            result.append(" ", begin, begin);
        blank_before = false;
        result.append(bytes, begin, at);
    }
    return result;
}

}  // namespace jixiao::grammar

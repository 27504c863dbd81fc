#include "targets/disclosure/text_words.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/disclosure/amounts.hpp"

namespace jixiao::targets::disclosure {
namespace {

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), grammar::is_digit);
}

Span span_of(SourceText const& source, std::string_view part) {
    auto const begin = static_cast<std::uint32_t>(part.data() - source.bytes().data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

/// A few digits alone, far from the line before: 70; or - 12 -.
bool is_page_number(std::string_view line, int breaks) {
    constexpr std::size_t longest = 4;
    constexpr int usual = 2;
    auto inner = line;
    bool dashed = false;
    for (std::string_view const dash : {"-", "—", "－"})
        if (inner.starts_with(dash) && inner.ends_with(dash) && inner.size() > 2 * dash.size()) {
            inner = grammar::trimmed(inner.substr(dash.size(), inner.size() - 2 * dash.size()));
            dashed = true;
        }
    return are_digits(inner) && inner.size() <= longest && (dashed || breaks > usual);
}

void add_words(SourceText const& source, Span line, std::vector<Word>& words) {
    auto rest = source.slice(line);
    bool first = true;
    while (!rest.empty()) {
        std::size_t size = 0;
        while (size < rest.size() && !grammar::is_blank(grammar::decode(rest.substr(size)).character))
            size += grammar::decode(rest.substr(size)).size;
        auto const text = rest.substr(0, size);
        words.push_back({span_of(source, text), text, first, false, amount_in(text), are_digits(text)});
        first = false;
        rest = grammar::trimmed(rest.substr(size));
    }
    words.back().last_in_line = true;
}

}  // namespace

std::vector<Span> lines_in(SourceText const& source, Span zone) {
    std::vector<Span> lines;
    auto const bytes = source.slice(zone);
    int breaks = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        auto const end = std::min(bytes.find_first_of("\n\f", at), bytes.size());
        auto const line = grammar::trimmed(bytes.substr(at, end - at));
        if (!line.empty() && !is_page_number(line, breaks)) lines.push_back(span_of(source, line));
        breaks = line.empty() ? breaks + 1 : 1;
        at = end + 1;
    }
    return lines;
}

std::vector<Word> words_in(SourceText const& source, Span zone) {
    std::vector<Word> words;
    for (auto const line : lines_in(source, zone)) add_words(source, line, words);
    return words;
}

}  // namespace jixiao::targets::disclosure

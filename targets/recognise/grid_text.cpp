#include "targets/recognise/grid_text.hpp"

#include "grammar/characters.hpp"
#include "targets/document/document.hpp"

namespace jixiao::targets::recognise {
namespace {

std::uint32_t place_of(LocatedText const& text, std::size_t byte) {
    auto const at = static_cast<std::uint32_t>(byte);
    return text.in_file({at, at}).begin;
}

void append(LocatedText& sum, LocatedText const& text) {
    for (std::size_t at = 0; at < text.value.size(); ++at) sum.offsets.push_back(place_of(text, at));
    sum.value += text.value;
}

bool ends_sentence(std::string_view line) {
    for (std::string_view const mark : {"。", "；", "！", "？", "：", ";", ":", "!", "?"})
        if (line.ends_with(mark)) return true;
    return false;
}

}  // namespace

LocatedText part(LocatedText const& text, std::size_t begin, std::size_t end) {
    std::string_view const whole = text.value;
    auto const inside = grammar::trimmed(whole.substr(begin, end - begin));
    begin = static_cast<std::size_t>(inside.data() - whole.data());
    return slice(text, begin, begin + inside.size());
}

LocatedText joined(LocatedText const& first, std::string_view between, LocatedText const& second) {
    if (first.value.empty()) return second;
    if (second.value.empty()) return first;
    LocatedText sum;
    sum.given = true;
    sum.span = grammar::cover(first.span, second.span);
    append(sum, first);
    sum.offsets.insert(sum.offsets.end(), between.size(), place_of(first, first.value.size()));
    sum.value += between;
    append(sum, second);
    sum.offsets.push_back(place_of(second, second.value.size()));
    return sum;
}

LocatedText one_line(LocatedText const& text) {
    auto const whole = part(text, 0, text.value.size());
    return whole.value.find_first_of("\n\r\f\t ") == std::string::npos ? whole : document::joined_lines(whole);
}

LocatedText paragraphs(LocatedText const& text) {
    LocatedText result;
    std::size_t begin = 0;
    std::size_t line = 0;
    for (std::size_t at = 0; at <= text.value.size(); ++at) {
        if (at < text.value.size() && text.value[at] != '\n') continue;
        bool const ends = at == text.value.size() || ends_sentence(part(text, line, at).value);
        if (ends) {
            result = joined(result, "\n", one_line(part(text, begin, at)));
            begin = at;
        }
        line = at;
    }
    return result;
}

}  // namespace jixiao::targets::recognise

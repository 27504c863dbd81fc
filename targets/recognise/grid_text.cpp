#include "targets/recognise/grid_text.hpp"

#include <array>

#include "targets/document/document.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::array<std::string_view, 6> blanks{" ", "\t", "\n", "\r", "　", "\u00A0"};

std::size_t blank_at_begin(std::string_view text) {
    for (auto const blank : blanks)
        if (text.starts_with(blank)) return blank.size();
    return 0;
}

std::size_t blank_at_end(std::string_view text) {
    for (auto const blank : blanks)
        if (text.ends_with(blank)) return blank.size();
    return 0;
}

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
    while (auto const size = blank_at_begin(whole.substr(begin, end - begin))) begin += size;
    while (auto const size = blank_at_end(whole.substr(begin, end - begin))) end -= size;
    LocatedText result;
    result.value = whole.substr(begin, end - begin);
    result.span = {place_of(text, begin), place_of(text, end)};
    result.given = begin < end;
    auto const offset = [&](std::size_t at) { return text.offsets.begin() + static_cast<std::ptrdiff_t>(at); };
    if (!text.offsets.empty()) result.offsets.assign(offset(begin), offset(end + 1));
    return result;
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

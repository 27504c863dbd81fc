#include "targets/document/encoding.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "targets/base/ascii.hpp"
#include "targets/catalog.hpp"
#include "targets/host/converter.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

struct Guess {
    char const* encoding = "UTF-8";
    bool doubtful = false;
};

/// Nothing if `strict` and there is something that the encoding does not have.
std::optional<std::string> converted(std::string_view bytes, char const* encoding, bool strict) {
    using host::Converter;
    auto const converter =
        Converter::open(encoding, strict ? Converter::Unreadable::refused : Converter::Unreadable::replaced);
    if (!converter) return std::nullopt;
    std::string text;
    std::array<char, 16 * 1024> block{};
    for (Converter::Step step{0, 0, Converter::End::no_space}; step.end == Converter::End::no_space;) {
        step = converter->convert(bytes, block, true);
        bytes.remove_prefix(step.read);
        text.append(block.data(), step.written);
        if (step.end == Converter::End::unreadable) return std::nullopt;
    }
    return text;
}

bool is_valid(std::string_view bytes, char const* encoding) { return converted(bytes, encoding, true).has_value(); }

struct Mark {
    std::string_view bytes;
    char const* encoding;
};
constexpr std::array<Mark, 6> marks{{
    {byte_order_mark, "UTF-8"},
    {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
    {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
    {"\x84\x31\x95\x33", "GB18030"},
}};

Mark const* mark_of(std::string_view bytes) {
    auto const found =
        std::find_if(marks.begin(), marks.end(), [&](Mark const& mark) { return bytes.starts_with(mark.bytes); });
    return found == marks.end() ? nullptr : &*found;
}

/// Zeros in every second byte of line breaks, digits and signs, and in few of the others (一 is 4E 00).
/// UTF-8 with a zero or two is still UTF-8.
char const* utf16_by_zeros(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0') ++zeros[i % 2];
    std::size_t const all = zeros[0] + zeros[1];
    std::size_t const share = grammar::find_invalid_utf8(bytes) ? 50 : 4;
    if (bytes.size() % 2 != 0 || all == 0 || all * share < bytes.size() || std::min(zeros[0], zeros[1]) * 4 > all)
        return nullptr;
    return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE";
}

bool within(char c, unsigned first, unsigned last) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= first && byte <= last;
}

/// True if most of what is not ASCII forms characters of three bytes: UTF-8 that was damaged.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0, high = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        bool const three = i + 2 < bytes.size() && within(bytes[i], 0xE2, 0xEF) && within(bytes[i + 1], 0x80, 0xBF) &&
                           within(bytes[i + 2], 0x80, 0xBF);
        if (three) good += 3;
        high += three ? 3 : within(bytes[i], 0x80, 0xFF);
        i += three ? 3 : 1;
    }
    return good * 2 > high;
}

/// Of the pairs of bytes of a Chinese text, how many are what is common in GBK, and in Big5.
struct Pairs {
    std::size_t all = 0, gbk = 0, big5 = 0;
};

Pairs pairs_of(std::string_view bytes) {
    Pairs pairs;
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        if (!within(bytes[i], 0x80, 0xFF)) continue;
        char const lead = bytes[i], trail = bytes[++i];
        ++pairs.all;
        if ((within(lead, 0xA1, 0xA3) || within(lead, 0xB0, 0xD7)) && within(trail, 0xA1, 0xFE)) ++pairs.gbk;
        if (within(lead, 0xA1, 0xC6) && (within(trail, 0x40, 0x7E) || within(trail, 0xA1, 0xFE))) ++pairs.big5;
    }
    return pairs;
}

bool is_big5(std::string_view bytes) {
    Pairs const pairs = pairs_of(bytes);
    return pairs.big5 * 20 >= pairs.all * 19 && pairs.gbk * 10 < pairs.all * 7 && is_valid(bytes, "Big5");
}

char const* encoding_named(std::string_view declared) {
    std::string const name = lower(std::string(declared));
    if (name.starts_with("gb") || name == "cp936" || name == "windows-936") return "GB18030";
    if (name.starts_with("big5")) return "Big5";
    return nullptr;
}

Guess guess(std::string_view bytes, std::string_view declared) {
    if (auto const* encoding = utf16_by_zeros(bytes); encoding && is_valid(bytes, encoding)) return {encoding, true};
    if (!grammar::find_invalid_utf8(bytes) || is_mostly_utf8(bytes)) return {};
    if (auto const* encoding = encoding_named(declared); encoding && is_valid(bytes, encoding)) return {encoding};
    if (is_big5(bytes)) return {"Big5", true};
    return {"GB18030"};
}

/// Every line break of an old Mac becomes one; zeros become signs for what cannot be read.
std::string tidied(std::string text) {
    while (!text.empty() && text.back() == '\0') text.pop_back();
    if (text.find('\n') == std::string::npos) std::replace(text.begin(), text.end(), '\r', '\n');
    if (text.find('\0') == std::string::npos) return text;
    std::string result;
    for (char const c : text) c == '\0' ? result.append(replacement_character) : result.append(1, c);
    return result;
}

void report_replaced(Source const& source, char const* encoding, Diagnostics& sink) {
    std::string_view const text = source->bytes();
    std::size_t count = 0;
    std::size_t first = 0;
    for (auto at = text.find(replacement_character); at != text.npos;
         at = text.find(replacement_character, at + replacement_character.size()))
        if (count++ == 0) first = at;
    if (count == 0) return;
    auto const begin = static_cast<std::uint32_t>(first);
    report(sink, codes::undecodable, source, {begin, begin + static_cast<std::uint32_t>(replacement_character.size())},
           {{"count", std::to_string(count)}, {"encoding", encoding}});
}

}  // namespace

Source decoded(std::string name, std::string bytes, Diagnostics& sink, std::string_view declared) {
    Mark const* mark = mark_of(bytes);
    Guess const found = mark ? Guess{mark->encoding} : guess(bytes, declared);
    if (mark) bytes.erase(0, mark->bytes.size());
    bool const is_clean = std::string_view(found.encoding) == "UTF-8" && !grammar::find_invalid_utf8(bytes);
    if (!is_clean) bytes = converted(bytes, found.encoding, false).value_or(std::string());
    auto source = std::make_shared<SourceText const>(std::move(name), tidied(std::move(bytes)));
    if (found.doubtful) report(sink, codes::assumed_encoding, source, {}, {{"encoding", found.encoding}});
    report_replaced(source, found.encoding, sink);
    return source;
}

std::string utf8_of(std::string_view bytes, char const* encoding) {
    return converted(bytes, encoding, false).value_or(std::string());
}

Encoding encoding_of(std::string_view beginning) {
    if (auto const* mark = mark_of(beginning)) return {mark->encoding, mark->bytes.size()};
    return {guess(beginning, {}).encoding, 0};
}

std::string beginning(std::string_view bytes, std::size_t size) {
    auto const* mark = mark_of(bytes);
    if (mark) bytes.remove_prefix(mark->bytes.size());
    bytes = bytes.substr(0, size);
    auto const* const wide = mark ? mark->encoding : utf16_by_zeros(bytes);
    auto const decoded_text = wide ? converted(bytes, wide, !mark) : std::nullopt;
    auto text = decoded_text.value_or(std::string(bytes));
    text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
    return text;
}

}  // namespace jixiao::targets::document

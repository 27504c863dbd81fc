#include "targets/read/string_offsets.hpp"

namespace jixiao::targets::read {
namespace {

/// Size of the opening quotes; a line break right behind three of them belongs to them.
std::uint32_t opening_size(std::string_view raw) {
    if (!raw.starts_with(R"(""")") && !raw.starts_with("'''")) return 1;
    if (raw.substr(3).starts_with("\r\n")) return 5;
    return raw.substr(3).starts_with("\n") ? 4 : 3;
}

std::size_t closing_size(std::string_view raw) { return raw.starts_with(R"(""")") || raw.starts_with("'''") ? 3 : 1; }

/// What stands in the file for some decoded bytes.
struct Piece {
    std::size_t raw;      // bytes in the file
    std::size_t decoded;  // bytes of the text
};

std::size_t utf8_size(unsigned long code_point) {
    if (code_point < 0x80) return 1;
    if (code_point < 0x800) return 2;
    return code_point < 0x10000 ? 3 : 4;
}

Piece unicode_escape(std::string_view rest, std::size_t digits) {
    return {2 + digits, utf8_size(std::stoul("0" + std::string(rest.substr(2, digits)), nullptr, 16))};
}

/// A backslash at the end of a line swallows the blanks and line breaks behind it.
std::size_t continuation_size(std::string_view rest) {
    auto const text = rest.find_first_not_of(" \t\r\n", 1);
    return std::min(text, rest.size());
}

/// `rest` is not empty and begins at the start of a character or an escape.
Piece next_piece(std::string_view rest, bool escapes) {
    if (rest.starts_with("\r\n")) return {2, 1};
    if (rest[0] != '\\' || !escapes || rest.size() < 2) return {1, 1};
    if (rest[1] == 'u') return unicode_escape(rest, 4);
    if (rest[1] == 'U') return unicode_escape(rest, 8);
    bool const continues = rest[1] == ' ' || rest[1] == '\t' || rest[1] == '\r' || rest[1] == '\n';
    return continues ? Piece{continuation_size(rest), 0} : Piece{2, 1};
}

std::vector<std::uint32_t> walk(std::string_view body, std::uint32_t begin, bool escapes) {
    std::vector<std::uint32_t> offsets;
    std::size_t at = 0;
    while (at < body.size()) {
        auto const piece = next_piece(body.substr(at), escapes);
        offsets.insert(offsets.end(), piece.decoded, begin + static_cast<std::uint32_t>(at));
        at += piece.raw;
    }
    offsets.push_back(begin + static_cast<std::uint32_t>(body.size()));
    return offsets;
}

}  // namespace

LocatedText locate_string(SourceText const& source, Span span, std::string decoded) {
    LocatedText text;
    text.span = span;
    text.given = true;
    text.value = std::move(decoded);
    auto const raw = source.slice(span);
    text.opening = opening_size(raw);
    auto const size = raw.size() - std::min(raw.size(), text.opening + closing_size(raw));
    auto const body = raw.substr(std::min<std::size_t>(text.opening, raw.size()), size);
    if (body != text.value) text.offsets = walk(body, span.begin + text.opening, raw.starts_with('"'));
    return text;
}

}  // namespace jixiao::targets::read

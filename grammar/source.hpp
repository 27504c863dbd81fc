// SourceText: the bytes of one file or one expression, and where its lines begin.
//
// Owns the conversion from bytes to lines and columns. Columns count code
// points from 1; nothing else in the program may convert them. The text of a
// file that is no text (a workbook, a document) is one cell or paragraph a
// line, and each line has the name that people know its place by.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/span.hpp"
#include "grammar/text.hpp"

namespace jixiao::grammar {

/// 1-based line and 1-based column in code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(Position, Position) = default;
};

/// What people call a part of a text that has no lines of its own: 绩效目标!D12.
struct Place {
    std::uint32_t begin = 0;  // it goes on to the next place
    Text name;
};

class SourceText {
public:
    /// Takes the bytes as they are; `name` is what is shown as the file. `places` are sorted.
    SourceText(std::string name, std::string bytes, std::vector<Place> places = {});

    std::string const& name() const { return name_; }
    std::string const& bytes() const { return bytes_; }
    std::string_view slice(Span span) const;

    /// Where a byte stands; a byte inside a character or past the end is rounded to a valid place.
    Position position(std::uint32_t byte) const;
    /// The byte at a 1-based line and column; past the end of a line it is the line's end.
    std::uint32_t byte(Position position) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
    /// The bytes of a 1-based line, without its line break.
    Span line(std::uint32_t number) const;
    /// The name of the place of a byte; null where line and column are what people see.
    Text const* place(std::uint32_t byte) const;

private:
    std::string name_;
    std::string bytes_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<Place> places_;
};

using Source = std::shared_ptr<SourceText const>;

/// The first byte that is not valid UTF-8 (overlong forms and surrogates included).
std::optional<std::uint32_t> find_invalid_utf8(std::string_view bytes);

}  // namespace jixiao::grammar

// The body of a word-processor document, as a stream of paragraphs and tables.
//
// Changes that are tracked count as accepted; hidden text, fields' code and headers are left out, and so are the remarks
// that `check --annotate` puts at the end; what stands in a text box comes after the paragraph that holds it.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "targets/document/xml_reader.hpp"

namespace jixiao::targets::document {

struct TableCell;

struct TableRow {
    std::uint32_t columns_before = 0;  // left out at the beginning of the row
    std::vector<TableCell> cells;
};

struct Table {
    std::vector<TableRow> rows;
};

struct TableCell {
    std::uint32_t columns = 1;
    bool continues_above = false;  // merged with the cell above it
    bool continues_left = false;   // merged with the cell before it
    std::string text;              // its paragraphs, line by line
    Span at;                       // the element of its first paragraph with text, or else of its first one
    std::vector<Table> tables;     // in the cell
};

struct Paragraph {
    std::string text;
    Span at;  // its element; of one in a text box, the paragraph that holds the box
};

/// Paragraphs without text are ""; several in a row count as one.
using Block = std::variant<Paragraph, Table>;

/// The tag of the frame in which remarks stand.
inline constexpr std::string_view remarks_tag = "jixiao-remarks";

/// Paragraphs become lines of the cell; tables stay tables.
void take_blocks(std::vector<Block> blocks, TableCell& cell);

/// Hands over what stands directly in the body, one after the other, until `take` says no. False if there
/// were too many cells, and the last ones were left out.
bool read_body(XmlReader& xml, std::function<bool(Block)> const& take);

}  // namespace jixiao::targets::document

// The body of a word-processor document, as a stream of paragraphs and tables.
//
// Changes that are tracked count as accepted; hidden text, fields' code and headers are left out;
// what stands in a text box comes after the paragraph that holds it.
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
    std::vector<Table> tables;     // in the cell
};

/// Paragraphs without text are ""; several in a row count as one.
using Block = std::variant<std::string, Table>;

/// Paragraphs become lines of the cell; tables stay tables.
void take_blocks(std::vector<Block> blocks, TableCell& cell);

/// Hands over what stands directly in the body, one after the other, until `take` says no. False if there
/// were too many cells, and the last ones were left out.
bool read_body(XmlReader& xml, std::function<bool(Block)> const& take);

}  // namespace jixiao::targets::document

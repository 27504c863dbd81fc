// Records of the book (台账) for people and for other programs.
#pragma once

#include <ostream>
#include <span>

#include "targets/book/record.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

using targets::book::Record;

/// Every record with who, when, and what it corrects.
void write_log(std::span<Record const> records, Style const& style, std::ostream& out);

/// What holds, by table and period.
void write_standing(std::span<Record const> records, Style const& style, std::ostream& out);

/// How much a book holds: a line for each table, or for each department where there are more than `most`.
void write_book_overview(std::span<Record const> records, std::size_t most, Style const& style, std::ostream& out);

/// All fields, under English names.
void write_records_json(std::span<Record const> records, std::ostream& out);

/// All fields, under the headings that `book add` reads.
void write_records_csv(std::span<Record const> records, bool mark, std::ostream& out);

}  // namespace jixiao::render

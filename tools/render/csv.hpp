// CSV by RFC 4180: quotes, CRLF, and cells that no spreadsheet takes for formulas.
//
// Owns the guard against formulas. Spreadsheets run a cell that begins with = + - @ even if the CSV
// has it in quotes. An apostrophe in front is the one guard that all of them take for text; a tab or
// a blank looks better, but some programs trim it and run the rest. Excel and WPS show the apostrophe
// as a part of the cell; our own readers take it off again (targets/audit/published).
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::render {

/// One field: quoted where needed; a ' goes before a text that begins with = + - @ (full-width
/// ones too), a tab or a line break. Plain numbers (-3.5) stay as they are.
std::string csv_field(std::string_view text);

void write_csv_row(std::vector<std::string> const& fields, std::ostream& out);

/// The byte order mark by which Excel knows UTF-8.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

}  // namespace jixiao::render

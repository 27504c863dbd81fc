// Own output: what the program writes for people is marked, so that it is never taken for input.
//
// Workbooks carry their mark in the hidden sheet (targets/document/form_sheet.hpp); TOML and the csv and JSON of a book
// are written to be read again and have none.
#pragma once

#include <string_view>

namespace jixiao::render {

/// The generator that a page names in its head.
inline constexpr std::string_view page_mark = "jixiao-output";

/// True for a page with the mark, for a csv whose heading is that of scores, of following the year or of an audit, and for
/// a text that begins as reports, opinions and findings do.
bool is_own_output(std::string_view bytes);

}  // namespace jixiao::render

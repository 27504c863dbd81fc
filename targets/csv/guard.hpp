// The guard against formulas: how a csv keeps a text from being run.
//
// Spreadsheets run a cell that begins with = + - @ even if the csv has it in quotes. An apostrophe in front is the one
// guard that all of them take for text; a tab or a blank looks better, but some programs trim it and run the rest. Excel
// and WPS show the apostrophe as a part of the cell; our own readers take it off again.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::targets::csv {

/// The text with a ' before it where it begins with = + - @ (full-width ones too), a tab or a line break, or looks
/// guarded itself. Plain numbers (-3.5) stay as they are.
std::string guarded(std::string_view text);

/// The size of the guard in front of a text: what guarded() or another program put there.
std::size_t guard_of(std::string_view text);

}  // namespace jixiao::targets::csv

// Notes on rows as a reader wants them: remarks of one kind said once, for all rows that have them.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

/// A note on one row and the other rows that have one of the same kind.
struct NoteGroup {
    std::string about;
    grammar::Message const* note = nullptr;
    std::vector<std::string> others;
};

/// Remarks (no warnings) of a kind that an earlier row has, and of the same sense, are added to the earlier one.
void add(std::vector<NoteGroup>& groups, std::string const& about, grammar::Message const& note);

/// "提示[I362] 名称：…（同样的还有：…）".
std::string text_of(NoteGroup const& group, Style const& style);

/// "  - 提示[I362] 名称：…（同样的还有：…）".
void write_note(NoteGroup const& group, Style const& style, std::ostream& out);

}  // namespace jixiao::render

// Endings: the format that the name after -o asks for.
#pragma once

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// Without --format the ending of the file chooses it (.html, .xlsx, .csv, .json …). An ending that does not fit what is
/// written is reported: a text called .docx opens in no program.
void settle_format(Command const& command, Call& call, Diagnostics& sink);

}  // namespace jixiao::program

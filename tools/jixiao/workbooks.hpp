// Books: workbooks on their way out.
#pragma once

#include <string>
#include <vector>

#include "tools/jixiao/command.hpp"
#include "tools/render/forms/forms.hpp"

namespace jixiao::program {

/// A workbook or a page needs -o, or a pipe: a terminal cannot show it. What is wrong is reported, with the example of a
/// name.
void check_destination(Settings const& settings, std::string_view format, Environment const& environment,
                       Diagnostics& sink, grammar::Text example = {"自评表", "forms"});

/// The sheets as the bytes of a workbook; empty if it could not be made, which is reported.
std::string book_bytes(std::vector<render::forms::Sheet> const& sheets, Diagnostics& sink);

/// Writes them to standard output, or says on standard error why not.
Status write_book(std::vector<render::forms::Sheet> const& sheets, Settings const& settings, Streams const& streams);

}  // namespace jixiao::program

// Copying: copies of files with remarks in them, written into a folder. No original is ever written to.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tools/jixiao/command.hpp"
#include "tools/render/annotate/annotations.hpp"

namespace jixiao::program {

/// One file and what is to be said in it.
struct Annotated {
    std::string file;
    render::Annotations annotations;
    bool is_damaged = false;  // not all of it could be read
    /// A workbook to take its place where it carries no comments; the places of the annotations become that one's.
    std::function<std::string(render::Annotations&, Diagnostics&)> form;
};

/// Where copies go: the folders below those that the command line names are kept.
struct Destination {
    std::filesystem::path folder;
    std::vector<std::string> named;  // on the command line
};

/// The names of the copies go to `names`. What became of a file that carries no comments, fixes that did not fit, and
/// what could not be written are reported.
void write_copies(std::vector<Annotated> const& files, Destination const& destination, Settings const& settings,
                  std::ostream& names, Diagnostics& sink);

}  // namespace jixiao::program

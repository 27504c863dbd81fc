// Recognisers: a document → the target, self-evaluation and monitoring tables in it.
//
// They know headings (headings.hpp) and level names (levels.hpp), never a file. Lines inside a table
// that they cannot place are reported, one by one; text outside of tables is none of their concern.
#pragma once

#include "targets/document/document.hpp"
#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// In the order of the document. Running text directly above a grid (title, year, project) belongs to it.
std::vector<FoundTable> recognise(document::Document const& document, Diagnostics& sink);

/// The tables of running text, whatever is left of their lines and columns.
std::vector<FoundTable> tables_in_text(document::Document const& document, document::Passage const& passage,
                                       Diagnostics& sink);

}  // namespace jixiao::targets::recognise

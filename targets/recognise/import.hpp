// Import: the bytes of an office document → the tables in it, read and checked against its own text.
#pragma once

#include <vector>

#include "targets/document/read.hpp"
#include "targets/recognise/complete.hpp"

namespace jixiao::targets::recognise {

/// The tables as they stand in the document, in its order; those of running text are told of.
std::vector<FoundTable> forms_in(document::Document const& document, Diagnostics& sink);

/// The tables of a document that was read, in its order; that there are none is not said.
std::vector<CompletedTable> tables_of(document::Document const& document, Diagnostics& sink);

/// Says that there is no table in a document; nothing of a report that the program wrote itself.
void report_no_table(document::Document const& document, Diagnostics& sink);

/// In the order of the document. A document without a table, or one that cannot be read, gives none
/// and is reported.
std::vector<CompletedTable> import_document(document::File const& file, Diagnostics& sink);

}  // namespace jixiao::targets::recognise

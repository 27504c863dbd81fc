// Files that are one XML text, in whatever encoding: what template engines write under the endings .xls and .doc.
#pragma once

#include "targets/document/draft.hpp"
#include "targets/document/read.hpp"
#include "targets/document/xml_reader.hpp"

namespace jixiao::targets::document {

/// True for bytes whose text begins with a <.
bool is_markup(std::string_view bytes);

/// The text in UTF-8, by its mark, its zeros, or what its first line says: <?xml version="1.0" encoding="GBK"?>.
Source xml_source(File const& file, Diagnostics& sink);

/// Reads a text that outlives the reader.
XmlReader reader(std::string_view text);

/// Reports why the text could not be read to its end, if so; true if that was so.
bool report_problem(XmlReader const& xml, Draft& draft);

}  // namespace jixiao::targets::document

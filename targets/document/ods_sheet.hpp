// A sheet of an OpenDocument spreadsheet → a grid, read as a stream: repeated empty rows and cells cost nothing, repeated
// full ones count as what they are.
#pragma once

#include "targets/document/draft.hpp"
#include "targets/document/odf_styles.hpp"

namespace jixiao::targets::document {

/// The sheet whose element opened just now, to its end.
Grid read_ods_sheet(XmlReader& xml, OdfStyles const& styles, Draft& draft);

}  // namespace jixiao::targets::document

// A cell of an OpenDocument spreadsheet → the text that a person typed or sees.
#pragma once

#include "targets/document/cell_value.hpp"
#include "targets/document/xml_reader.hpp"

namespace jixiao::targets::document {

/// The cell whose element opened just now, to its end.
CellText read_ods_cell(XmlReader& xml, NumberFormat const& format);

}  // namespace jixiao::targets::document

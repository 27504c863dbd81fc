// What an old Excel workbook says about all of its sheets: where they begin, formats, shared strings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "targets/document/biff_record.hpp"
#include "targets/document/biff_text.hpp"
#include "targets/document/cell_value.hpp"
#include "targets/document/draft.hpp"

namespace jixiao::targets::document {

struct XlsSheet {
    std::string name;
    std::size_t at = 0;  // in the stream
    bool is_hidden = false;
};

struct XlsWorkbook {
    BiffEncoding encoding;
    std::vector<XlsSheet> sheets;  // those with cells
    DateSystem dates = DateSystem::from_1900;
    std::vector<std::string> strings;
    std::vector<NumberFormat> formats;
    std::vector<std::uint32_t> format_of_style;  // into formats

    NumberFormat const& format(std::uint32_t style) const;
};

/// Nothing if it is encrypted or no workbook, which is reported.
std::optional<XlsWorkbook> read_xls_workbook(std::string_view stream, Draft& draft);

}  // namespace jixiao::targets::document

// References to cells: D12, $D$12, A1:B2, and how places are named in messages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::targets::document {

struct CellPlace {
    std::uint32_t row = 0;  // from 0
    std::uint32_t column = 0;
    friend auto operator<=>(CellPlace const&, CellPlace const&) = default;
};

struct CellRange {
    CellPlace first;
    CellPlace last;  // the range's last cell
};

/// Nothing for what is no reference or beyond the sheets of the format.
std::optional<CellPlace> parse_reference(std::string_view text);
/// A single cell is a range as well; corners in any order. Ends beyond the sheet are cut to it.
std::optional<CellRange> parse_range(std::string_view text);

std::string column_name(std::uint32_t column);  // A, AB
std::string to_string(CellPlace place);         // D12

/// D12、D14:D20: places in the order of rows, runs down a column as one; cut when it gets very long.
std::string to_string(std::vector<CellPlace> places);
/// Whole rows or columns: 3、5:8; B、D:F. The numbers are sorted.
std::string rows_text(std::vector<std::uint32_t> const& rows);
std::string columns_text(std::vector<std::uint32_t> const& columns);

}  // namespace jixiao::targets::document

// A table of HTML as it grows: which places of the grid are taken, by spans from above as well.
#pragma once

#include <vector>

#include "targets/document/document.hpp"

namespace jixiao::targets::document {

inline constexpr std::uint32_t max_html_rows = 100'000;
inline constexpr std::uint32_t max_html_columns = 1'000;

struct HtmlTable {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::uint32_t next_column = 0;           // in the row that is being read
    std::vector<std::uint32_t> taken_until;  // for each column the first row that is free again
    std::vector<Cell> cells;                 // their texts without a place
    bool in_cell = false;
    bool is_layout = false;  // holds tables; its texts are paragraphs
};

void start_row(HtmlTable& table);

/// Adds a cell at the next free place of the row; false if the table is too large for it.
bool start_cell(HtmlTable& table, std::uint32_t rows, std::uint32_t columns);

/// Spans that reach beyond the last row end there.
void clip_to_grid(HtmlTable& table);

}  // namespace jixiao::targets::document

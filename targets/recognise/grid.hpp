// Reading the grids of a document one after the other: a table may go on in the next grid.
#pragma once

#include <optional>

#include "targets/recognise/above.hpp"
#include "targets/recognise/grid_body.hpp"
#include "targets/recognise/recognise.hpp"

namespace jixiao::targets::recognise {

struct GridReading {
    Document const& document;
    Diagnostics& sink;
    Above above{document.source, sink};  // what the next table may begin with
    std::vector<FoundTable> tables{};
    std::optional<Section> section{};  // below the heading read last
    std::uint32_t columns = 0;         // of the grid read last
    bool same_columns = false;         // the grid that is read has as many
};

void read_grid(GridReading& reading, Grid const& grid);

/// True if a text only says again what stood above the table read last: its title, its year, a page number.
bool is_repeated(GridReading const& reading, std::string const& text);

/// True if a heading of indicators stands in the grid.
bool has_heading(Grid const& grid);

/// What only the whole table tells: a table about a department that does not say so.
void finish(FoundTable& table);

}  // namespace jixiao::targets::recognise

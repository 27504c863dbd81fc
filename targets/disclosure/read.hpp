// Reading a disclosure: a document → its budget tables, from grids and from copied text.
#pragma once

#include "targets/disclosure/model.hpp"
#include "targets/document/document.hpp"

namespace jixiao::targets::disclosure {

/// The tables in the order of the document; none for a document that is no disclosure. What is not read with certainty
/// carries its doubts.
std::vector<BudgetTable> tables_in(document::Document const& document);

/// At most so many tables, lines of a table and columns of copied text are read.
inline constexpr std::size_t max_tables = 400;
inline constexpr std::size_t max_lines = 20'000;
inline constexpr std::size_t max_columns = 24;

// ---- the readers of one kind of part each -------------------------------------------------------

std::vector<BudgetTable> tables_in_text(document::Document const& document, document::Passage const& passage);

/// A grid, and the running text above it, which may hold its title. Nothing if it is no budget table.
std::optional<BudgetTable> table_in_grid(document::Document const& document, document::Grid const& grid,
                                         document::Passage const* above);

}  // namespace jixiao::targets::disclosure

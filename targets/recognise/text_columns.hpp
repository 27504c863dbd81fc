// Columns: their order where the header does not tell it, or the rows do not follow it.
#pragma once

#include <optional>
#include <vector>

#include "targets/recognise/text_align.hpp"

namespace jixiao::targets::recognise {

struct Chosen {
    std::vector<Column> columns;
    Alignment alignment;
    bool changed = false;  // not in the order of the header
};

/// The header's columns; where no row has as many cells as the header, those that fit the rows much better.
Chosen columns_for(std::vector<Piece>& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                   std::vector<Column> const& header);

/// The columns of a table without a header; its title, if there is one, tells whether it holds actual values.
Chosen guess_columns(std::vector<Piece> const& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                     std::optional<Form> form);

/// 一级指标、二级指标、三级指标、指标值.
Text names_of(std::vector<Column> const& columns);

}  // namespace jixiao::targets::recognise

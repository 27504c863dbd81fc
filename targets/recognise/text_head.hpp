// Head: what stands above the indicators, title, year, project, funds and goal, label by label.
#pragma once

#include <vector>

#include "targets/recognise/found.hpp"
#include "targets/recognise/text_pieces.hpp"

namespace jixiao::targets::recognise {

/// Reads the pieces from `first` to `last` (not included) into the head of the table. The pieces that
/// belong to nothing are appended to `left_over`.
void read_head(document::Document const& document, std::vector<Piece> const& pieces, std::size_t first,
               std::size_t last, FoundTable& table, std::vector<std::size_t>& left_over);

/// Reads one label and the piece that is its value: a head whose labels stand in the header's line.
void read_field(document::Document const& document, std::vector<Piece> const& pieces, std::size_t label,
                std::size_t value, FoundTable& table);

/// True if a label of a table's head begins with the piece: 项目名称, 预算单位.
bool begins_head(document::Document const& document, std::vector<Piece> const& pieces, std::size_t piece);

}  // namespace jixiao::targets::recognise

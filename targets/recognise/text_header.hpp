// Header: the words that head the columns, wrapped or run together, and the order they give.
#pragma once

#include <string>
#include <vector>

#include "targets/recognise/found.hpp"
#include "targets/recognise/text_pieces.hpp"

namespace jixiao::targets::recognise {

struct Header {
    std::size_t begin = 0;  // pieces
    std::size_t end = 0;
    std::vector<Column> columns;
    std::vector<std::size_t> leading;  // headings of the table's head in the same line: 单位名称 | 项目名称 | 预算数
};

/// The header that begins with piece `first`; without columns if none does, its end being where the headings end.
Header header_at(document::Document const& document, std::vector<Piece> const& pieces, std::size_t first);

/// The headings before the header in its line, if all of them are labels of the head.
std::vector<std::size_t> leading_labels(document::Document const& document, std::vector<Piece> const& pieces,
                                        Header const& header);

/// Texts beside a table's cells that say nothing: 绩效指标, 年度绩效指标.
bool is_side_label(std::string_view text);

}  // namespace jixiao::targets::recognise

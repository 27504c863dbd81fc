// Stretches: the tables that one alignment holds, where the levels begin anew behind a head of their own.
#pragma once

#include <vector>

#include "targets/recognise/text_align.hpp"

namespace jixiao::targets::recognise {

/// One table: its head, its body behind the header, its rows. No end is included.
struct Stretch {
    std::size_t head_first = 0;  // pieces
    std::size_t head_last = 0;
    std::size_t body = 0;
    std::size_t end = 0;        // of the body
    std::size_t first_row = 0;  // of the alignment
    std::size_t last_row = 0;
};

/// The stretches of an alignment. `first` says where the head of the first stands and where its body begins; with
/// `has_leading` the cells of a head stand behind the rows before them, in the body.
std::vector<Stretch> stretches_of(document::Document const& document, std::vector<Piece> const& pieces,
                                  Alignment const& alignment, Stretch first, bool has_leading);

/// In a tree, a name and a mere number before a level 1 that was there before are a project and its amount: no row.
void release_branches(document::Document const& document, std::vector<Piece> const& pieces, Alignment& alignment);

}  // namespace jixiao::targets::recognise

// Alignment: which pieces are one cell, and in which column it stands.
//
// The best path through the pieces: cells follow each other in the order of the columns, row after row;
// what fits its column gains, what is missing, left over or joined costs. Where nothing has gained for
// long, the table has ended.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "targets/recognise/text_pieces.hpp"
#include "targets/recognise/text_reading.hpp"

namespace jixiao::targets::recognise {

struct Placed {
    Column column = Column::name;
    std::size_t first = 0;  // pieces
    std::size_t last = 0;   // not included
};

struct Alignment {
    int gain = 0;
    std::size_t end = 0;                    // behind the last piece of the table
    std::vector<std::vector<Placed>> rows;  // levels only where they are written
    std::vector<std::size_t> left_over;     // pieces between cells that found no place
};

/// What a cell of `first` and the next pieces reads as; asked for again and again.
class Readings {
public:
    Readings(document::Document const& document, std::vector<Piece> const& pieces)
        : document_(document), pieces_(pieces) {}
    Reading const& of(std::size_t first, std::size_t count);
    /// Forgets what was read, and begins anew at a piece.
    void begin_at(std::size_t first);

private:
    document::Document const& document_;
    std::vector<Piece> const& pieces_;
    std::size_t begin_ = 0;
    std::vector<std::vector<Reading>> read_;          // by piece, then by count
    std::unordered_map<std::string, Reading> known_;  // the same texts stand in many rows
};

inline constexpr std::size_t most_pieces = 14;  // of one cell

/// Aligns the pieces from `begin` on, not beyond `limit`.
Alignment align(std::vector<Piece> const& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                std::vector<Column> const& columns);

}  // namespace jixiao::targets::recognise

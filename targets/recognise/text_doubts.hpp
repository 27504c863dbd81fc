// Doubts: what speaks against the reading of a row of running text. A row with none is certain.
//
// Certain is a row that has as many cells as the heading has columns, or is clearly nearer to one reading than to any
// other; each cell of its column's type, level 2 under its level 1, a target that parses, a name that does not end in
// a number, weights that add up to the printed points of the level and to 90 or 100, scores not above weights, and
// nothing left over beside it. docs/documents.md tells the same.
#pragma once

#include "targets/recognise/text_align.hpp"

namespace jixiao::targets::recognise {

/// How the rows of one table were aligned.
struct Aligned {
    document::Document const& document;
    std::vector<Piece> const& pieces;
    Readings& readings;
    Alignment const& alignment;
    std::vector<Column> const& columns;
    bool inferred = false;  // without a heading, or against it
};

/// Of one row, as it was aligned: cells that were inferred, a rival, text beside it.
void doubt_alignment(Aligned const& aligned, std::size_t index, FoundRow& row);

/// Of all rows, by what they say.
void doubt_contents(FoundTable& table, std::vector<Column> const& columns);

/// True if hardly a row of the table can be trusted: it is better refused.
bool is_hopeless(FoundTable const& table);

/// One diagnostic for each code and table, at the first row that it is about; for rows with a rival one each.
void report_doubts(FoundTable const& table, Source const& source, Diagnostics& sink);

}  // namespace jixiao::targets::recognise

// Above: what stands above the next table of a document and was read by none: lines of running text, and rows of grids.
//
// A head (names, goal, funds) may stand in a grid of its own, in several, or before a page break; whichever recogniser
// finds the table below takes it from here. What no table claims is reported.
#pragma once

#include <deque>

#include "targets/recognise/grid_head.hpp"

namespace jixiao::targets::recognise {

class Above {
public:
    Above(Source source, Diagnostics& sink) : source_(std::move(source)), sink_(sink) {}

    void add_line(LocatedText text);
    /// Rows of a grid, which must outlive this.
    void add_rows(Rows const& rows);
    /// Rows above tables that stand side by side: each reads them, and none has to understand them.
    void add_shared_rows(Rows const& rows);

    /// The lines of running text that stand below the last grid.
    std::vector<LocatedText const*> lines() const;

    bool has_grids() const;
    /// A head waits for its indicators.
    bool holds_head() const;

    /// Reads what belongs to the head of the table at hand into it, after what stands in the table's own rows. A grid
    /// is taken once, lines again for each table of the grid below them.
    void read_into(HeadReading& head);
    /// The same for a table of running text.
    void read_into(FoundTable& table);

    /// The grids are read.
    void drop_grids();
    /// Forgets everything; heads that no table claimed are reported.
    void release();

private:
    struct Line {
        Row row;
        bool in_text = false;  // or shared
    };

    std::size_t begin() const;
    FoundTable grids_from(std::size_t first) const;
    bool belongs(FoundTable const& above, FoundTable const& table) const;
    void report_unclaimed(std::size_t first, std::size_t last) const;
    std::size_t behind_grids() const;

    Source source_;
    Diagnostics& sink_;
    std::deque<Cell> cells_;  // of the lines of running text
    std::vector<Line> lines_;
};

/// True for a grid that is the head of a table and nothing else: names, goal, funds.
bool is_head_alone(Document const& document, Grid const& grid);

}  // namespace jixiao::targets::recognise

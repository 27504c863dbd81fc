#include <algorithm>

#include "targets/document/pdf_open.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::size_t most_lines_of_cell = 12;
constexpr Length impossible = max_length * 10;

enum class Alignment : std::uint8_t { center, top };

/// The lines [begin, end) of a column as one cell in the rows [row, last]: how far it lies from where it
/// would lie. A line that had room for the next one is no line of the same cell.
struct Fit {
    PdfColumn const& column;
    std::vector<RowPlace> const& rows;
    Length pitch;
    Alignment alignment;
    Length widest;  // of the lines

    /// True if a line can be followed by the next one in the same cell. Headings are broken anywhere.
    bool go_on(std::size_t line, bool heading) const {
        bool const had_room = widest - column[line - 1].width > pitch * 3;
        Length const gap = column[line].middle - column[line - 1].middle;
        return gap >= pitch * 3 / 4 && gap <= pitch * 17 / 16 && (heading || !had_room);
    }

    Length distance(std::size_t begin, std::size_t end, std::size_t row, std::size_t last) const {
        Length const from_top = std::abs(column[begin].middle - rows[row].first);
        if (alignment == Alignment::top) return from_top;
        Length const center = row == last ? rows[row].center : rows[row].top + (rows[last].bottom - rows[row].top) / 2;
        Length const away =
            std::abs(column[begin].middle + (column[end - 1].middle - column[begin].middle) / 2 - center);
        bool const at_break = rows[row].is_cut || last + 1 == rows.size();  // cells begin at the top there
        if (!at_break) return away;
        return std::min(
            {away, from_top + pitch / 5, std::abs(column[begin].middle - pitch / 2 - rows[row].top) + pitch / 5});
    }

    Length room(std::size_t begin, std::size_t end) const {
        Length cost = 0;
        for (std::size_t line = begin; line + 1 < end; ++line)
            if (column[line].room > pitch * 3 / 2) cost += pitch / 3;
        return cost;
    }
};

struct Manner {
    bool spanning = false;  // a cell may stand in several rows
    TopRows top = TopRows::whole;
};

/// The cheapest way to put all lines into cells, row after row.
struct Step {
    Length cost = impossible;
    std::size_t row = 0, line = 0;  // where it comes from
};

class Way {
public:
    Way(Fit fit, Manner manner) : fit_(fit), manner_(manner), steps_((fit.rows.size() + 1) * (fit.column.size() + 1)) {
        step(0, 0).cost = 0;
        for (std::size_t row = 0; row < fit_.rows.size(); ++row)
            for (std::size_t line = 0; line <= fit_.column.size(); ++line)
                if (step(row, line).cost < impossible) go_on(row, line);
    }

    Length cost() const { return steps_.back().cost; }

    std::vector<PieceGroup> groups() const {
        std::vector<PieceGroup> result;
        for (std::size_t row = fit_.rows.size(), line = fit_.column.size(); row > 0;) {
            auto const& from = steps_[row * (fit_.column.size() + 1) + line];
            if (from.line < line)
                result.push_back({from.line, line, static_cast<std::uint32_t>(from.row),
                                  static_cast<std::uint32_t>(row - from.row)});
            row = from.row;
            line = from.line;
        }
        std::reverse(result.begin(), result.end());
        return result;
    }

private:
    Step& step(std::size_t row, std::size_t line) { return steps_[row * (fit_.column.size() + 1) + line]; }

    void offer(std::size_t row, std::size_t line, Length cost, std::size_t from_row, std::size_t from_line) {
        auto& to = step(row, line);
        if (cost < to.cost) to = {cost, from_row, from_line};
    }

    void go_on(std::size_t row, std::size_t line) {
        Length const cost = step(row, line).cost;
        Length const tolerance = manner_.spanning ? fit_.pitch / 2 : fit_.pitch * 3 / 10;
        bool const rest = line == 0 && manner_.top == TopRows::rest;
        if (rest || !manner_.spanning) offer(row + 1, line, cost + fit_.pitch / (rest ? 20 : 2), row, line);
        std::size_t const most_rows =
            manner_.spanning && (row > 0 || manner_.top != TopRows::heading) ? fit_.rows.size() : 1;
        for (std::size_t end = line + 1; end <= fit_.column.size() && end - line <= most_lines_of_cell; ++end) {
            if (end > line + 1 && !fit_.go_on(end - 1, row == 0)) break;
            Length const room = fit_.room(line, end);
            for (std::size_t last = row; last < fit_.rows.size() && last - row < most_rows; ++last) {
                Length const distance = fit_.distance(line, end, row, last);
                if (distance <= tolerance) offer(last + 1, end, cost + distance + room, row, line);
            }
        }
    }

    Fit fit_;
    Manner manner_;
    std::vector<Step> steps_;
};

/// The cells of columns that are all aligned in one way.
struct Cells {
    Length cost = 0;
    std::vector<std::vector<PieceGroup>> columns;
};

void add_column(Cells& cells, PdfColumn const& column, std::vector<RowPlace> const& rows, Length pitch, Manner manner,
                Alignment alignment) {
    Length widest = 0;
    for (auto const& piece : column) widest = std::max(widest, piece.width);
    Fit const fit{column, rows, pitch, alignment, widest};
    Way const wanted(fit, manner);
    bool const falls_back = wanted.cost() >= impossible && manner.spanning &&
                            manner.top != TopRows::whole;  // to levels that stand in one row of several
    Way const way = falls_back ? Way(fit, {}) : wanted;
    cells.cost = std::min(impossible, cells.cost + way.cost() + (falls_back ? pitch : 0));
    cells.columns.push_back(way.cost() < impossible ? way.groups() : std::vector<PieceGroup>());
}

std::optional<std::vector<std::vector<PieceGroup>>> best_cells(std::vector<PdfColumn const*> const& columns,
                                                               std::vector<RowPlace> const& rows, Length pitch,
                                                               Manner manner) {
    Cells center, top;
    for (auto const* column : columns) {
        if (center.cost < impossible) add_column(center, *column, rows, pitch, manner, Alignment::center);
        if (top.cost < impossible) add_column(top, *column, rows, pitch, manner, Alignment::top);
    }
    auto& best = top.cost < center.cost ? top : center;
    if (best.cost >= impossible) return std::nullopt;
    return std::move(best.columns);
}

std::string text_of(PdfPiece const& piece) {
    std::string text;
    for (auto const& word : piece.words) text += word.text;
    return text;
}

/// 10, 15分, ≥95%, 100%, —: nothing that is ever wrapped.
bool is_short_number(std::string_view text) {
    constexpr std::size_t longest = 10;
    if (text == "—" || text == "/" || text == "-" || text == "——") return true;
    return text.size() <= longest && text.find_first_of("0123456789") != text.npos;
}

/// True if names of columns stand in the first row: no numbers, and at most one column has none.
bool has_heading(std::vector<PdfColumn> const& columns, OpenRows const& found) {
    std::size_t named = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (found.cells[i].empty() || found.cells[i].front().row > 0) continue;
        auto const text = text_of(columns[i][found.cells[i].front().begin]);
        if (text.find_first_not_of("0123456789.%<>=-+,") == text.npos) return false;
        ++named;
    }
    return named + 1 >= columns.size();
}

RowPlace place_of(PdfColumn const& column, std::size_t begin, std::size_t end, Length pitch) {
    Length const first = column[begin].middle, last = column[end - 1].middle;
    return {first + (last - first) / 2, first, first - pitch / 2, last + pitch / 2, false};
}

/// The rows if each number of a column is one; what stands above the first number is its heading.
std::vector<RowPlace> rows_by(PdfColumn const& column, Length pitch) {
    std::vector<RowPlace> rows;
    std::size_t first = 0;
    while (first < column.size() && !is_short_number(text_of(column[first]))) ++first;
    for (std::size_t i = first; i < column.size(); ++i)
        if (!is_short_number(text_of(column[i]))) return {};
    if (first > 0) {
        std::size_t heading = first - 1;
        while (heading > 0 && column[heading].middle - column[heading - 1].middle <= pitch * 17 / 16) --heading;
        if (heading > 0) return {};
        rows.push_back(place_of(column, heading, first, pitch));
    }
    for (std::size_t i = first; i < column.size(); ++i) rows.push_back(place_of(column, i, i + 1, pitch));
    return rows;
}

/// A row that begins on the page before: its last lines stand above the first number.
std::vector<RowPlace> with_rest_above(std::vector<RowPlace> rows, std::vector<PdfColumn> const& columns, Length pitch) {
    Length highest = rows.front().first;
    for (auto const& column : columns)
        if (!column.empty()) highest = std::min(highest, column.front().middle);
    RowPlace const rest{highest, highest, highest - pitch / 2, highest + pitch / 2, true};
    if (highest < rows.front().first - pitch * 3 / 4) rows.insert(rows.begin(), rest);
    return rows;
}

/// Rows reach as far as the texts in them, and meet half-way.
void stretch(std::vector<RowPlace>& rows, PdfColumn const& column, std::vector<PieceGroup> const& cells, Length pitch) {
    for (auto const& cell : cells) {
        auto const place = place_of(column, cell.begin, cell.end, pitch);
        auto& row = rows[cell.row];
        row.top = std::min(row.top, place.top);
        row.bottom = std::max(row.bottom, place.bottom);
    }
}

bool meet(std::vector<RowPlace>& rows, Length pitch) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].top < rows[i - 1].bottom - pitch / 2) return false;
        rows[i].top = rows[i - 1].bottom += (rows[i].top - rows[i - 1].bottom) / 2;
    }
    return true;
}

constexpr std::size_t spanning_columns = 3;  // levels

std::optional<OpenRows> agreed(std::vector<PdfColumn> const& columns, std::vector<RowPlace> rows, Length pitch,
                               TopRows top) {
    OpenRows result{std::move(rows), std::vector<std::vector<PieceGroup>>(columns.size())};
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto cells = cells_in_rows(columns[i], result.rows, pitch);
        bool const filled = cells && cells->size() == result.rows.size();
        if (!filled && i < spanning_columns)
            open.push_back(i);
        else if (!cells)
            return std::nullopt;
        else {
            stretch(result.rows, columns[i], *cells, pitch);
            result.cells[i] = std::move(*cells);
        }
    }
    if (!meet(result.rows, pitch)) return std::nullopt;
    std::vector<PdfColumn const*> levels;
    for (auto const i : open) levels.push_back(&columns[i]);
    auto cells = best_cells(levels, result.rows, pitch, {true, top});
    if (!cells) return std::nullopt;
    for (std::size_t i = 0; i < open.size(); ++i) result.cells[open[i]] = std::move((*cells)[i]);
    return result;
}

}  // namespace

std::optional<std::vector<PieceGroup>> cells_in_rows(PdfColumn const& column, std::vector<RowPlace> const& rows,
                                                     Length pitch) {
    auto cells = best_cells({&column}, rows, pitch, {});
    if (!cells) return std::nullopt;
    return std::move(cells->front());
}

std::optional<std::vector<PieceGroup>> cells_over_rows(PdfColumn const& column, std::vector<RowPlace> const& rows,
                                                       Length pitch, TopRows top) {
    auto cells = best_cells({&column}, rows, pitch, {true, top});
    if (!cells) return std::nullopt;
    return std::move(cells->front());
}

std::optional<OpenRows> rows_of(std::vector<PdfColumn> const& columns, Length pitch, TopRows top) {
    std::optional<OpenRows> best;
    constexpr std::size_t many_columns = 5;
    std::size_t const fewest_rows = top == TopRows::rest ? 1 : columns.size() < many_columns ? 3 : 2;
    for (auto const& column : columns) {
        if (column.empty() || is_short_number(text_of(column.front())) != (top == TopRows::rest)) continue;
        auto rows = rows_by(column, pitch);
        if (rows.size() < fewest_rows || (best && best->rows.size() >= rows.size())) continue;
        auto found = agreed(columns, rows, pitch, top);
        if (!found && top == TopRows::rest)
            found = agreed(columns, with_rest_above(std::move(rows), columns, pitch), pitch, top);
        if (found && (top == TopRows::rest || has_heading(columns, *found))) best = std::move(found);
    }
    return best;
}

}  // namespace jixiao::targets::document

#include "targets/document/pdf_open.hpp"

#include <algorithm>

namespace jixiao::targets::document {
namespace {

constexpr std::size_t most_above = 40;  // lines of a head that have the same columns by chance
constexpr std::size_t most_below = 8;   // lines of a note

std::size_t column_at(std::vector<Length> const& edges, PdfWord const& word) {
    Length const middle = word.box.left / 2 + word.box.right / 2;
    auto const next = std::upper_bound(edges.begin() + 1, edges.end() - 1, middle);
    return static_cast<std::size_t>(next - edges.begin() - 1);
}

/// A column reaches at least to its longest line, and mostly as far as the next one begins.
void measure_room(std::vector<PdfColumn>& columns, Length right) {
    constexpr Length margins = 6 * point;
    for (auto column = columns.rbegin(); column != columns.rend(); ++column) {
        Length left = right, end = right - margins;
        for (auto const& piece : *column) {
            left = std::min(left, piece.words.front().box.left);
            end = std::max(end, piece.words.back().box.right);
        }
        for (auto& piece : *column) piece.room = end - left - piece.width;
        right = left;
    }
}

std::vector<PdfColumn> pieces_in(std::vector<WordLine> const& lines, ColumnRun const& run) {
    std::vector<PdfColumn> columns(run.edges.size() - 1);
    for (std::size_t i = run.begin; i < run.end; ++i)
        for (auto const& word : lines[i].words) {
            auto& column = columns[column_at(run.edges, word)];
            if (column.empty() || word.box.middle() - column.back().middle > size_of(word) / 4)
                column.push_back({word.box.middle(), 0, 0, {}});
            auto& piece = column.back();
            piece.words.push_back(word);
            piece.width = piece.words.back().box.right - piece.words.front().box.left;
        }
    measure_room(columns, run.edges.back());
    return columns;
}

/// The lines of a run that are rows of one table, and the cells in them.
struct Body {
    ColumnRun run;
    std::vector<PdfColumn> columns;
    OpenRows rows;
};

std::optional<Body> body_in(std::vector<WordLine> const& lines, ColumnRun run, Length pitch, TopRows top) {
    Body body{std::move(run), {}, {}};
    body.columns = pieces_in(lines, body.run);
    if (std::any_of(body.columns.begin(), body.columns.end(), [](PdfColumn const& each) { return each.empty(); }))
        return std::nullopt;
    auto rows = rows_of(body.columns, pitch, top);
    if (!rows) return std::nullopt;
    body.rows = std::move(*rows);
    return body;
}

/// True if texts stand in three columns or more of a run: such a line is one of the table.
bool is_row(WordLine const& line, ColumnRun const& run) {
    constexpr std::size_t enough = 3;
    std::vector<std::size_t> filled;
    for (auto const& word : line.words) {
        std::size_t const column = column_at(run.edges, word);
        if (word.box.left >= run.edges[column] && word.box.right <= run.edges[column + 1]) filled.push_back(column);
    }
    filled.erase(std::unique(filled.begin(), filled.end()), filled.end());
    return filled.size() >= enough;
}

/// The lines of a run without those of the head above and of notes below that have its columns by chance.
std::optional<Body> body_of(std::vector<WordLine> const& lines, ColumnRun const& run, Length pitch) {
    constexpr std::size_t fewest_columns = 3, fewest_rows = 3;
    for (std::size_t below = 0; below <= most_below && run.begin + below < run.end; ++below) {
        if (below > 0 && is_row(lines[run.end - below], run)) break;
        for (std::size_t above = 0; above <= most_above && run.begin + above + below + fewest_rows <= run.end;
             ++above) {
            auto const part = columns_in(lines, run.begin + above, run.end - below);
            if (part.edges.size() <= fewest_columns) continue;
            if (auto body = body_in(lines, part, pitch, TopRows::heading)) return body;
        }
    }
    return std::nullopt;
}

/// The rows of the table on the page before that stand on this one.
std::optional<Body> rest_of(std::vector<WordLine> const& lines, ColumnRun const& before, Length pitch) {
    auto run = columns_as_before(lines, 0, before.strips);
    for (; run.end > 0; --run.end)
        if (auto body = body_in(lines, run, pitch, TopRows::rest)) {
            body->run.edges = before.edges;
            return body;
        }
    return std::nullopt;
}

OpenCell empty_cell(Body const& body, std::size_t column, std::uint32_t row, std::uint32_t rows) {
    return {body.run.edges[column], body.run.edges[column + 1], row, rows, {}};
}

void add_body(OpenTable& table, Body const& body) {
    constexpr std::size_t level_columns = 3;
    auto const all = static_cast<std::uint32_t>(body.rows.rows.size());
    for (std::size_t column = 0; column < body.columns.size(); ++column) {
        std::uint32_t next = 0;
        auto const fill = [&](std::uint32_t row) {
            bool const one = next == 0 && column < level_columns;  // what is left of a cell of the page before
            while (next < row) {
                std::uint32_t const rows = one ? row - next : 1;
                table.cells.push_back(empty_cell(body, column, table.rows + next, rows));
                next += rows;
            }
        };
        for (auto const& cell : body.rows.cells[column]) {
            fill(cell.row);
            auto result = empty_cell(body, column, table.rows + cell.row, cell.rows);
            for (auto i = cell.begin; i < cell.end; ++i)
                for (auto const& word : body.columns[column][i].words) result.words.push_back(word);
            table.cells.push_back(std::move(result));
            next = cell.row + cell.rows;
        }
        fill(all);
    }
    table.rows += all;
}

Box box_of(std::vector<WordLine> const& lines, std::size_t begin, std::size_t end, std::vector<Length> const& edges) {
    Box box{edges.front(), max_length, edges.back(), 0};
    for (std::size_t i = begin; i < end; ++i)
        for (auto const& word : lines[i].words) {
            box.top = std::min(box.top, word.box.top);
            box.bottom = std::max(box.bottom, word.box.bottom);
        }
    return box;
}

class Search {
public:
    explicit Search(std::vector<WordLine> lines)
        : lines_(std::move(lines)), taken_(lines_.size()), pitch_(pitch_of(lines_)) {}

    void all(ColumnRun const* before) {
        constexpr Length widest_pitch = 100 * point;
        if (pitch_ > widest_pitch) return;
        std::size_t begin = 0;
        if (before != nullptr)
            if (auto const body = rest_of(lines_, *before, pitch_)) {
                add(*body, {0, 0, {}});
                begin = body->run.end;
            }
        between(begin, lines_.size());
    }

    std::vector<OpenTable> tables;

    std::vector<PdfWord> rest() {
        std::vector<PdfWord> result;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!taken_[i]) std::move(lines_[i].words.begin(), lines_[i].words.end(), std::back_inserter(result));
        return result;
    }

private:
    void between(std::size_t begin, std::size_t end) {
        auto const run = columns_of(lines_, begin, end);
        if (!run) return;
        auto const body = body_of(lines_, *run, pitch_);
        if (!body) {
            between(begin, run->begin);
            between(run->end, end);
            return;
        }
        auto head = head_above(lines_, begin, body->run, pitch_);
        between(begin, head.begin);
        add(*body, std::move(head));
        between(body->run.end, end);
    }

    void add(Body const& body, OpenHead head) {
        OpenTable table{box_of(lines_, head.begin, body.run.end, body.run.edges), head.rows, std::move(head.cells),
                        body.run};
        add_body(table, body);
        std::stable_sort(table.cells.begin(), table.cells.end(), [](OpenCell const& a, OpenCell const& b) {
            return a.row != b.row ? a.row < b.row : a.left < b.left;
        });
        tables.push_back(std::move(table));
        for (auto i = head.begin; i < body.run.end; ++i) taken_[i] = true;
    }

    std::vector<WordLine> lines_;
    std::vector<bool> taken_;
    Length pitch_;
};

}  // namespace

std::vector<OpenTable> open_tables(std::vector<PdfWord>& words, ColumnRun const* before) {
    Search search(word_lines(words));
    search.all(before);
    if (!search.tables.empty()) words = search.rest();
    return std::move(search.tables);
}

}  // namespace jixiao::targets::document

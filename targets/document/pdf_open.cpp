#include "targets/document/pdf_open.hpp"

#include <algorithm>

namespace jixiao::targets::document {
namespace {

constexpr std::size_t most_above = 40;  // lines of a head that have the same columns by chance
constexpr std::size_t most_below = 8;   // lines of a note
constexpr int most_tries = 60;

std::size_t column_at(std::vector<Length> const& edges, Word const& word) {
    Length const middle = word.box.left / 2 + word.box.right / 2;
    auto const next = std::upper_bound(edges.begin() + 1, edges.end() - 1, middle);
    return static_cast<std::size_t>(next - edges.begin() - 1);
}

std::vector<Column> columns_in(std::vector<WordLine> const& lines, ColumnRun const& run) {
    std::vector<Column> columns(run.edges.size() - 1);
    for (std::size_t i = run.begin; i < run.end; ++i)
        for (auto const& word : lines[i].words) {
            auto& column = columns[column_at(run.edges, word)];
            if (column.empty() || column.back().middle != lines[i].middle) column.push_back({lines[i].middle, 0, {}});
            auto& piece = column.back();
            piece.words.push_back(word);
            piece.width = piece.words.back().box.right - piece.words.front().box.left;
        }
    return columns;
}

/// The lines of a run that are rows of one table, and the cells in them.
struct Body {
    ColumnRun run;
    std::vector<Column> columns;
    OpenRows rows;
};

std::optional<Body> body_of(std::vector<WordLine> const& lines, ColumnRun const& run) {
    int tries = 0;
    for (std::size_t below = 0; below <= most_below && run.begin + below < run.end; ++below)
        for (std::size_t above = 0; above <= most_above && run.begin + above + below < run.end; ++above) {
            Body body{{run.begin + above, run.end - below, run.edges}, {}, {}};
            body.columns = columns_in(lines, body.run);
            bool const all = std::none_of(body.columns.begin(), body.columns.end(), [](Column const& each) { return each.empty(); });
            if (!all || ++tries > most_tries) break;
            if (auto rows = rows_of(body.columns)) {
                body.rows = std::move(*rows);
                return body;
            }
        }
    return std::nullopt;
}

void add_body(OpenTable& table, Body const& body) {
    for (std::size_t column = 0; column < body.columns.size(); ++column)
        for (auto const& cell : body.rows.cells[column]) {
            OpenCell result{body.run.edges[column], body.run.edges[column + 1], table.rows + cell.row, cell.rows, {}};
            for (auto i = cell.begin; i < cell.end; ++i)
                for (auto const& word : body.columns[column][i].words) result.words.push_back(word);
            table.cells.push_back(std::move(result));
        }
    table.rows += static_cast<std::uint32_t>(body.rows.rows.size());
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
    explicit Search(std::vector<WordLine> lines) : lines_(std::move(lines)), taken_(lines_.size()) {}

    void between(std::size_t begin, std::size_t end) {
        auto const run = columns_of(lines_, begin, end);
        if (!run) return;
        auto const body = body_of(lines_, *run);
        std::size_t first = run->begin, last = run->end;
        if (body) {
            auto head = head_above(lines_, begin, body->run, pitch_of(body->columns));
            first = head.begin;
            last = body->run.end;
            between(begin, first);
            add(*body, std::move(head));
        } else between(begin, first);
        between(last, end);
    }

    std::vector<OpenTable> tables;

    std::vector<Word> rest() {
        std::vector<Word> result;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!taken_[i]) std::move(lines_[i].words.begin(), lines_[i].words.end(), std::back_inserter(result));
        return result;
    }

private:
    void add(Body const& body, OpenHead head) {
        OpenTable table{box_of(lines_, head.begin, body.run.end, body.run.edges), head.rows, std::move(head.cells)};
        add_body(table, body);
        std::stable_sort(table.cells.begin(), table.cells.end(), [](OpenCell const& a, OpenCell const& b) {
            return a.row != b.row ? a.row < b.row : a.left < b.left;
        });
        tables.push_back(std::move(table));
        for (auto i = head.begin; i < body.run.end; ++i) taken_[i] = true;
    }

    std::vector<WordLine> lines_;
    std::vector<bool> taken_;
};

}  // namespace

std::vector<OpenTable> open_tables(std::vector<Word>& words) {
    Search search(word_lines(words));
    search.between(0, word_lines(words).size());
    if (!search.tables.empty()) words = search.rest();
    return std::move(search.tables);
}

}  // namespace jixiao::targets::document

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/recognise.hpp"
#include "targets/recognise/text_align.hpp"
#include "targets/recognise/text_columns.hpp"
#include "targets/recognise/text_doubts.hpp"
#include "targets/recognise/text_head.hpp"
#include "targets/recognise/text_landmarks.hpp"
#include "targets/recognise/text_left_over.hpp"
#include "targets/recognise/text_listed.hpp"
#include "targets/recognise/text_pieces.hpp"
#include "targets/recognise/text_rows.hpp"
#include "targets/recognise/text_stretches.hpp"
#include "targets/recognise/text_turned.hpp"

namespace jixiao::targets::recognise {
namespace {

/// The pieces in the order of the rows.
std::vector<Piece> pieces_by_row(document::Document const& document, Span passage, Diagnostics& sink) {
    auto pieces = pieces_of(document, passage);
    turn_columns(document, pieces, sink);
    return pieces;
}

class Tables {
public:
    Tables(document::Document const& document, Span passage, Diagnostics& sink)
        : document_(document), passage_(passage), pieces_(pieces_by_row(document, passage, sink)), sink_(sink) {}

    std::vector<FoundTable> find() {
        auto const& headers = landmarks_.headers();
        if (headers.empty() && document_.parts.size() == 1)
            if (auto table = listed_table(document_, passage_, sink_)) return {std::move(*table)};
        std::size_t at = 0;
        for (std::size_t index = 0; index < headers.size(); ++index) {
            auto const begin = headers[index].begin;
            if (begin < at) continue;
            headless(at, landmarks_.above(begin, at));
            at = std::max(at, headed(index, at));
        }
        headless(at, pieces_.size());
        return std::move(tables_);
    }

private:
    std::string_view text(std::size_t piece) const { return text_of(document_, pieces_[piece]); }

    bool has_number(std::size_t piece) const { return reading_of(text(piece)).number; }

    std::size_t headed(std::size_t index, std::size_t from) {
        auto const& header = landmarks_.headers()[index];
        auto const limit = landmarks_.end_below(index);
        pass_over_headers(index, limit);
        leading_ = header.leading;
        pass_over_fields(header, limit);
        readings_.begin_at(header.end);
        auto const chosen = columns_for(pieces_, readings_, header.end, limit, header.columns);
        if (chosen.alignment.rows.empty()) return from;
        columns_ = chosen.columns;
        inferred_ = chosen.changed;
        auto const first = landmarks_.above(header.begin, from);
        if (chosen.changed) report_columns(codes::changed_columns, header.begin, header.end, chosen.columns);
        auto const end = keep(first, header.begin, header.end, chosen.alignment);
        report_rows_behind(document_, pieces_, end, limit, sink_);
        return end;
    }

    /// The same header once more, of a new page.
    void pass_over_headers(std::size_t index, std::size_t limit) {
        auto const& headers = landmarks_.headers();
        for (auto next = index + 1; next < headers.size() && headers[next].begin < limit; ++next)
            for (auto at = headers[next].begin; at < headers[next].end; ++at) pass_over(at);
    }

    void pass_over(std::size_t piece) {
        if (pieces_[piece].kind == PieceKind::text) pieces_[piece].kind = PieceKind::heading;
    }

    /// The cells of a head whose labels stand in the header's line: before the level that begins a table.
    void pass_over_fields(Header const& header, std::size_t limit) {
        if (header.leading.empty() || limit == header.end) return;
        auto const width = header.leading.size();
        for (auto at = header.end; at + width < limit; ++at) {
            bool const begins = pieces_[at].first_in_line && level1_of(text(at + width)) && !level1_of(text(at)) &&
                                !level2_of(text(at));
            for (auto cell = at; begins && cell < at + width; ++cell) pass_over(cell);
        }
    }

    /// Tables without a header: level names in sequence.
    void headless(std::size_t from, std::size_t limit) {
        leading_.clear();
        for (auto at = from; at < limit; ++at) {
            if (!landmarks_.begins_levels(at, limit)) continue;
            readings_.begin_at(at);
            auto const first = landmarks_.above(at, from);
            auto const end = std::min(limit, landmarks_.next_title(at));
            auto const guessed = guess_columns(pieces_, readings_, at, end, landmarks_.form_at(first));
            if (guessed.alignment.rows.size() < 2) {
                at = std::max(at + 1, guessed.alignment.end) - 1;
                continue;
            }
            columns_ = guessed.columns;
            inferred_ = true;
            if (guessed.columns.size() > 4) report_columns(codes::guessed_columns, at, at + 1, guessed.columns);
            from = keep(first, at, at, guessed.alignment);
            at = from - 1;
        }
    }

    void report_columns(grammar::CodeInfo const& code, std::size_t first, std::size_t last,
                        std::vector<Column> const& columns) {
        report(sink_, code, document_.source, {pieces_[first].at.begin, pieces_[last - 1].at.end},
               {{"columns", names_of(columns)}});
    }

    /// Makes tables of what was aligned: one, or several where the levels begin anew behind a head of their own.
    std::size_t keep(std::size_t head_first, std::size_t head_last, std::size_t body, Alignment alignment) {
        if (head_last == body) release_branches(document_, pieces_, alignment);
        Stretch const first{head_first, head_last, body};
        for (auto const& stretch : stretches_of(document_, pieces_, alignment, first, !leading_.empty()))
            keep_one(alignment, stretch);
        return closing(alignment.end);
    }

    void keep_one(Alignment const& alignment, Stretch const& at) {
        FoundTable table;
        std::vector<std::size_t> left_over;
        read_head(document_, pieces_, at.head_first, at.head_last, table, left_over);
        read_leading(at.body, alignment.end, table);
        table.rows =
            rows_of({document_, pieces_, readings_, alignment, columns_, inferred_}, at.first_row, at.last_row);
        if (table.rows.empty()) return;
        take_from_head(at, table);
        doubt_contents(table, columns_);
        take_form_from_rows(table);
        table.at = {pieces_[at.head_first].at.begin, pieces_[at.end - 1].at.end};
        if (is_hopeless(table)) return report_refused(document_, table.at, sink_);
        add_left_over(alignment, at, left_over);
        report_left_over(document_, pieces_, left_over, sink_);
        report_slips(document_, pieces_, alignment, at.first_row, at.last_row, sink_);
        total_score(at.end, table);
        tables_.push_back(std::move(table));
    }

    /// The cells of a head whose labels stand in the header's line.
    void read_leading(std::size_t body, std::size_t end, FoundTable& table) const {
        for (std::size_t column = 0; column < leading_.size() && body + column < end; ++column)
            if (pieces_[body + column].kind == PieceKind::heading)
                read_field(document_, pieces_, leading_[column], body + column, table);
    }

    /// What headings say of all rows below them.
    void take_from_head(Stretch const& at, FoundTable& table) {
        take_unit_of_header(text_of(document_, pieces_, at.head_last, at.body), table.rows);
        auto const words = text_of(document_, pieces_, std::min(at.head_first, line_of(at.head_last)), at.body);
        take_weights_from_scores(words, table.rows, sink_, document_.source);
    }

    static void take_form_from_rows(FoundTable& table) {
        for (auto const& row : table.rows)
            if (row[Column::actual].given && table.form == Form::targets)
                table.form = row[Column::forecast].given ? Form::monitoring : Form::self_evaluation;
    }

    void add_left_over(Alignment const& alignment, Stretch const& at, std::vector<std::size_t>& left_over) const {
        for (auto const piece : alignment.left_over)
            if (piece >= at.body && piece < at.end && pieces_[piece].kind == PieceKind::text)
                left_over.push_back(piece);
        for (auto const piece : unkept_pieces(document_, pieces_, alignment, at.first_row, at.last_row))
            if (pieces_[piece].kind == PieceKind::text) left_over.push_back(piece);
    }

    /// The first piece of the line that a piece stands in.
    std::size_t line_of(std::size_t piece) const {
        while (piece > 0 && piece < pieces_.size() && !pieces_[piece].first_in_line) --piece;
        return piece;
    }

    /// 总分 100 92.5 behind the last row.
    void total_score(std::size_t at, FoundTable& table) const {
        if (at >= pieces_.size() || pieces_[at].kind != PieceKind::total) return;
        constexpr std::size_t most_cells = 6;
        for (auto next = at + 1; next < pieces_.size() && next <= at + most_cells; ++next) {
            if (pieces_[next].kind == PieceKind::empty) continue;
            if (!reading_of(text(next)).points) break;
            table[Head::total_score] = text_of(document_, pieces_, next, next + 1);
        }
    }

    /// Behind the line of the total.
    std::size_t closing(std::size_t at) const {
        if (at >= pieces_.size() || pieces_[at].kind != PieceKind::total) return at;
        ++at;
        while (at < pieces_.size() && (pieces_[at].kind == PieceKind::empty || has_number(at))) ++at;
        return at;
    }

    document::Document const& document_;
    Span passage_;
    std::vector<Piece> pieces_;
    Readings readings_{document_, pieces_};
    Landmarks landmarks_{document_, pieces_};
    Diagnostics& sink_;
    std::vector<std::size_t> leading_;  // of the header at hand
    std::vector<Column> columns_;       // of the table at hand
    bool inferred_ = false;
    std::vector<FoundTable> tables_;
};

}  // namespace

std::vector<FoundTable> tables_in_text(document::Document const& document, document::Passage const& passage,
                                       Diagnostics& sink) {
    return Tables(document, passage.at, sink).find();
}

}  // namespace jixiao::targets::recognise

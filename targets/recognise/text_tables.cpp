#include <algorithm>
#include <optional>
#include <string>

#include "targets/catalog.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/recognise.hpp"
#include "targets/recognise/text_align.hpp"
#include "targets/recognise/text_columns.hpp"
#include "targets/recognise/text_doubts.hpp"
#include "targets/recognise/text_head.hpp"
#include "targets/recognise/text_header.hpp"
#include "targets/recognise/text_listed.hpp"
#include "targets/recognise/text_margins.hpp"
#include "targets/recognise/text_pieces.hpp"
#include "targets/recognise/text_rows.hpp"
#include "targets/recognise/text_turned.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_title = 150;      // bytes
constexpr std::size_t most_pieces_above = 400;  // between a title and the header below it

bool holds(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// A cheap look before the dictionary is asked.
bool may_begin_level1(std::string_view text) {
    constexpr std::size_t character = 3;  // bytes
    static auto const first = [] {
        std::string all;
        for (auto const& name : level_spellings())
            if (name.level == 1) all += name.word.substr(0, character);
        return all;
    }();
    return first.find(text.substr(0, character)) != std::string::npos;
}

/// Where tables begin and end.
struct Landmarks {
    std::vector<Header> headers;
    std::vector<std::size_t> titles;  // pieces that begin a title's line
};

class Tables {
public:
    Tables(document::Document const& document, Span passage, Diagnostics& sink)
        : document_(document),
          passage_(passage),
          pieces_(pieces_of(document, passage)),
          readings_(document, pieces_),
          sink_(sink) {}

    std::vector<FoundTable> find() {
        turn_columns(document_, pieces_, sink_);
        find_landmarks();
        if (landmarks_.headers.empty() && document_.parts.size() == 1)
            if (auto table = listed_table(document_, passage_, sink_)) return {std::move(*table)};
        std::size_t at = 0;
        for (std::size_t next = 0; next < landmarks_.headers.size(); ++next) {
            auto const header = landmarks_.headers[next];
            if (header.begin < at) continue;
            headless(at, above(header.begin, at));
            at = std::max(at, headed(header, at, next));
        }
        headless(at, pieces_.size());
        return std::move(tables_);
    }

private:
    std::string_view text(std::size_t piece) const { return text_of(document_, pieces_[piece]); }

    void find_landmarks() {
        for (std::size_t at = 0; at < pieces_.size(); ++at) {
            bool const runs_on = pieces_[at].before == Gap::touching && title_of(text(at));
            if (runs_on || (pieces_[at].first_in_line && is_title(at))) landmarks_.titles.push_back(at);
            auto header = header_at(document_, pieces_, at);
            if (header.end == at) continue;
            at = header.end - 1;
            if (header.columns.empty()) continue;
            header.leading = leading_labels(document_, pieces_, header);
            landmarks_.headers.push_back(std::move(header));
        }
    }

    bool is_title(std::size_t at) const {
        auto end = at;
        while (end < pieces_.size() && (end == at || !pieces_[end].first_in_line)) {
            if (end > at && pieces_[end].before == Gap::touching && begins_head(document_, pieces_, end)) break;
            if (pieces_[end].at.end - pieces_[at].at.begin > longest_title) break;
            ++end;
        }
        auto const line = document_.source->slice({pieces_[at].at.begin, pieces_[end - (end > at ? 1 : 0)].at.end});
        if (line.size() > longest_title || (!holds(line, "绩效") && !holds(line, "自评"))) return false;
        auto const words = text_of(document_, pieces_, at, end).value;
        auto cut = words.find('|');
        return title_of(cut == std::string::npos ? words : words.substr(0, cut)).has_value() && !head_of(words);
    }

    /// Where the head of the table begins whose indicators begin at a piece: at the nearest title, else at its first label.
    std::size_t above(std::size_t piece, std::size_t from) const {
        auto const lowest = std::max(from, piece > most_pieces_above ? piece - most_pieces_above : 0);
        auto const title = std::upper_bound(landmarks_.titles.begin(), landmarks_.titles.end(), piece);
        if (title != landmarks_.titles.begin() && *(title - 1) >= lowest) return *(title - 1);
        auto first = piece;
        if (piece >= lowest + 3 && readings_of(piece - 1).number)
            first = piece - 3;  // of a tree: unit, project, amount
        constexpr std::size_t without_title = 60;
        for (auto at = piece; at > lowest && piece - at < without_title; --at)
            if (begins_head(document_, pieces_, at - 1) || (pieces_[at - 1].first_in_line && is_year(text(at - 1))))
                first = at - 1;
        return first;
    }

    /// The table ends at the next title at the latest, or where another header begins.
    std::size_t limit_of(Header const& header, std::size_t index) {
        auto limit = pieces_.size();
        auto const title = std::lower_bound(landmarks_.titles.begin(), landmarks_.titles.end(), header.end);
        if (title != landmarks_.titles.end()) limit = *title;
        limit = rows_end(header, limit);
        for (auto next = index + 1; next < landmarks_.headers.size() && landmarks_.headers[next].begin < limit;
             ++next) {
            auto const& other = landmarks_.headers[next];
            if (other.columns != header.columns || other.end - other.begin > 4 * header.columns.size())
                return std::min(limit, other.begin);
            for (auto at = other.begin; at < other.end; ++at)
                if (pieces_[at].kind == PieceKind::text) pieces_[at].kind = PieceKind::heading;
        }
        return limit;
    }

    /// The line behind the rows: 备注：, 其他需要说明的问题, or the head of the next project.
    std::size_t rows_end(Header const& header, std::size_t limit) const {
        for (auto at = header.end; at < limit; ++at) {
            if (!pieces_[at].first_in_line || pieces_[at].kind != PieceKind::text) continue;
            bool const is_head = header.leading.empty() && (begins_head(document_, pieces_, at) || is_unit_line(at));
            if (is_head || ends_rows(text(at))) return at;
        }
        return limit;
    }

    /// 200101某某局 | 单位：万元, above the head of the next project.
    bool is_unit_line(std::size_t at) const {
        for (auto piece = at; piece < pieces_.size() && (piece == at || !pieces_[piece].first_in_line); ++piece)
            if (plain(text(piece)).find("单位:") != std::string::npos && !money_unit_in(text(piece)).empty())
                return true;
        return false;
    }

    std::size_t headed(Header const& header, std::size_t from, std::size_t index) {
        auto const limit = limit_of(header, index);
        leading_ = header.leading;
        pass_over_fields(header, limit);
        readings_.begin_at(header.end);
        auto const chosen = columns_for(pieces_, readings_, header.end, limit, header.columns);
        if (chosen.alignment.rows.empty()) return from;
        columns_ = chosen.columns;
        inferred_ = chosen.changed;
        auto const first = above(header.begin, from);
        if (chosen.changed) report_columns(codes::changed_columns, header.begin, header.end, chosen.columns);
        auto const end = keep(first, header.begin, header.end, chosen.alignment);
        report_rows_behind(end, limit);
        return end;
    }

    /// The cells of a head whose labels stand in the header's line: before the level that begins a table.
    void pass_over_fields(Header const& header, std::size_t limit) {
        if (header.leading.empty() || limit == header.end) return;
        auto const width = header.leading.size();
        for (auto at = header.end; at + width < limit; ++at) {
            bool const begins = pieces_[at].first_in_line && level1_of(text(at + width)) && !level1_of(text(at)) &&
                                !level2_of(text(at));
            if (!begins) continue;
            for (std::size_t column = 0; column < width; ++column)
                if (pieces_[at + column].kind == PieceKind::text) pieces_[at + column].kind = PieceKind::heading;
        }
    }

    /// Tables without a header: level names in sequence.
    void headless(std::size_t from, std::size_t limit) {
        leading_.clear();
        for (auto at = from; at < limit; ++at) {
            if (!begins_levels(at, limit)) continue;
            auto end = limit;
            auto const title = std::lower_bound(landmarks_.titles.begin(), landmarks_.titles.end(), at);
            if (title != landmarks_.titles.end()) end = std::min(end, *title);
            readings_.begin_at(at);
            auto const first = above(at, from);
            auto const guessed = guess_columns(pieces_, readings_, at, end, form_at(first));
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

    /// What the title says that begins with a piece.
    std::optional<Form> form_at(std::size_t at) const {
        if (!std::binary_search(landmarks_.titles.begin(), landmarks_.titles.end(), at)) return std::nullopt;
        auto const line = document_.source->slice(
            {pieces_[at].at.begin,
             std::min<std::uint32_t>(pieces_[at].at.begin + longest_title,
                                     static_cast<std::uint32_t>(document_.source->bytes().size()))});
        return holds(line, "自评") ? Form::self_evaluation : holds(line, "监控") ? Form::monitoring : Form::targets;
    }

    /// A level-1 name, and a level-2 name behind it, each perhaps wrapped.
    bool begins_levels(std::size_t at, std::size_t limit) {
        constexpr std::size_t longest = 60;
        auto const& piece = pieces_[at];
        if (piece.kind != PieceKind::text || piece.at.size() > longest || piece.at.size() < 6) return false;
        if (!may_begin_level1(text(at))) return false;
        constexpr std::size_t most_parts = 3;
        for (std::size_t count = 1; count <= most_parts && at + count < limit; ++count) {
            if (!level1_of(text_of(document_, pieces_, at, at + count).value)) continue;
            auto second = at + count;
            while (second < limit && pieces_[second].kind != PieceKind::text) ++second;
            for (std::size_t more = 1; more <= most_parts && second + more <= limit; ++more)
                if (level2_of(text_of(document_, pieces_, second, second + more).value)) return true;
        }
        return false;
    }

    void report_columns(grammar::CodeInfo const& code, std::size_t first, std::size_t last,
                        std::vector<Column> const& columns) {
        report(sink_, code, document_.source, {pieces_[first].at.begin, pieces_[last - 1].at.end},
               {{"columns", names_of(columns)}});
    }

    /// Makes tables of what was aligned: one, or several where the levels begin anew behind a head of their own.
    std::size_t keep(std::size_t head_first, std::size_t head_last, std::size_t body, Alignment alignment) {
        if (head_last == body) release_branches(alignment);
        auto const& rows = alignment.rows;
        std::size_t first = 0;
        while (first < rows.size()) {
            auto last = first + 1;
            while (last < rows.size() && !begins_anew(alignment, first, last)) ++last;
            auto const end = last < rows.size() ? left_over_before(alignment, last) : alignment.end;
            keep_one(head_first, head_last, body, end, alignment, first, last);
            head_first = end;
            head_last = last < rows.size() ? rows[last].front().first : end;
            body = leading_.empty() ? head_last : end;
            first = last;
        }
        return closing(alignment.end);
    }

    /// In a tree, a name and a mere number before a level 1 that was there before are a project and its amount.
    void release_branches(Alignment& alignment) const {
        for (std::size_t row = 1; row + 1 < alignment.rows.size(); ++row) {
            auto const& cells = alignment.rows[row];
            bool const is_pair =
                cells.size() == 2 && cells[0].column == Column::name && cells[1].column == Column::target;
            if (!is_pair || !readings_of(cells[1].first).number || !level1_in(alignment.rows[row + 1])) continue;
            for (auto piece = cells[0].first; piece < cells[1].last; ++piece) alignment.left_over.push_back(piece);
            alignment.rows.erase(alignment.rows.begin() + static_cast<std::ptrdiff_t>(row));
        }
        std::sort(alignment.left_over.begin(), alignment.left_over.end());
    }

    void keep_one(std::size_t head_first, std::size_t head_last, std::size_t body, std::size_t end,
                  Alignment const& alignment, std::size_t first, std::size_t last) {
        FoundTable table;
        std::vector<std::size_t> left_over;
        read_head(document_, pieces_, head_first, head_last, table, left_over);
        for (auto const piece : alignment.left_over)
            if (piece >= body && piece < end && pieces_[piece].kind == PieceKind::text) left_over.push_back(piece);
        for (std::size_t column = 0; column < leading_.size() && body + column < alignment.end; ++column)
            if (pieces_[body + column].kind == PieceKind::heading)
                read_field(document_, pieces_, leading_[column], body + column, table);
        table.rows = rows_of({document_, pieces_, readings_, alignment, columns_, inferred_}, first, last);
        if (table.rows.empty()) return;
        for (auto const piece : unkept_pieces(document_, pieces_, alignment, first, last))
            if (pieces_[piece].kind == PieceKind::text) left_over.push_back(piece);
        take_unit_of_header(text_of(document_, pieces_, head_last, body), table.rows);
        auto const words = text_of(document_, pieces_, std::min(head_first, line_of(head_last)), body);
        take_weights_from_scores(words, table.rows, sink_, document_.source);
        doubt_contents(table, columns_);
        for (auto const& row : table.rows)
            if (row[Column::actual].given && table.form == Form::targets)
                table.form = row[Column::forecast].given ? Form::monitoring : Form::self_evaluation;
        table.at = {pieces_[head_first].at.begin, pieces_[end - 1].at.end};
        if (is_hopeless(table)) return refuse(table.at);
        report_left_over(left_over);
        report_slips(document_, pieces_, alignment, first, last, sink_);
        total_score(end, table);
        tables_.push_back(std::move(table));
    }

    /// The first piece of the line that a piece stands in.
    std::size_t line_of(std::size_t piece) const {
        while (piece > 0 && piece < pieces_.size() && !pieces_[piece].first_in_line) --piece;
        return piece;
    }

    /// A table of which hardly a row can be trusted is told of, not guessed.
    void refuse(Span at) {
        auto const lines = document_.source->position(at.end).line - document_.source->position(at.begin).line + 1;
        report(sink_, codes::text_refused, document_.source, at, {{"lines", std::to_string(lines)}});
    }

    /// What looks like a row behind the end of the rows is told of.
    void report_rows_behind(std::size_t end, std::size_t limit) {
        std::vector<std::size_t> lines;
        for (auto at = end; at < limit; ++at) {
            auto last = at + 1;
            while (last < limit && !pieces_[last].first_in_line) ++last;
            bool is_row = false;
            for (auto piece = at; piece < last; ++piece) {
                auto const reading = readings_of(piece);
                bool const is_text = pieces_[piece].kind == PieceKind::text;
                is_row = is_row || (is_text && (reading.value >= ValueKind::bound ||
                                                (reading.level_in_full && (reading.level1 || reading.level2))));
            }
            for (auto piece = at; is_row && piece < last; ++piece)
                if (pieces_[piece].kind == PieceKind::text) lines.push_back(piece);
            at = last - 1;
        }
        report_left_over(lines);
    }

    /// 总分 100 92.5 behind the last row.
    void total_score(std::size_t at, FoundTable& table) const {
        if (at >= pieces_.size() || pieces_[at].kind != PieceKind::total) return;
        for (auto next = at + 1; next < pieces_.size() && next <= at + 6; ++next) {
            if (pieces_[next].kind == PieceKind::empty) continue;
            auto const& reading = readings_of(next);
            if (!reading.points) break;
            table[Head::total_score] = text_of(document_, pieces_, next, next + 1);
        }
    }

    Reading readings_of(std::size_t piece) const { return reading_of(text(piece)); }

    /// Behind the line of the total.
    std::size_t closing(std::size_t at) const {
        if (at >= pieces_.size() || pieces_[at].kind != PieceKind::total) return at;
        ++at;
        while (at < pieces_.size() && (pieces_[at].kind == PieceKind::empty || readings_of(at).number)) ++at;
        return at;
    }

    /// Level 1 begins again, and something stood before it that is no part of the rows.
    bool begins_anew(Alignment const& alignment, std::size_t first, std::size_t row) const {
        auto const* level1 = level1_in(alignment.rows[row]);
        if (!level1 || left_over_before(alignment, row) == level1->first) return false;
        auto const name = plain(text_of(document_, pieces_, level1->first, level1->last).value);
        std::string last;
        bool seen = false;
        for (auto index = first; index < row; ++index)
            if (auto const* other = level1_in(alignment.rows[index])) {
                last = plain(text_of(document_, pieces_, other->first, other->last).value);
                seen = seen || last == name;
            }
        return seen && last != name;
    }

    static Placed const* level1_in(std::vector<Placed> const& row) {
        auto const found =
            std::find_if(row.begin(), row.end(), [](Placed const& placed) { return placed.column == Column::level1; });
        return found == row.end() ? nullptr : &*found;
    }

    /// The first of the pieces before the row that belong to no row, headings repeated included.
    std::size_t left_over_before(Alignment const& alignment, std::size_t row) const {
        auto first = alignment.rows[row].front().first;
        auto const end = alignment.rows[row - 1].back().last;
        for (auto at = end; at < first; ++at)
            if (pieces_[at].kind == PieceKind::text || pieces_[at].kind == PieceKind::heading) return at;
        return first;
    }

    /// One warning for each line.
    void report_left_over(std::vector<std::size_t> const& left_over) {
        for (std::size_t index = 0; index < left_over.size();) {
            auto const first = left_over[index];
            auto last = first;
            while (++index < left_over.size() && left_over[index] == last + 1 &&
                   !pieces_[left_over[index]].first_in_line)
                last = left_over[index];
            report(sink_, codes::text_left_over, document_.source, {pieces_[first].at.begin, pieces_[last].at.end},
                   {{"text", text_of(document_, pieces_, first, last + 1).value}});
        }
    }

    document::Document const& document_;
    Span passage_;
    std::vector<Piece> pieces_;
    Readings readings_;
    Diagnostics& sink_;
    Landmarks landmarks_;
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

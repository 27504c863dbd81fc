#include "targets/recognise/text_settle.hpp"

#include <algorithm>

#include "targets/recognise/text_wrapped.hpp"

namespace jixiao::targets::recognise {
namespace {

/// May be left blank in every row, so that its cell may be missing at the end of a line.
bool is_optional(Column column) {
    return column == Column::reason || column == Column::remark || column == Column::deduction ||
           column == Column::review_score || column == Column::review_opinion || column == Column::basis ||
           column == Column::evidence || column == Column::rule || column == Column::likelihood ||
           column == Column::note;
}

bool is_level_name(Reading const& reading) { return reading.level1 || reading.level2 || reading.level_like; }

class Settler {
public:
    Settler(std::vector<Piece>& pieces, Readings& readings, std::size_t begin, std::size_t limit,
            std::vector<Column> const& columns)
        : pieces_(pieces), readings_(readings), begin_(begin), limit_(limit), columns_(columns) {
        while (levels_ < columns.size() && is_level(columns[levels_])) ++levels_;
    }

    std::size_t run() {
        for (auto at = begin_; at < limit_; ++at)
            if (pieces_[at].kind == PieceKind::text && pieces_[at].first_in_line && readings_.of(at, 1).caption)
                pieces_[at].kind = PieceKind::heading;
        for (auto at = begin_; at < limit_;) {
            auto const end = end_of_line(pieces_, at, limit_);
            if (end - at > 1) line(at, end);
            at = end;
        }
        blocks(full_rows());
        gather_wrapped_names(pieces_, readings_, begin_, limit_, columns_);
        loosen();
        return rows_;
    }

private:
    bool is_cell(std::size_t piece) const {
        return pieces_[piece].kind == PieceKind::text || pieces_[piece].kind == PieceKind::empty ||
               pieces_[piece].kind == PieceKind::page_number;
    }

    bool has_text(std::size_t piece) const { return pieces_[piece].kind != PieceKind::empty; }

    /// The columns of a row whose first levels are merged with the row above.
    std::vector<std::size_t> columns_without(std::size_t omitted) const {
        std::vector<std::size_t> columns;
        for (auto column = omitted; column < columns_.size(); ++column) columns.push_back(column);
        return columns;
    }

    /// The levels that may be merged: none, level 1, both, or level 2 alone.
    std::vector<std::vector<std::size_t>> layouts() const {
        std::vector<std::vector<std::size_t>> all;
        for (std::size_t omitted = 0; omitted <= levels_; ++omitted) all.push_back(columns_without(omitted));
        if (levels_ != 2) return all;
        all.push_back(columns_without(0));
        all.back().erase(all.back().begin() + 1);
        return all;
    }

    bool may_be(std::size_t piece, Column column) {
        if (!is_cell(piece)) return false;
        if (!has_text(piece)) return column != Column::name;
        auto const& reading = readings_.of(piece, 1);
        if (reading.open_bracket && !pieces_[piece].barred) return false;
        if (column == Column::name && levels_ > 1 && (reading.caption || reading.heading)) return false;
        return !(column == Column::name && reading.prose) && suits(reading, column);
    }

    /// With both levels in its row a name may be spelled as a level is: 满意度; a full name of one it is only below one level.
    bool may_be_name(std::size_t piece, std::size_t omitted) {
        if (!has_text(piece) || levels_ < 2) return true;
        auto const& reading = readings_.of(piece, 1);
        bool const is_level = reading.level1 || reading.level2;
        return !is_level || (omitted == 0 && !reading.level_in_full);
    }

    /// How well the pieces stand in the columns: 0 if they cannot.
    int quality(std::size_t first, std::size_t count, std::vector<std::size_t> const& layout) {
        int target = 0;
        int points = 1;
        bool value_elsewhere = false;
        bool names_nothing = false;
        bool names_value = false;
        for (std::size_t cell = 0; cell < count; ++cell) {
            auto const column = columns_[layout[cell]];
            if (!may_be(first + cell, column)) return 0;
            if (column == Column::name && !may_be_name(first + cell, columns_.size() - layout.size())) return 0;
            if (!has_text(first + cell)) continue;
            auto const& reading = readings_.of(first + cell, 1);
            if (is_level(column) && is_level_name(reading)) points += 4;
            if (is_level(column) && !is_level_name(reading) && count < layout.size()) return 0;
            if (column == Column::name) names_nothing = reading.none_word;
            if (column == Column::name) names_value = reading.value >= ValueKind::bare_unit && !reading.labelled;
            if (column == Column::target && names_nothing && !reading.none_word) return 0;
            if (column == Column::target && names_value && reading.value <= ValueKind::statement) return 0;
            if (column == Column::target) target = reading.value > ValueKind::statement ? 6 : 3;
            bool const in_words = column == Column::reason || column == Column::basis || column == Column::remark;
            value_elsewhere = value_elsewhere || (in_words && reading.value >= ValueKind::bare_unit && !reading.share);
        }
        bool const names_level = is_level(columns_[layout.front()]);
        bool const is_whole_line = pieces_[first].barred && count == columns_.size();
        if (target < 6 && value_elsewhere && !is_whole_line) return 0;
        if (target == 0 && !names_level) return 0;
        constexpr int amount_as_name = 5;
        return std::max(1, points + target + (count == layout.size() ? 3 : 0) - (names_value ? amount_as_name : 0));
    }

    void settle(std::size_t first, std::size_t count, std::vector<std::size_t> const& layout) {
        for (std::size_t cell = 0; cell < count; ++cell)
            pieces_[first + cell].column = static_cast<std::int8_t>(layout[cell]);
        pieces_[first].begins_row = true;
        ++rows_;
    }

    /// A line of cells, some levels perhaps merged with those above.
    void line(std::size_t first, std::size_t end) {
        auto last = end;
        while (last > first && !has_text(last - 1)) --last;
        auto const used = last - first;
        auto const touches = [](Piece const& piece) { return piece.before == Gap::touching; };
        bool const is_cut = std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(first),
                                        pieces_.begin() + static_cast<std::ptrdiff_t>(end), touches);
        if (used < 2 || is_cut) return;
        int best = 0;
        std::vector<std::size_t> chosen;
        for (auto const& layout : layouts()) {
            if (used > layout.size() || !is_whole(used, end - first, layout, pieces_[first].barred)) continue;
            auto const fits = quality(first, std::min(layout.size(), end - first), layout);
            if (fits > best) chosen = layout;
            best = std::max(best, fits);
        }
        if (best > 0) settle(first, std::min(chosen.size(), end - first), chosen);
    }

    /// As many cells as columns; the last ones may be missing where they may be blank.
    bool is_whole(std::size_t used, std::size_t written, std::vector<std::size_t> const& layout, bool barred) const {
        if (barred && written >= layout.size()) return true;
        return std::all_of(layout.begin() + static_cast<std::ptrdiff_t>(used), layout.end(),
                           [&](std::size_t column) { return is_optional(columns_[column]); });
    }

    /// Lines of one cell each, both levels in every row. Returns where it goes on.
    std::size_t full_rows() {
        auto at = begin_;
        auto const width = columns_.size();
        auto const is_full = [&] {
            for (auto piece = at; piece < at + width; ++piece)
                if (!is_lone(piece)) return false;
            bool const levels = names_level(at, Column::level1) && (levels_ < 2 || names_level(at + 1, Column::level2));
            bool const is_last = at + width == limit_ || names_level(at + width, Column::level1);
            return levels && quality(at, width, columns_without(0)) > 0 &&
                   is_row_of_block(at + levels_, limit_, is_last);
        };
        for (; levels_ > 0 && at + width <= limit_ && is_full(); at += width) settle(at, width, columns_without(0));
        return at;
    }

    /// Lines of one cell each: between the names of levels stand whole rows, or it is not tried.
    void blocks(std::size_t at) {
        while (at < limit_) {
            auto const levels = levels_at(at);
            if (levels == 0) {
                ++at;
                continue;
            }
            auto end = at + levels;
            while (end < limit_ && is_lone(end) && levels_at(end) == 0) ++end;
            block(at, end);
            at = std::max(end, at + 1);
        }
    }

    bool is_lone(std::size_t piece) const {
        bool const alone = pieces_[piece].first_in_line && (piece + 1 == limit_ || pieces_[piece + 1].first_in_line);
        return alone && is_cell(piece) && pieces_[piece].column < 0;
    }

    bool names_level(std::size_t piece, Column column) {
        if (piece >= limit_ || !is_lone(piece) || !has_text(piece)) return false;
        auto const& reading = readings_.of(piece, 1);
        if (column == Column::level1) return reading.level_in_full && reading.level1;
        return (reading.level_in_full && reading.level2) || (reading.level_like && reading.heading);
    }

    /// Directly behind a level 1 the short names count as well: 服务对象满意度.
    bool is_level2(std::size_t piece) {
        if (piece >= limit_ || !is_lone(piece) || !has_text(piece)) return false;
        return readings_.of(piece, 1).level2 || readings_.of(piece, 1).level_like;
    }

    /// How many names of levels stand at a piece: of level 1 and level 2, or of level 2 alone.
    std::size_t levels_at(std::size_t piece) {
        if (levels_ == 0) return 0;
        if (names_level(piece, Column::level1) && (levels_ == 1 || is_level2(piece + 1))) return levels_;
        return levels_ == 2 && names_level(piece, Column::level2) ? 1 : 0;
    }

    void block(std::size_t at, std::size_t end) {
        auto const values = columns_without(levels_);
        auto const width = values.size();
        auto const named = levels_at(at);
        auto const body = at + named;
        if (width == 0 || body >= end) return;
        auto const rows = (end - body) / width;
        bool const is_last = end == limit_ || !is_lone(end);
        if (rows == 0 || (!is_last && (end - body) % width != 0)) return;
        std::size_t read = 0;
        while (read < rows && is_row_of_block(body + read * width, end, rows == 1)) ++read;
        if (read == 0 || (read < rows && !is_last)) return;
        for (std::size_t row = 0; row < read; ++row) settle(body + row * width, width, values);
        for (std::size_t level = 0; level < named; ++level)
            pieces_[at + level].column = static_cast<std::int8_t>(levels_ - named + level);
        pieces_[body].begins_row = false;
        pieces_[at].begins_row = true;
    }

    /// Words as a target are believed where the row is the only one below its levels, or points stand behind them.
    bool is_row_of_block(std::size_t first, std::size_t end, bool is_only) {
        auto const values = columns_without(levels_);
        if (quality(first, values.size(), values) == 0) return false;
        auto const target =
            static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), Column::target) - columns_.begin());
        if (target < levels_ || target == columns_.size() || !has_text(first + target - levels_)) return false;
        auto const is_value = [&](std::size_t piece) {
            if (!has_text(piece)) return false;
            auto const& reading = readings_.of(piece, 1);
            return reading.value > ValueKind::statement && (reading.value != ValueKind::grade || reading.plain_grade);
        };
        auto const behind = first + values.size();
        bool const has_points = std::any_of(values.begin(), values.end(), [&](std::size_t column) {
            return columns_[column] == Column::weight || columns_[column] == Column::score;
        });
        return is_value(first + target - levels_) || ((is_only || has_points) && (behind >= end || !is_value(behind)));
    }

    /// Where a line stands above or below a row that is no row itself, the row's first or last cell may go on there.
    void loosen() {
        bool const flows = text_flows();
        for (auto at = begin_; at < limit_; ++at)
            if (begins_name(at) && may_be_beginning(at) && is_near(at) && (flows || !is_below_row(at - 1)))
                take_beginning(at);
        readings_.begin_at(begin_);
        for (auto at = begin_; at < limit_; ++at) {
            auto& piece = pieces_[at];
            if (piece.column < 0) continue;
            bool const is_last = at + 1 == limit_ || pieces_[at + 1].column < 0 || pieces_[at + 1].begins_row;
            auto const column = columns_[static_cast<std::size_t>(piece.column)];
            bool const came_before = begins_name(at) && may_be_beginning(at);
            if (!came_before && !(is_last && has_text(at) && may_go_on(at, column))) continue;
            piece.unsure = came_before;
            piece.column = -1;
            piece.begins_row = false;
        }
    }

    /// Nothing but a line break stands before a piece: no page mark that was passed over.
    bool is_near(std::size_t piece) const {
        constexpr std::uint32_t line_break = 3;  // bytes
        return pieces_[piece].at.begin - pieces_[piece - 1].at.end <= line_break;
    }

    bool begins_name(std::size_t piece) const {
        return pieces_[piece].column >= 0 && pieces_[piece].begins_row &&
               columns_[static_cast<std::size_t>(pieces_[piece].column)] == Column::name;
    }

    /// A line of levels ends with the beginning of a name whose rest begins the row below: names flow over lines.
    bool text_flows() {
        for (auto at = begin_ + 1; at < limit_; ++at)
            if (begins_name(at) && may_be_beginning(at) && !pieces_[at - 1].first_in_line) return true;
        return false;
    }

    /// The name of a row and the words above it become one piece.
    void take_beginning(std::size_t at) {
        auto first = at - 1;
        while (is_lone(first) && may_be_beginning(first) && is_near(first)) --first;
        pieces_[at].at.begin = pieces_[first].at.begin;
        for (auto piece = first; piece < at; ++piece) pieces_[piece].kind = PieceKind::filler;
    }

    /// A value that its rest completes, or words that a few characters go on with: ≥1,2 and 00万元, 保障到 and 位.
    bool may_go_on(std::size_t piece, Column column) {
        constexpr int few = 3;
        if (holds_points(column) || !may_be_rest(piece + 1)) return false;
        bool const is_value = column == Column::target || column == Column::actual || column == Column::initial_target;
        auto const whole = readings_.of(piece, 2);
        auto const alone = readings_.of(piece, 1);
        auto const& rest = readings_.of(piece + 1, 1);
        bool const lacks = alone.number || alone.value == ValueKind::bound || alone.value == ValueKind::bare_number ||
                           alone.damaged || rest.leading_digit;
        bool const completes = lacks && whole.value > ValueKind::grade && !whole.labelled && !whole.damaged;
        return !is_value || completes || (whole.value == ValueKind::statement && rest.characters <= few);
    }

    /// The line above a line of words is a whole row, so that the words may be the end of its name.
    bool is_below_row(std::size_t piece) const {
        return pieces_[piece].first_in_line && piece > begin_ && pieces_[piece - 1].column >= 0;
    }

    static bool holds_points(Column column) {
        return column == Column::weight || column == Column::score || column == Column::deduction ||
               column == Column::review_score;
    }

    /// A line of one piece that nobody has placed, and that is no level, heading or value of its own.
    bool may_be_rest(std::size_t piece) {
        constexpr int longest = 40;
        if (piece >= limit_ || !is_lone(piece) || pieces_[piece].barred || !has_text(piece)) return false;
        auto const& reading = readings_.of(piece, 1);
        bool const names = reading.level1 || reading.level2 || reading.heading || reading.caption || reading.prose;
        return !names && reading.value <= ValueKind::bare_unit && reading.characters <= longest;
    }

    /// The piece above the beginning of a line is words that nobody has placed.
    bool may_be_beginning(std::size_t piece) {
        if (piece == begin_ || !pieces_[piece].first_in_line) return false;
        auto const before = piece - 1;
        if (pieces_[piece].barred && !(is_lone(before) && !pieces_[before].barred)) return false;
        if (pieces_[before].kind != PieceKind::text || pieces_[before].column >= 0) return false;
        auto const& reading = readings_.of(before, 1);
        bool const names = reading.level1 || reading.level2 || reading.heading || reading.caption || reading.sentence;
        bool const is_word = reading.word || reading.none_word;
        return !names && reading.has_han && reading.value <= ValueKind::grade && !is_word;
    }

    std::vector<Piece>& pieces_;
    Readings& readings_;
    std::size_t begin_;
    std::size_t limit_;
    std::vector<Column> const& columns_;
    std::size_t levels_ = 0;  // of the first columns
    std::size_t rows_ = 0;
};

}  // namespace

std::size_t settle_rows(std::vector<Piece>& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                        std::vector<Column> const& columns) {
    return Settler(pieces, readings, begin, limit, columns).run();
}

}  // namespace jixiao::targets::recognise

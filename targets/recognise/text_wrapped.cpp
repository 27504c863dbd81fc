#include "targets/recognise/text_wrapped.hpp"

#include <algorithm>
#include <optional>

namespace jixiao::targets::recognise {
namespace {

enum class LineKind { row, nameless, part, other };

struct Line {
    std::size_t first = 0;
    std::size_t end = 0;
    LineKind kind = LineKind::other;
    std::size_t name = 0;  // of rows: the piece of the name, or before which it would stand
    std::size_t above = 0;
    std::size_t below = 0;  // lines of its name
};

class Gatherer {
public:
    Gatherer(std::vector<Piece>& pieces, Readings& readings, std::size_t begin, std::size_t limit,
             std::vector<Column> const& columns)
        : pieces_(pieces), readings_(readings), begin_(begin), limit_(limit), columns_(columns) {}

    void run() {
        for (auto at = begin_; at < limit_;) {
            auto const end = end_of_line(pieces_, at, limit_);
            lines_.push_back(line(at, end));
            at = end;
        }
        for_each_passage([&](std::size_t first, std::size_t end) {
            if (lacks_name(first, end) && !share_centred(first, end)) is_centred_throughout_ = false;
        });
        for_each_passage([&](std::size_t first, std::size_t end) { passage(first, end); });
        readings_.begin_at(begin_);
    }

private:
    Line line(std::size_t first, std::size_t end) {
        Line result{first, end};
        bool const is_barred = pieces_[first].barred;
        auto const name = std::find_if(
            pieces_.begin() + static_cast<std::ptrdiff_t>(first), pieces_.begin() + static_cast<std::ptrdiff_t>(end),
            [&](Piece const& piece) { return piece.column >= 0 && columns_[column_of(piece)] == Column::name; });
        result.name = static_cast<std::size_t>(name - pieces_.begin());
        if (is_barred) return result;
        if (result.name < end && end > first + 1)
            result.kind = LineKind::row;
        else if (end == first + 1 && is_part(first))
            result.kind = LineKind::part;
        else if (auto const levels = levels_of_nameless(first, end)) {
            result.kind = LineKind::nameless;
            result.name = first + *levels;
        }
        return result;
    }

    static std::size_t column_of(Piece const& piece) { return static_cast<std::size_t>(piece.column); }

    /// Words that may be a part of a name.
    bool is_part(std::size_t piece) {
        constexpr int longest = 40;
        if (pieces_[piece].kind != PieceKind::text || pieces_[piece].column >= 0) return false;
        auto const& reading = readings_.of(piece, 1);
        constexpr int satisfaction = 3;  // 满意度, which ends many names
        bool const is_level = (reading.level1 || reading.level2) && reading.characters != satisfaction;
        bool const names = is_level || reading.level_in_full || reading.level_like || reading.heading ||
                           reading.caption || reading.prose || reading.word || reading.none_word;
        return !names && reading.has_han && reading.characters <= longest && reading.value <= ValueKind::grade;
    }

    /// A line with the cell of every column but the name: how many levels begin it.
    std::optional<std::size_t> levels_of_nameless(std::size_t first, std::size_t end) {
        auto const name =
            static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), Column::name) - columns_.begin());
        auto behind = columns_.size() - name - 1;
        auto const count = end - first;
        bool const is_short = behind > 1 && columns_.back() == Column::reason && readings_.of(end - 1, 1).points;
        if (is_short) --behind;  // nothing but points at its end: no reason is given
        if (behind == 0 || count < behind || count > behind + name) return std::nullopt;
        auto const levels = count - behind;
        for (std::size_t cell = 0; cell < levels; ++cell)
            if (!is_level(columns_[name - levels + cell]) || !is_level_name(first + cell)) return std::nullopt;
        for (std::size_t cell = levels; cell < count; ++cell)
            if (!fits(first + cell, columns_[name + 1 + cell - levels])) return std::nullopt;
        return levels;
    }

    bool is_level_name(std::size_t piece) {
        if (pieces_[piece].kind != PieceKind::text || pieces_[piece].column >= 0) return false;
        auto const& reading = readings_.of(piece, 1);
        return reading.level1 || reading.level2;
    }

    bool fits(std::size_t piece, Column column) {
        if (pieces_[piece].kind == PieceKind::empty) return true;
        if (pieces_[piece].kind != PieceKind::text || pieces_[piece].column >= 0) return false;
        auto const& reading = readings_.of(piece, 1);
        bool const is_value = column != Column::target || reading.value > ValueKind::statement || reading.plain_grade;
        return is_value && suits(reading, column);
    }

    /// Calls `visit(first, end)` for lines without anything else between them.
    template <class Visit>
    void for_each_passage(Visit visit) {
        for (std::size_t at = 0; at < lines_.size();) {
            auto end = at;
            while (end < lines_.size() && lines_[end].kind != LineKind::other) ++end;
            if (end > at) visit(at, end);
            at = end + 1;
        }
    }

    bool lacks_name(std::size_t first, std::size_t end) const {
        return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(first),
                           lines_.begin() + static_cast<std::ptrdiff_t>(end),
                           [](Line const& one) { return one.kind == LineKind::nameless; });
    }

    /// A table is centred in all of its passages, or words that happen to stand so are no part of a name.
    void passage(std::size_t first, std::size_t end) {
        bool const is_shared = lacks_name(first, end) ? is_centred_throughout_ : share_from_top(first, end);
        if (!is_shared) return;
        for (auto at = first; at < end; ++at)
            if (lines_[at].kind != LineKind::part && lines_[at].above + lines_[at].below > 0) gather(at);
    }

    /// As many lines above each row as below it; false if they do not come out even.
    bool share_centred(std::size_t first, std::size_t end) {
        std::size_t waiting = 0;  // parts since the last row that are not its own
        std::size_t owed = 0;     // parts that the last row has yet to get
        for (auto at = first; at < end; ++at) {
            auto& line = lines_[at];
            if (line.kind == LineKind::part) {
                owed > 0 ? --owed : ++waiting;
                continue;
            }
            bool const lacks = line.kind == LineKind::nameless && waiting == 0;
            if (owed > 0 || lacks) return false;
            line.above = line.below = owed = waiting;
            waiting = 0;
        }
        return owed == 0;
    }

    /// All lines below their row; false if one stands above the first row, or above a row that has no levels of its own.
    bool share_from_top(std::size_t first, std::size_t end) {
        if (lines_[first].kind == LineKind::part) return false;
        Line* row = nullptr;
        for (auto at = first; at < end; ++at) {
            auto& line = lines_[at];
            if (line.kind == LineKind::part) {
                ++row->below;
                continue;
            }
            bool const begins_with_name = line.name == line.first;
            if (row != nullptr && row->below > 0 && begins_with_name) return false;
            row = &line;
        }
        auto const index = static_cast<std::size_t>(row - lines_.data());
        if (row->below > 0 && !may_end_with(*row, index, end)) row->below = 0;
        if (stands_alone(first, end)) return false;
        return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(first),
                           lines_.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](Line const& one) { return one.below == 0 || is_closed(one); });
    }

    /// One single row with words below it: they are a note as likely as the end of its name, unless they are very short.
    bool stands_alone(std::size_t first, std::size_t end) {
        constexpr int short_end = 4;  // 普查图册
        std::size_t wrapped = 0;
        std::size_t parts = 0;
        bool is_short = true;
        for (auto at = first; at < end; ++at) {
            auto const& line = lines_[at];
            if (line.kind != LineKind::part) wrapped += line.below > 0 ? 1 : 0;
            if (line.kind != LineKind::part) continue;
            ++parts;
            is_short = is_short && readings_.of(line.first, 1).characters <= short_end;
        }
        return wrapped == 1 && (parts > 1 || !is_short);
    }

    /// Behind the last row a note may stand as well: only a few characters are taken for the end of its name.
    bool may_end_with(Line const& row, std::size_t index, std::size_t end) {
        constexpr int few = 6;
        bool const has_others = std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(index),
                                            [](Line const& one) { return one.below > 0; });
        for (auto piece = lines_[end - 1].end; end < lines_.size() && piece < lines_[end].end; ++piece)
            if (is_level_name(piece) && !has_others) return false;  // the table goes on in another way
        auto const part = lines_[std::min(index + 1, end - 1)].first;
        return row.below == 1 && readings_.of(part, 1).characters <= few;
    }

    /// No other cell of the row than its name can go on below it, and its first line is the longest.
    bool is_closed(Line const& row) {
        auto const size = readings_.of(row.name, 1).characters;
        for (std::size_t below = 1; below <= row.below; ++below) {
            auto const part = (&row + below)->first;
            if (readings_.of(part, 1).characters > size + 1) return false;
        }
        for (auto piece = row.name + 1; piece < row.end; ++piece) {
            auto const& reading = readings_.of(piece, 1);
            bool const is_open = pieces_[piece].kind == PieceKind::text && reading.value <= ValueKind::statement &&
                                 !reading.word && !reading.none_word && !reading.unit;
            if (is_open) return false;
        }
        return true;
    }

    /// Puts the parts where the name stands; cells that were counted off keep their columns.
    void gather(std::size_t at) {
        auto const& row = lines_[at];
        auto const from = lines_[at - row.above].first;
        auto const to = lines_[at + row.below].end;
        std::vector<Piece> ordered;
        auto const take = [&](std::size_t first, std::size_t end) {
            ordered.insert(ordered.end(), pieces_.begin() + static_cast<std::ptrdiff_t>(first),
                           pieces_.begin() + static_cast<std::ptrdiff_t>(end));
        };
        take(row.first, row.name);
        take(from, row.first);
        bool const has_name = row.kind == LineKind::row;
        take(row.name, row.name + (has_name ? 1 : 0));
        take(row.end, to);
        auto const behind = ordered.size();
        take(row.name + (has_name ? 1 : 0), row.end);
        place(ordered, row.name - row.first, behind, has_name);
        std::copy(ordered.begin(), ordered.end(), pieces_.begin() + static_cast<std::ptrdiff_t>(from));
    }

    /// The levels and the cells behind the name were counted off, its parts are one cell for the alignment to join.
    void place(std::vector<Piece>& row, std::size_t name, std::size_t behind, bool has_name) {
        auto const name_column =
            static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), Column::name) - columns_.begin());
        for (std::size_t at = 0; at < row.size(); ++at) {
            auto& piece = row[at];
            piece.first_in_line = at == 0;
            bool const is_part = at >= name && at < behind;
            if (is_part) {
                piece.column = -1;
                piece.begins_row = false;
                piece.before = at == name && at > 0 ? Gap::blank : Gap::line;
            } else if (!has_name) {
                auto const column = at < name ? name_column - name + at : name_column + 1 + at - behind;
                piece.column = static_cast<std::int8_t>(column);
                piece.begins_row = at == 0;
            }
        }
        if (has_name && name > 0) row.front().begins_row = true;
        row.front().before = Gap::line;
    }

    std::vector<Piece>& pieces_;
    Readings& readings_;
    std::size_t begin_;
    std::size_t limit_;
    std::vector<Column> const& columns_;
    bool is_centred_throughout_ = true;
    std::vector<Line> lines_;
};

}  // namespace

void gather_wrapped_names(std::vector<Piece>& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                          std::vector<Column> const& columns) {
    Gatherer(pieces, readings, begin, limit, columns).run();
}

}  // namespace jixiao::targets::recognise

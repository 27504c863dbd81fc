#include "targets/recognise/text_pieces.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/text_joined.hpp"
#include "targets/recognise/text_margins.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::array<std::string_view, 4> bars{"|", "｜", "│", "┃"};
std::size_t bar_size(std::string_view text) {
    if (text.front() == '\t') return 1;
    for (auto const bar : bars)
        if (text.starts_with(bar)) return bar.size();
    return 0;
}

bool has_bar(std::string_view text) {
    if (text.find('\t') != std::string_view::npos) return true;
    return std::any_of(bars.begin(), bars.end(), [&](auto bar) { return text.find(bar) != std::string_view::npos; });
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), grammar::is_digit);
}

/// 指标2：, …… and what is left of a template.
bool is_filler(std::string_view text) {
    constexpr std::size_t longest = 24;
    bool const may_be =
        text.starts_with("指标") || text.starts_with("…") || text.starts_with(".") || text.starts_with("·");
    if (!may_be || text.size() > longest) return false;
    auto word = plain(text);
    if (word.starts_with("指标")) {
        word.erase(0, std::string_view("指标").size());
        auto const number = word.find_first_not_of("0123456789");
        if (number == std::string::npos) return !word.empty();
        word.erase(0, number);
        return word == ":" || word == "、" || word == ".";
    }
    while (word.starts_with("…") || word.starts_with(".") || word.starts_with("·"))
        word.erase(0, word.front() == '.' ? 1 : grammar::decode(word).size);
    return word.empty() && !plain(text).empty();
}

bool is_total(std::string_view text) {
    constexpr std::size_t longest = 24;
    bool const may_be = text.starts_with("总") || text.starts_with("合") || text.starts_with("小");
    return may_be && text.size() <= longest && (head_of(text) == Head::total_score || plain(text) == "小计");
}

class Cutter {
public:
    Cutter(document::Document const& document, std::vector<Piece>& pieces)
        : bytes_(document.source->bytes()), pieces_(pieces) {}

    void line(Span line, bool far_from_last, bool blank_is_cell) {
        auto const text = slice(line);
        auto const trimmed_line = trimmed(line);
        first_ = true;
        barred_ = false;
        bool const is_blank = trimmed_line.empty() && text.find_first_not_of('\r') != std::string_view::npos;
        if (is_blank && blank_is_cell) add({line.begin, line.begin}, Gap::line);
        if (trimmed_line.empty() || is_aside(slice(trimmed_line))) return;
        barred_ = has_bar(slice(trimmed_line)) || bar_size(text) > 1;
        bool const is_empty_cell =
            bar_size(slice(trimmed_line)) == trimmed_line.size() && trimmed_line.begin > line.begin;
        if (is_empty_cell)
            add({line.begin, line.begin}, Gap::line);  // a blank before the only bar
        else if (barred_)
            cells(trimmed_line.begin, line.end);
        else
            words(trimmed_line);
        auto const number = slice(trimmed_line);
        if (far_from_last && number.size() <= 4 && is_digits(number)) pieces_.back().kind = PieceKind::page_number;
    }

private:
    std::string_view slice(Span span) const { return std::string_view(bytes_).substr(span.begin, span.size()); }

    Span trimmed(Span span) const {
        auto const text = grammar::trimmed(slice(span));
        auto const begin = static_cast<std::uint32_t>(text.data() - bytes_.data());
        return {begin, begin + static_cast<std::uint32_t>(text.size())};
    }

    void add(Span at, Gap gap) {
        Piece piece{at, first_ ? Gap::line : gap, PieceKind::text, barred_, first_, 0};
        if (at.empty())
            piece.kind = PieceKind::empty;
        else if (is_filler(slice(at)))
            piece.kind = PieceKind::filler;
        else if (is_total(slice(at)))
            piece.kind = PieceKind::total;
        first_ = false;
        if (piece.kind == PieceKind::text)
            runs_together_ = cut_joined(bytes_, piece, runs_together_, pieces_) || runs_together_;
        else
            pieces_.push_back(piece);
    }

    void cells(std::uint32_t begin, std::uint32_t end) {
        for (auto at = begin; at < end;) {
            auto cell = at;
            std::size_t size = 0;
            while (cell < end && (size = bar_size(slice({cell, end}))) == 0) ++cell;
            auto const text = trimmed({at, cell});
            bool const is_outer_bar =
                first_ && text.empty() && at == begin && slice({begin, end}).front() != ' ' && !tabbed(cell);
            if (!is_outer_bar) add(text.empty() ? Span{at, at} : text, Gap::bar);
            at = cell + static_cast<std::uint32_t>(size);
        }
    }

    bool tabbed(std::uint32_t at) const { return bytes_[at] == '\t'; }

    void words(Span line) {
        for (auto rest = line; !rest.empty();) {
            auto const begin = rest.begin;
            while (!rest.empty() && !grammar::is_blank(grammar::decode(slice(rest)).character))
                rest.begin += grammar::decode(slice(rest)).size;
            add({begin, rest.begin}, gap_);
            auto const gap = rest.begin;
            rest = trimmed(rest);
            gap_ = rest.begin - gap > 1 ? Gap::wide : Gap::blank;
        }
    }

    std::string const& bytes_;
    std::vector<Piece>& pieces_;
    bool first_ = true;
    bool runs_together_ = false;
    bool barred_ = false;
    Gap gap_ = Gap::blank;
};

/// What the lines of a passage have in common.
struct Habits {
    bool blank_is_cell = false;  // nearly all lines are one word, so that a line of blanks is an empty cell
    bool closes_cells = false;   // lines with bars end with one, so that a cell goes on where none does
};

Habits habits_of(std::string_view text) {
    std::size_t lines = 0;
    std::size_t words = 0;
    std::size_t with_bars = 0;
    std::size_t closed = 0;
    bool has_row = false;
    bool first_is_closed = false;  // no heading is left blank, so a bar at its end ends the line
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        auto const line = grammar::trimmed(text.substr(at, end - at));
        at = end + 1;
        if (line.empty()) continue;
        ++lines;
        if (line.find_first_of(" \t|") == std::string_view::npos) ++words;
        if (line.find('|') == std::string_view::npos) continue;
        ++with_bars;
        if (line.back() == '|') ++closed;
        bool const is_first_row = !has_row && std::count(line.begin(), line.end(), '|') > 1;
        if (is_first_row) first_is_closed = line.back() == '|';
        has_row = has_row || is_first_row;
    }
    constexpr std::size_t fewest = 8;
    constexpr std::size_t fewest_bars = 3;
    bool const closes = first_is_closed ? 3 * closed >= with_bars : 3 * closed >= 2 * with_bars;
    return {lines >= fewest && 4 * words >= 3 * lines, with_bars >= fewest_bars && closes};
}

/// Where the line ends that begins at a byte: behind the next bar if a cell of it goes on in the lines below.
std::uint32_t line_end(std::string const& bytes, std::uint32_t at, std::uint32_t limit, bool closes_cells) {
    constexpr std::size_t longest_cell = 400;  // bytes
    constexpr int most_lines = 8;
    auto const end_from = [&](std::size_t from) {
        return static_cast<std::uint32_t>(std::min<std::size_t>(bytes.find_first_of("\n\f", from), limit));
    };
    auto const whole = end_from(at);
    auto end = whole;
    for (int lines = 0; closes_cells && lines < most_lines && end < limit && bytes[end] == '\n'; ++lines) {
        auto const line = grammar::trimmed(std::string_view(bytes).substr(at, end - at));
        auto const next = std::string_view(bytes).substr(end + 1, end_from(end + 1) - end - 1);
        bool const is_open = line.find('|') != std::string_view::npos && line.back() != '|';
        bool const begins_anew = grammar::trimmed(next).empty() || grammar::trimmed(next).front() == '|';
        if (!is_open || begins_anew || end - whole > longest_cell) break;
        end = end_from(end + 1);
    }
    auto const line = grammar::trimmed(std::string_view(bytes).substr(at, end - at));
    return end > whole && line.back() != '|' ? whole : end;
}

/// A cheap look before the dictionary is asked.
bool may_be_level(std::string_view first, std::string_view last) {
    constexpr std::size_t character = 3;  // bytes
    static auto const beginnings = [] {
        std::string all;
        for (auto const& name : level_spellings()) all += name.word.substr(0, character);
        return all;
    }();
    bool const ends_so = last.ends_with("标") || last.ends_with("满意度");
    return ends_so && beginnings.find(first.substr(0, character)) != std::string::npos;
}

/// Whether pieces are a level's name only together: 社会效益 and 指标, 服务对象 and 满意度指标, but not 产出 and 数量指标.
bool is_wrapped_level(document::Document const& document, std::vector<Piece> const& pieces, std::size_t first,
                      std::size_t count) {
    constexpr std::string_view tail = "指标";
    if (!may_be_level(text_of(document, pieces[first]), text_of(document, pieces[first + count - 1]))) return false;
    std::string joined;
    for (std::size_t part = 0; part < count; ++part) joined += text_of(document, pieces[first + part]);
    auto const word = plain(joined);
    auto const head = plain(text_of(document, pieces[first]));
    bool const head_is_level = level1_of(head) || level2_of(head);
    bool const adds = !head.ends_with(tail) && (!head_is_level || word == head + std::string(tail));
    return adds && (level1_of(word) || level2_of(word));
}

/// Two pieces with nothing but blanks between them, which may be parts of one name.
bool may_be_joined(document::Document const& document, Piece const& before, Piece const& piece) {
    constexpr std::size_t longest_part = 45;  // bytes
    bool const apart = piece.before == Gap::line || piece.before == Gap::blank;
    bool const follows =
        before.at.end <= piece.at.begin && grammar::is_blank(document.source->slice({before.at.end, piece.at.begin}));
    if (!follows) return false;
    return before.kind == PieceKind::text && piece.kind == PieceKind::text && apart &&
           !(piece.barred && before.barred) && piece.at.size() <= longest_part && before.at.size() <= longest_part;
}

/// Names of levels that are wrapped become one piece.
void join_wrapped_levels(document::Document const& document, std::vector<Piece>& pieces) {
    constexpr std::size_t most_parts = 6;  // 服务 对象 满意 度指 标
    std::vector<Piece> joined;
    joined.reserve(pieces.size());
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        std::size_t count = 1;
        while (count < most_parts && at + count < pieces.size() &&
               may_be_joined(document, pieces[at + count - 1], pieces[at + count]))
            ++count;
        while (count > 1 && !is_wrapped_level(document, pieces, at, count)) --count;
        joined.push_back(pieces[at]);
        joined.back().at.end = pieces[at + count - 1].at.end;
        at += count - 1;
    }
    pieces = std::move(joined);
}

/// 满意度 服务对象 over 指标 满意度指标 …: two levels wrapped side by side. The parts of each are put behind each other.
void part_wrapped_pairs(document::Document const& document, std::vector<Piece>& pieces) {
    auto const begins = [&](std::size_t piece) { return pieces[piece].first_in_line && !pieces[piece].barred; };
    auto const joined = [&](std::size_t first) {
        std::string word(text_of(document, pieces[first]));
        return plain(word.append(text_of(document, pieces[first + 2])));
    };
    for (std::size_t at = 0; at + 4 < pieces.size(); ++at) {
        bool const are_pairs = begins(at) && !pieces[at + 1].first_in_line && begins(at + 2) &&
                               !pieces[at + 3].first_in_line && !pieces[at + 4].first_in_line;
        if (!are_pairs || !may_be_level(text_of(document, pieces[at]), text_of(document, pieces[at + 2]))) continue;
        bool const are_whole =
            text_of(document, pieces[at]).ends_with("指标") || text_of(document, pieces[at + 1]).ends_with("指标");
        if (are_whole || !level1_of(joined(at)) || !level2_of(joined(at + 1))) continue;
        std::swap(pieces[at + 1], pieces[at + 2]);
        pieces[at + 1].first_in_line = false;
        pieces[at + 3].before = Gap::line;
    }
}

/// ≥1,2 and 00万元: a number that a line break has split, and that its unit completes.
bool goes_on_in_number(std::string_view before, std::string_view text, Gap gap) {
    bool const meet = gap == Gap::line && !before.empty() && !text.empty() && grammar::is_digit(before.back()) &&
                      grammar::is_digit(text.front());
    return meet && !is_digits(text);
}

}  // namespace

std::vector<Piece> pieces_of(document::Document const& document, Span passage) {
    std::vector<Piece> pieces;
    auto const& bytes = document.source->bytes();
    Cutter cutter(document, pieces);
    auto const habits = habits_of(document.source->slice(passage));
    constexpr int usual_breaks = 2;  // one after each line, or a blank line between lines
    int breaks = 0;
    for (auto at = passage.begin; at < passage.end;) {
        auto const end = line_end(bytes, at, passage.end, habits.closes_cells);
        auto const before = pieces.size();
        cutter.line({at, end}, breaks > usual_breaks, habits.blank_is_cell);
        if (pieces.size() > before) breaks = 0;
        breaks += end < passage.end && bytes[end] == '\f' ? usual_breaks + 1 : 1;
        at = end + 1;
    }
    part_wrapped_pairs(document, pieces);
    join_wrapped_levels(document, pieces);
    return pieces;
}

std::size_t end_of_line(std::vector<Piece> const& pieces, std::size_t piece, std::size_t limit) {
    auto end = piece + 1;
    while (end < limit && !pieces[end].first_in_line) ++end;
    return end;
}

std::string_view text_of(document::Document const& document, Piece const& piece) {
    return document.source->slice(piece.at);
}

LocatedText text_of(document::Document const& document, std::vector<Piece> const& pieces, std::size_t first,
                    std::size_t last) {
    LocatedText text;
    if (first >= last) return text;
    text.span = {pieces[first].at.begin, pieces[last - 1].at.end};
    text.given = true;
    for (auto index = first; index < last; ++index) {
        auto const& piece = pieces[index];
        bool const apart = index > first && piece.before != Gap::touching;
        if (apart && !goes_on_in_number(text.value, text_of(document, piece), piece.before)) {
            text.value += piece.before == Gap::line ? '\n' : ' ';
            text.offsets.push_back(pieces[index - 1].at.end);
        }
        text.value += text_of(document, piece);
        for (auto byte = piece.at.begin; byte < piece.at.end; ++byte) text.offsets.push_back(byte);
    }
    text.offsets.push_back(text.span.end);
    return text;
}

}  // namespace jixiao::targets::recognise

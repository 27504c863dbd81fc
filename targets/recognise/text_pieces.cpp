#include "targets/recognise/text_pieces.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "targets/recognise/headings.hpp"
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

/// Nearly all lines are one word, so that a line of blanks is an empty cell.
bool has_a_cell_a_line(std::string_view text) {
    std::size_t lines = 0;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        auto const line = grammar::trimmed(text.substr(at, end - at));
        at = end + 1;
        if (line.empty()) continue;
        ++lines;
        if (line.find_first_of(" \t|") == std::string_view::npos) ++words;
    }
    constexpr std::size_t fewest = 8;
    return lines >= fewest && 4 * words >= 3 * lines;
}

}  // namespace

std::vector<Piece> pieces_of(document::Document const& document, Span passage) {
    std::vector<Piece> pieces;
    auto const& bytes = document.source->bytes();
    Cutter cutter(document, pieces);
    bool const blank_is_cell = has_a_cell_a_line(document.source->slice(passage));
    constexpr int usual_breaks = 2;  // one after each line, or a blank line between lines
    int breaks = 0;
    for (auto at = passage.begin; at < passage.end;) {
        auto const line_end =
            static_cast<std::uint32_t>(std::min<std::size_t>(bytes.find_first_of("\n\f", at), passage.end));
        auto const before = pieces.size();
        cutter.line({at, line_end}, breaks > usual_breaks, blank_is_cell);
        if (pieces.size() > before) breaks = 0;
        breaks += line_end < passage.end && bytes[line_end] == '\f' ? usual_breaks + 1 : 1;
        at = line_end + 1;
    }
    return pieces;
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
        if (apart) {
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

#include "targets/recognise/text_pieces.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/text_joined.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::array<std::string_view, 4> bars{"|", "｜", "│", "┃"};
constexpr std::array<std::string_view, 16> signatures{
    "填报人",     "填表人",     "制表人", "制表",     "填报日期", "填表日期",       "审核人",     "单位负责人",
    "部门负责人", "财务负责人", "联系人", "联系电话", "经办人",   "填报单位(盖章)", "部门联系人", "填报说明"};
constexpr std::size_t longest_mark = 60;  // bytes of a line that is a page mark or a signature

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

/// 第3页, 第3页共12页, -3-, 3/12.
bool is_page_mark(std::string const& line) {
    std::string digits = line;
    for (std::string_view const part : {"第", "页", "共", "-", "—", "－", "/", "·", ","})
        for (auto at = digits.find(part); at != std::string::npos; at = digits.find(part, at))
            digits.erase(at, part.size());
    bool const framed = line.front() == '-' || line.starts_with("—") || line.starts_with("－") || line.starts_with("·");
    bool const is_framed = framed && line.size() > digits.size() + 1;
    return is_digits(digits) && digits.size() <= 8 && (line.starts_with("第") || is_framed);
}

bool is_rule(std::string const& line) {
    std::size_t strokes = 0;
    for (std::string_view rest = line; !rest.empty();) {
        auto const character = grammar::decode(rest);
        bool const is_drawing = character.character >= 0x2500 && character.character <= 0x257F;
        bool const is_stroke = is_drawing || std::string_view("|-=+:_").find(rest.front()) != std::string_view::npos;
        if (!is_stroke) return false;
        ++strokes;
        rest.remove_prefix(character.size);
    }
    return strokes >= 3;
}

/// True for a line that says nothing about a table.
bool is_aside(std::string_view line) {
    constexpr std::string_view first_bytes = "-|+=:_0123456789";
    constexpr std::string_view first_characters = "填制审单部财联经第共—－·─━┌├└│";
    bool const may_be = first_bytes.find(line.front()) != std::string_view::npos ||
                        first_characters.find(line.substr(0, 3)) != std::string_view::npos;
    if (!may_be || line.size() > 4 * longest_mark) return false;
    auto const word = plain(line);
    if (word.empty()) return false;
    bool const is_signature = std::any_of(signatures.begin(), signatures.end(),
                                          [&](auto sign) { return std::string_view(word).starts_with(sign); });
    return is_rule(word) || (word.size() <= longest_mark && is_page_mark(word)) || is_signature;
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
        while (!word.empty() && grammar::is_digit(word.front())) word.erase(0, 1);
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

    void line(Span line, bool far_from_last) {
        auto const text = slice(line);
        auto const trimmed_line = trimmed(line);
        if (trimmed_line.empty() || is_aside(slice(trimmed_line))) return;
        first_ = true;
        barred_ = has_bar(slice(trimmed_line)) || bar_size(text) > 1;
        if (barred_)
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
            cut_joined(bytes_, piece, pieces_);
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
    bool barred_ = false;
    Gap gap_ = Gap::blank;
};

}  // namespace

std::vector<Piece> pieces_of(document::Document const& document, Span passage) {
    std::vector<Piece> pieces;
    auto const& bytes = document.source->bytes();
    Cutter cutter(document, pieces);
    constexpr int usual_breaks = 2;  // one after each line, or a blank line between lines
    int breaks = 0;
    for (auto at = passage.begin; at < passage.end;) {
        auto const line_end =
            static_cast<std::uint32_t>(std::min<std::size_t>(bytes.find_first_of("\n\f", at), passage.end));
        auto const before = pieces.size();
        cutter.line({at, line_end}, breaks > usual_breaks);
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

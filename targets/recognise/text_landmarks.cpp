#include "targets/recognise/text_landmarks.hpp"

#include <algorithm>
#include <string>

#include "grammar/characters.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/text_head.hpp"
#include "targets/recognise/text_margins.hpp"
#include "targets/recognise/text_reading.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_title = 150;      // bytes
constexpr std::size_t most_pieces_above = 400;  // between a title and the header below it

/// A cheap look before the dictionary is asked.
bool may_begin_level1(std::string_view text) {
    constexpr std::size_t character = 3;  // bytes
    static auto const first = [] {
        std::string all;
        for (auto const& name : level_spellings())
            if (name.level == 1) all += name.word.substr(0, character);
        return all;
    }();
    return grammar::contains(first, text.substr(0, character));
}

}  // namespace

Landmarks::Landmarks(document::Document const& document, std::vector<Piece> const& pieces)
    : document_(document), pieces_(pieces) {
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
        bool const runs_on = pieces_[at].before == Gap::touching && title_of(text(at));
        if (runs_on || (pieces_[at].first_in_line && is_title(at))) titles_.push_back(at);
        auto header = header_at(document_, pieces_, at);
        if (header.end == at) continue;
        at = header.end - 1;
        if (header.columns.empty()) continue;
        header.leading = leading_labels(document_, pieces_, header);
        headers_.push_back(std::move(header));
    }
}

bool Landmarks::is_title(std::size_t at) const {
    auto end = at;
    while (end < pieces_.size() && (end == at || !pieces_[end].first_in_line)) {
        if (end > at && pieces_[end].before == Gap::touching && begins_head(document_, pieces_, end)) break;
        if (pieces_[end].at.end - pieces_[at].at.begin > longest_title) break;
        ++end;
    }
    auto const line = document_.source->slice({pieces_[at].at.begin, pieces_[end - (end > at ? 1 : 0)].at.end});
    bool const may_be = grammar::contains(line, "绩效") || grammar::contains(line, "自评");
    if (line.size() > longest_title || !may_be) return false;
    auto const words = text_of(document_, pieces_, at, end).value;
    return title_of(words.substr(0, words.find('|'))).has_value() && !head_of(words);
}

std::size_t Landmarks::above(std::size_t piece, std::size_t from) const {
    auto const lowest = std::max(from, piece > most_pieces_above ? piece - most_pieces_above : 0);
    auto const title = std::upper_bound(titles_.begin(), titles_.end(), piece);
    bool const has_title = title != titles_.begin() && *(title - 1) >= lowest;
    return has_title ? *(title - 1) : first_label_above(piece, lowest);
}

std::size_t Landmarks::first_label_above(std::size_t piece, std::size_t lowest) const {
    constexpr std::size_t of_branch = 3;  // of a tree: unit, project, amount
    constexpr std::size_t without_title = 60;
    bool const is_branch = piece >= lowest + of_branch && reading_of(text(piece - 1)).number;
    auto first = is_branch ? piece - of_branch : piece;
    for (auto at = piece; at > lowest && piece - at < without_title; --at)
        if (begins_head(document_, pieces_, at - 1) || (pieces_[at - 1].first_in_line && is_year(text(at - 1))))
            first = at - 1;
    return first;
}

std::size_t Landmarks::next_title(std::size_t piece) const {
    auto const title = std::lower_bound(titles_.begin(), titles_.end(), piece);
    return title == titles_.end() ? pieces_.size() : *title;
}

std::size_t Landmarks::end_below(std::size_t index) const {
    auto const& header = headers_[index];
    auto const limit = rows_end(header, next_title(header.end));
    for (auto next = index + 1; next < headers_.size() && headers_[next].begin < limit; ++next) {
        auto const& other = headers_[next];
        if (other.columns != header.columns || other.end - other.begin > 4 * header.columns.size()) return other.begin;
    }
    return limit;
}

/// The line behind the rows: 备注：, 其他需要说明的问题, or the head of the next project.
std::size_t Landmarks::rows_end(Header const& header, std::size_t limit) const {
    for (auto at = header.end; at < limit; ++at) {
        if (!pieces_[at].first_in_line || pieces_[at].kind != PieceKind::text) continue;
        bool const is_head = header.leading.empty() && (begins_head(document_, pieces_, at) || is_unit_line(at));
        if (is_head || ends_rows(text(at))) return at;
    }
    return limit;
}

/// 200101某某局 | 单位：万元, above the head of the next project.
bool Landmarks::is_unit_line(std::size_t at) const {
    for (auto piece = at; piece < pieces_.size() && (piece == at || !pieces_[piece].first_in_line); ++piece)
        if (grammar::contains(plain(text(piece)), "单位:") && !money_unit_in(text(piece)).empty()) return true;
    return false;
}

std::optional<Form> Landmarks::form_at(std::size_t piece) const {
    if (!std::binary_search(titles_.begin(), titles_.end(), piece)) return std::nullopt;
    auto const line = std::string_view(document_.source->bytes()).substr(pieces_[piece].at.begin, longest_title);
    if (grammar::contains(line, "自评")) return Form::self_evaluation;
    return grammar::contains(line, "监控") ? Form::monitoring : Form::targets;
}

bool Landmarks::begins_levels(std::size_t at, std::size_t limit) const {
    constexpr std::size_t shortest = 6;  // bytes
    constexpr std::size_t longest = 60;
    constexpr std::size_t most_parts = 3;
    auto const& piece = pieces_[at];
    if (piece.kind != PieceKind::text || piece.at.size() > longest || piece.at.size() < shortest) return false;
    if (!may_begin_level1(text(at))) return false;
    for (std::size_t count = 1; count <= most_parts && at + count < limit; ++count) {
        if (!level1_of(text_of(document_, pieces_, at, at + count).value)) continue;
        auto second = at + count;
        while (second < limit && pieces_[second].kind != PieceKind::text) ++second;
        for (std::size_t more = 1; more <= most_parts && second + more <= limit; ++more)
            if (level2_of(text_of(document_, pieces_, second, second + more).value)) return true;
    }
    return false;
}

}  // namespace jixiao::targets::recognise

#include "targets/recognise/text_rows.hpp"

#include <algorithm>
#include <string>

#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"
#include "grammar/unit.hpp"
#include "targets/catalog.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/text_joined.hpp"
#include "targets/recognise/text_words.hpp"

namespace jixiao::targets::recognise {
namespace {

namespace syntax = grammar::syntax;

/// The decoded bytes from `begin` to `end`, every byte with its place.
LocatedText part(LocatedText const& text, std::size_t begin, std::size_t end) {
    LocatedText result = text;
    result.value = text.value.substr(begin, end - begin);
    auto const at = [&](std::size_t byte) {
        return text.in_file({static_cast<std::uint32_t>(byte), static_cast<std::uint32_t>(byte)}).begin;
    };
    result.offsets.clear();
    for (auto byte = begin; byte <= end; ++byte) result.offsets.push_back(at(byte));
    result.span = {at(begin), end == text.value.size() ? text.span.end : at(end)};
    return result;
}

/// 产出指标（50分） → 产出指标, 数量指标(必填) → 数量指标.
LocatedText level_name(LocatedText const& text) {
    auto const end = std::min(text.value.find('('), text.value.find("（"));
    return end == std::string::npos || end == 0 ? text : part(text, 0, end);
}

/// 指标1：维修便桥数量 → 维修便桥数量.
LocatedText without_number(LocatedText const& text) {
    std::string_view rest = text.value;
    constexpr std::string_view word = "指标";
    if (!rest.starts_with(word)) return text;
    auto at = word.size();
    while (at < rest.size() && (grammar::is_digit(rest[at]) || rest[at] == ' ')) ++at;
    for (std::string_view const mark : {":", "：", "、", ".", "．"})
        if (rest.substr(at).starts_with(mark)) {
            at += mark.size();
            while (at < rest.size() && rest[at] == ' ') ++at;
            return at < rest.size() ? part(text, at, rest.size()) : text;
        }
    return text;
}

LocatedText cell_of(document::Document const& document, std::vector<Piece> const& pieces, Placed const& placed) {
    auto text = document::joined_lines(text_of(document, pieces, placed.first, placed.last));
    if (placed.column == Column::level1 || placed.column == Column::level2) return level_name(text);
    return placed.column == Column::name ? without_number(text) : text;
}

bool is_filler(FoundRow const& row) {
    if (!row[Column::name].given) return true;
    auto const name = plain(row[Column::name].value);
    return name.empty() || name.starts_with("…");
}

/// 工90% → ≥90%; "" if no sign was misread for certain.
std::string restored(std::string_view target) {
    auto const size = misread_sign_at(target);
    if (size == 0) return "";
    auto const sign = std::find_if(misread_signs.begin(), misread_signs.end(),
                                   [&](MisreadSign const& one) { return target.starts_with(one.read); });
    return std::string(sign->printed).append(target.substr(size));
}

/// 212座 → ≥12座, for a table in which other signs were misread; "" if it cannot be.
std::string restored_from_2(std::string_view target) {
    bool const may_be = target.size() > 2 && target.front() == '2' && target[1] >= '1' && target[1] <= '9';
    if (!may_be) return "";
    auto const parsed = grammar::parse_indicator(target);
    return syntax::get<syntax::Bare>(parsed.indicator) ? std::string("≥").append(target.substr(1)) : "";
}

class Doubts {
public:
    Doubts(document::Document const& document, std::vector<Piece> const& pieces, Diagnostics& sink)
        : document_(document), pieces_(pieces), sink_(sink) {}

    /// A cell that begins between two digits or in the middle of a word, with the cell before it.
    void touching(Placed const& before, Placed const& cell) {
        auto const& piece = pieces_[cell.first];
        bool const is_doubtful = piece.before == Gap::touching && piece.cut_cost >= doubtful_cut;
        if (before.last != cell.first || !is_doubtful) return;
        auto const left = text_of(document_, pieces_, before.first, before.last).value;
        auto const right = text_of(document_, pieces_, cell.first, cell.last).value;
        report(sink_, codes::cells_touch, document_.source,
               {pieces_[before.first].at.begin, pieces_[cell.last - 1].at.end},
               {{"text", left + right}, {"parts", Text(left + " 和 " + right, left + " and " + right)}});
    }

    void misread(Placed const& cell, std::string const& original) {
        auto const text = text_of(document_, pieces_, cell.first, cell.last);
        report(sink_, codes::misread_sign, document_.source, text.span,
               {{"text", document::joined_lines(text).value}, {"original", original}});
    }

private:
    document::Document const& document_;
    std::vector<Piece> const& pieces_;
    Diagnostics& sink_;
};

}  // namespace

std::vector<FoundRow> rows_of(document::Document const& document, std::vector<Piece> const& pieces,
                              Alignment const& alignment, std::size_t first, std::size_t last) {
    std::vector<FoundRow> rows;
    LocatedText level1;
    LocatedText level2;
    for (auto index = first; index < last; ++index) {
        FoundRow row;
        for (auto const& placed : alignment.rows[index]) {
            if (pieces[placed.first].kind == PieceKind::empty) continue;
            row[placed.column] = cell_of(document, pieces, placed);
            row.at = row.at.empty() ? row[placed.column].span : cover(row.at, row[placed.column].span);
        }
        if (row[Column::level1].given) {
            level1 = row[Column::level1];
            level2 = row[Column::level2];
        } else if (row[Column::level2].given) {
            level2 = row[Column::level2];
        }
        row[Column::level1] = level1;
        row[Column::level2] = level2;
        if (!is_filler(row)) rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::size_t> unkept_pieces(document::Document const& document, std::vector<Piece> const& pieces,
                                       Alignment const& alignment, std::size_t first, std::size_t last) {
    auto const says_nothing = [](std::string const& text) {
        return text.empty() || text.starts_with("…") || text.starts_with("...") || level1_of(text) || level2_of(text);
    };
    std::vector<std::size_t> unkept;
    for (auto index = first; index < last; ++index) {
        auto const& cells = alignment.rows[index];
        bool const is_kept = std::any_of(cells.begin(), cells.end(), [&](Placed const& placed) {
            auto const name = placed.column == Column::name ? plain(cell_of(document, pieces, placed).value) : "";
            return !name.empty() && !name.starts_with("…");
        });
        if (is_kept) continue;
        for (auto const& placed : cells) {
            if (says_nothing(plain(cell_of(document, pieces, placed).value))) continue;
            for (auto piece = placed.first; piece < placed.last; ++piece) unkept.push_back(piece);
        }
    }
    return unkept;
}

void take_unit_of_header(LocatedText const& header, std::vector<FoundRow>& rows) {
    auto const words = plain(header.value);
    LocatedText unit;
    for (auto open = words.find('('); open != std::string::npos; open = words.find('(', open + 1)) {
        auto const close = std::min(words.find(')', open), words.size());
        auto const inside = words.substr(open + 1, close - open - 1);
        auto const before = std::string_view(words).substr(0, open);
        bool const heads_targets = before.ends_with("指标值") || before.ends_with("目标值");
        if (!heads_targets || grammar::parse_unit(inside).is_none()) continue;
        unit.value = inside;
        unit.span = header.span;
        unit.given = true;
    }
    for (auto& row : rows) {
        auto const target = plain(row[Column::target].value);
        bool const lacks_unit = !target.empty() && grammar::is_digit(target.back()) && !row[Column::unit].given;
        if (unit.given && lacks_unit) row[Column::unit] = unit;
    }
}

void report_doubts(document::Document const& document, std::vector<Piece> const& pieces, Alignment const& alignment,
                   std::size_t first, std::size_t last, Diagnostics& sink) {
    Doubts doubts(document, pieces, sink);
    Placed before;
    std::vector<std::pair<Placed, std::string>> targets;
    bool has_misread_sign = false;
    for (auto index = first; index < last; ++index)
        for (auto const& placed : alignment.rows[index]) {
            if (before.last > 0) doubts.touching(before, placed);
            before = placed;
            if (placed.column != Column::target) continue;
            auto const target = document::joined_lines(text_of(document, pieces, placed.first, placed.last)).value;
            targets.emplace_back(placed, target);
            has_misread_sign = has_misread_sign || !restored(target).empty();
        }
    for (auto const& [placed, target] : targets) {
        auto original = restored(target);
        if (original.empty() && has_misread_sign) original = restored_from_2(target);
        if (!original.empty()) doubts.misread(placed, original);
    }
}

}  // namespace jixiao::targets::recognise

#include "targets/recognise/text_rows.hpp"

#include <algorithm>
#include <string>

#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"
#include "grammar/unit.hpp"
#include "targets/catalog.hpp"
#include "targets/model/weights.hpp"
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

/// 数量指标(必填) → 数量指标; 产出指标（50分） keeps its points.
LocatedText level_name(LocatedText const& text) {
    if (stated_points(text.value)) return text;
    auto const end = std::min(text.value.find('('), text.value.find("（"));
    return end == std::string::npos || end == 0 ? text : part(text, 0, end);
}

/// 指标1：维修便桥数量 → 维修便桥数量.
LocatedText without_number(LocatedText const& text) {
    std::string_view rest = text.value;
    constexpr std::string_view word = "指标";
    if (!rest.starts_with(word)) return text;
    auto at = word.size();
    auto const skip = [&](auto const& is_passed_over) {
        while (at < rest.size() && is_passed_over(rest[at])) ++at;
        return at;
    };
    auto const number = skip([](char c) { return c == ' '; });
    bool const is_numbered = skip([](char c) { return grammar::is_digit(c); }) > number;
    skip([](char c) { return c == ' '; });
    bool is_marked = is_numbered && at < rest.size() && grammar::is_han(grammar::decode(rest.substr(at)).character);
    for (std::string_view const mark : {":", "：", "、", ".", "．"})
        if (rest.substr(at).starts_with(mark)) {
            at += mark.size();
            is_marked = true;
        }
    skip([](char c) { return c == ' '; });
    return is_marked && at < rest.size() ? part(text, at, rest.size()) : text;
}

LocatedText cell_of(document::Document const& document, std::vector<Piece> const& pieces, Placed const& placed) {
    auto text = document::joined_lines(text_of(document, pieces, placed.first, placed.last));
    if (is_level(placed.column)) return level_name(text);
    return placed.column == Column::name ? without_number(text) : text;
}

bool is_filler(FoundRow const& row) {
    if (!row[Column::name].given) return true;
    auto const name = plain(row[Column::name].value);
    return name.empty() || name.starts_with("…");
}

/// The levels that are in force, row after row.
class Levels {
public:
    void carry_into(FoundRow& row) {
        if (row[Column::level1].given) {
            bool const stays = !row[Column::level2].given && level2_.given &&
                               belongs(level2_.value, row[Column::level1].value) &&
                               (!level1_.given || plain(level1_.value) == plain(row[Column::level1].value));
            if (!stays) level2_ = row[Column::level2];
            level1_ = row[Column::level1];
        } else if (row[Column::level2].given) {
            level2_ = row[Column::level2];
        }
        row[Column::level1] = level1_;
        row[Column::level2] = level2_;
    }

    /// A level 1 that is printed in the middle of its merged cell counts for the rows above as well.
    void give_to_rows_above(std::vector<FoundRow>& rows) const {
        for (auto row = rows.rbegin(); level1_.given && row != rows.rend(); ++row) {
            auto& level1 = (*row)[Column::level1];
            auto const& level2 = (*row)[Column::level2];
            if (level1.value == level1_.value) continue;
            bool const is_astray = !level1.given || (level2_of(level2.value) && !belongs(level2.value, level1.value));
            if (!is_astray || !belongs(level2.value, level1_.value)) return;
            level1 = level1_;
        }
    }

private:
    LocatedText level1_;
    LocatedText level2_;
};

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

class Slips {
public:
    Slips(document::Document const& document, std::vector<Piece> const& pieces, Diagnostics& sink)
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

std::vector<FoundRow> rows_of(Aligned const& aligned, std::size_t first, std::size_t last) {
    std::vector<FoundRow> rows;
    Levels levels;
    for (auto index = first; index < last; ++index) {
        FoundRow row;
        for (auto const& placed : aligned.alignment.rows[index]) {
            if (aligned.pieces[placed.first].kind == PieceKind::empty) continue;
            row[placed.column] = cell_of(aligned.document, aligned.pieces, placed);
            row.at = row.at.empty() ? row[placed.column].span : cover(row.at, row[placed.column].span);
        }
        levels.carry_into(row);
        if (is_filler(row)) continue;
        rows.push_back(std::move(row));
        levels.give_to_rows_above(rows);
        doubt_alignment(aligned, index, rows.back());
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
        bool const says_when = inside == "年度" || inside == "当年" || inside == "本年";
        if (!heads_targets || says_when || grammar::parse_unit(inside).is_none()) continue;
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

void take_weights_from_scores(LocatedText const& head, std::vector<FoundRow>& rows, Diagnostics& sink,
                              Source const& source) {
    auto const words = plain(head.value);
    auto const goal = words.rfind("绩效目标");
    auto const label = goal == std::string::npos ? words.rfind("绩效指标") : goal;
    auto const open = label == std::string::npos ? label : words.find('(', label);
    constexpr std::size_t nearby = 16;  // bytes: 绩效目标1(80分)
    if (open == std::string::npos || open > label + nearby) return;
    auto const points = stated_points(words.substr(open, words.find(')', open) + 1 - open));
    Decimal sum;
    for (auto const& row : rows) {
        auto const score = grammar::parse_decimal(plain(row[Column::score].value));
        auto const more = score ? grammar::add(sum, *score) : std::nullopt;
        if (!points || !more || row[Column::weight].given) return;
        sum = *more;
    }
    if (sum != *points) return;
    for (auto& row : rows) row[Column::weight] = row[Column::score];
    report(sink, codes::weights_from_scores, source, rows.front().at, {{"points", grammar::to_string(sum)}});
}

void report_slips(document::Document const& document, std::vector<Piece> const& pieces, Alignment const& alignment,
                  std::size_t first, std::size_t last, Diagnostics& sink) {
    Slips slips(document, pieces, sink);
    Placed before;
    std::vector<std::pair<Placed, std::string>> targets;
    bool has_misread_sign = false;
    for (auto index = first; index < last; ++index)
        for (auto const& placed : alignment.rows[index]) {
            if (before.last > 0) slips.touching(before, placed);
            before = placed;
            if (placed.column != Column::target) continue;
            auto const target = document::joined_lines(text_of(document, pieces, placed.first, placed.last)).value;
            targets.emplace_back(placed, target);
            has_misread_sign = has_misread_sign || !restored(target).empty();
        }
    for (auto const& [placed, target] : targets) {
        auto original = restored(target);
        if (original.empty() && has_misread_sign) original = restored_from_2(target);
        if (!original.empty()) slips.misread(placed, original);
    }
}

}  // namespace jixiao::targets::recognise

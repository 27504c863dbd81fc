#include <algorithm>
#include <set>

#include "targets/catalog.hpp"
#include "targets/recognise/grid_head.hpp"
#include "targets/recognise/grid_text.hpp"

namespace jixiao::targets::recognise {
namespace {

bool is_amount(HeadPiece const& piece) { return is_number(piece.text.value); }

bool has_amount(HeadPieces const& pieces) { return std::any_of(pieces.begin(), pieces.end(), is_amount); }

LocatedText without_colon(LocatedText const& text) {
    auto const label = one_line(text);
    for (std::string_view const colon : {"：", ":"})
        if (label.value.ends_with(colon)) return part(label, 0, label.value.size() - colon.size());
    return label;
}

/// The unit in the label, else in the heading, else in the caption of the block.
LocatedText unit_for(HeadReading const& reading, LocatedText const& label, LocatedText const& heading) {
    for (auto const* text : {&label, &heading})
        if (auto const unit = money_unit_of(*text); unit.given) return unit;
    return reading.caption_unit;
}

LocatedText& amount_of(FundLine& line, FundColumn column) {
    switch (column) {
        case FundColumn::initial: return line.initial;
        case FundColumn::executed: return line.executed;
        case FundColumn::weight: return line.weight;
        case FundColumn::rate: return line.rate;
        case FundColumn::score: return line.score;
        case FundColumn::forecast: return line.forecast;
        case FundColumn::budget: break;
    }
    return line.budget;
}

void add_line(HeadReading& reading, LocatedText const& label, HeadPiece& amount, LocatedText const& heading) {
    FundLine line;
    line.name = without_colon(label);
    line.budget = amount.text;
    line.money_unit = unit_for(reading, label, heading);
    if (fund_column_of(label.value)) reading.paired = reading.table.funds.size();
    reading.table.funds.push_back(std::move(line));
    reading.begun = amount.used = true;
}

bool is_money(FundColumn column) {
    return column != FundColumn::weight && column != FundColumn::score && column != FundColumn::rate;
}

/// 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
bool is_fund_heading(HeadPieces const& pieces) {
    std::set<FundColumn> known;
    bool has_money = false;
    for (auto const& piece : pieces) {
        auto const column = piece.text.value.size() <= 90 ? fund_column_of(piece.text.value) : std::nullopt;
        if (!column) continue;
        known.insert(*column);
        has_money = has_money || is_money(*column);
    }
    return known.size() >= 2 && has_money && !has_amount(pieces);
}

/// 年度预算（万元） at the left of 年初预算数 and 全年预算数 says what all of them are.
bool is_caption_of_block(HeadPieces const& pieces) {
    auto const is_budget = [](HeadPiece const& piece) {
        auto const column = fund_column_of(piece.text.value);
        return column == FundColumn::budget || column == FundColumn::initial;
    };
    return is_caption(pieces.front().text.value) && std::any_of(std::next(pieces.begin()), pieces.end(), is_budget);
}

void take_fund_heading(HeadReading& reading, HeadPieces& pieces) {
    reading.fund_fields.clear();
    bool const has_caption = is_caption_of_block(pieces);
    for (auto& piece : pieces) {
        if (has_caption && &piece == &pieces.front()) continue;
        auto const column = fund_column_of(piece.text.value);
        if (!column && reading.fund_fields.empty()) {
            if (auto const unit = money_unit_of(piece.text); unit.given) reading.caption_unit = unit;
            continue;
        }
        reading.fund_fields.push_back({column, piece.text, piece.cell->column, piece.reach});
        piece.used = true;
        if (!column)
            report(reading.sink, codes::unknown_column, reading.source, piece.text.span,
                   {{"heading", piece.text.value}});
    }
    reading.begun = true;
}

FundField const* fund_field(HeadReading const& reading, HeadPiece const& piece) {
    for (auto const& field : reading.fund_fields)
        if (field.first <= piece.cell->column && piece.cell->column <= field.last) return &field;
    return nullptr;
}

/// A row of the block with columns.
bool take_fund_line(HeadReading& reading, HeadPieces& pieces) {
    if (reading.fund_fields.empty()) return false;
    FundLine line;
    bool has_values = false;
    HeadPiece* label = nullptr;
    for (auto& piece : pieces) {
        auto const* field = fund_field(reading, piece);
        if (piece.role == Role::head || piece.role == Role::person) return false;
        if (field == nullptr) {
            if (!is_amount(piece)) label = &piece;
        } else if (is_amount(piece) || is_filler(piece.text.value)) {
            if (field->meaning) amount_of(line, *field->meaning) = piece.text;
            has_values = has_values || is_amount(piece);
            piece.used = true;
        }
    }
    if (label == nullptr) return false;
    label->used = has_values || label->role == Role::fund;
    if (!has_values) return label->used;
    line.name = without_colon(label->text);
    line.money_unit = unit_for(reading, label->text, reading.fund_fields.front().heading);
    reading.table.funds.push_back(std::move(line));
    return true;
}

bool is_within(std::vector<FundLabel> const& labels, HeadPiece const& piece) {
    return std::any_of(labels.begin(), labels.end(), [&](FundLabel const& label) {
        return label.first <= piece.cell->column && piece.cell->column <= label.last;
    });
}

/// 中期资金总额 | 300 | 年度资金总额 | 100: the first pair and what stands below it is not this year's.
void note_other_years(HeadReading& reading, HeadPieces const& pieces) {
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        auto const& text = pieces[i].text.value;
        bool const is_total = text.size() <= 90 && text.find("资金总额") != std::string::npos;
        bool const spans_years = text.find("中期") != std::string::npos || text.find("实施期") != std::string::npos;
        if (is_total && spans_years)
            reading.other_years.push_back({pieces[i].text, pieces[i].cell->column, pieces[i].reach});
    }
}

/// 年度资金总额：38.40 in one cell.
bool take_amount_inside(HeadReading& reading, HeadPiece& piece) {
    auto const found = labelled(piece.text);
    if (!found || !found->value.given || !is_fund_line(found->label.value) || !is_number(found->value.value))
        return false;
    HeadPiece amount{piece.cell, found->value, Role::value, false, 0};
    add_line(reading, found->label, amount, {});
    return piece.used = true;
}

/// The label in the row above, in the same columns.
void take_amounts_below(HeadReading& reading, HeadPieces& pieces) {
    for (auto& piece : pieces) {
        if (piece.used || !is_amount(piece)) continue;
        for (auto label = reading.fund_labels.rbegin(); label != reading.fund_labels.rend(); ++label) {
            if (piece.cell->column < label->first || piece.cell->column > label->last) continue;
            add_line(reading, label->label, piece, {});
            break;
        }
    }
}

void take_fund_pairs(HeadReading& reading, HeadPieces& pieces) {
    bool is_labels_only = true;
    std::vector<FundLabel> alone;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto& piece = pieces[i];
        is_labels_only = is_labels_only && piece.role != Role::head;
        bool const has_value = i + 1 < pieces.size() && is_amount(pieces[i + 1]) && !pieces[i + 1].used;
        bool const is_caption_of_amount = piece.role == Role::caption && has_value && is_fund_line(piece.text.value);
        bool const is_line = (piece.role == Role::fund || is_caption_of_amount) && !piece.used;
        if (!is_line || is_within(reading.other_years, piece) || take_amount_inside(reading, piece)) continue;
        if (has_value)
            add_line(reading, piece.text, pieces[i + 1], {});
        else
            alone.push_back({piece.text, piece.cell->column, std::min(piece.reach, last_column(*piece.cell))});
    }
    take_amounts_below(reading, pieces);
    if (!is_labels_only) reading.fund_labels.clear();
    reading.fund_labels.insert(reading.fund_labels.end(), alone.begin(), alone.end());
}

std::optional<FundColumn> pair_label(HeadPieces const& pieces, std::size_t at) {
    bool const has_amount = at + 1 < pieces.size() && is_amount(pieces[at + 1]) && !pieces[at + 1].used;
    return has_amount && !is_amount(pieces[at]) ? fund_column_of(pieces[at].text.value) : std::nullopt;
}

/// The line that a pair adds to: the one above as long as it lacks this amount, else a new one.
FundLine& paired_line(HeadReading& reading, FundColumn meaning, LocatedText const& label) {
    auto& funds = reading.table.funds;
    if (reading.paired && amount_of(funds[*reading.paired], meaning).given) reading.paired.reset();
    if (!reading.paired) {
        FundLine line;
        line.name = without_colon(label);
        line.money_unit = unit_for(reading, label, {});
        line.is_whole = true;
        reading.paired = funds.size();
        funds.push_back(std::move(line));
    }
    return funds[*reading.paired];
}

/// 预算数: | 100 | 执行数: | 98.5, in one row or in one below the other.
void take_pairs_of_columns(HeadReading& reading, HeadPieces& pieces) {
    std::vector<std::size_t> labels;
    std::set<FundColumn> meanings;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (auto const meaning = pair_label(pieces, i)) labels.push_back(i), meanings.insert(*meaning);
    bool const is_line = labels.empty() || (meanings.size() < 2 && pieces[labels.front()].role == Role::fund);
    bool const has_money = std::any_of(meanings.begin(), meanings.end(), is_money);
    bool const goes_on = reading.paired.has_value();
    if (is_line || (!goes_on && !has_money)) return;
    if (!goes_on) reading.fund_pairs.clear();
    for (auto const at : labels) {
        auto const meaning = *pair_label(pieces, at);
        amount_of(paired_line(reading, meaning, pieces[at].text), meaning) = pieces[at + 1].text;
        reading.fund_pairs.push_back({meaning, pieces[at].cell->column, pieces[at + 1].reach});
        pieces[at].used = pieces[at + 1].used = reading.begun = true;
    }
}

FundPair const* pair_above(HeadReading const& reading, HeadPiece const& piece) {
    for (auto const& pair : reading.fund_pairs)
        if (pair.first <= piece.cell->column && piece.cell->column <= pair.last) return &pair;
    return nullptr;
}

/// 其中-财政拨款: | 100 | 其中-财政拨款: | 98.5 below such pairs: one line of each name.
void take_lines_of_pairs(HeadReading& reading, HeadPieces& pieces) {
    std::size_t const first = reading.table.funds.size();
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        auto const* pair = pair_above(reading, pieces[i]);
        if (pair == nullptr || pieces[i].role != Role::fund || pieces[i].used || !is_amount(pieces[i + 1])) continue;
        auto const name = without_colon(pieces[i].text);
        auto& funds = reading.table.funds;
        auto line = std::find_if(funds.begin() + static_cast<std::ptrdiff_t>(first), funds.end(),
                                 [&](FundLine const& one) { return one.name.value == name.value; });
        if (line == funds.end()) {
            FundLine added;
            added.name = name;
            added.money_unit = unit_for(reading, pieces[i].text, {});
            line = funds.insert(funds.end(), std::move(added));
        }
        amount_of(*line, pair->meaning) = pieces[i + 1].text;
        pieces[i].used = pieces[i + 1].used = true;
    }
}

}  // namespace

void take_funds(HeadReading& reading, Row const& row, HeadPieces& pieces) {
    constexpr std::size_t most_pieces = 200;
    if (row.cells.size() > most_pieces) return;
    if (is_fund_heading(pieces)) return take_fund_heading(reading, pieces);
    note_other_years(reading, pieces);
    if (take_fund_line(reading, pieces)) return;
    bool const ends_block =
        std::any_of(pieces.begin(), pieces.end(), [](HeadPiece const& piece) { return piece.role == Role::head; });
    if (ends_block) {
        reading.fund_fields.clear();
        reading.fund_pairs.clear();
        reading.paired.reset();
    }
    take_pairs_of_columns(reading, pieces);
    take_lines_of_pairs(reading, pieces);
    take_fund_pairs(reading, pieces);
}

}  // namespace jixiao::targets::recognise

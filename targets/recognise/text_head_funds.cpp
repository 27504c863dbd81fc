#include "targets/recognise/text_head_funds.hpp"

#include <algorithm>

#include "targets/recognise/headings.hpp"
#include "targets/recognise/text_joined.hpp"

namespace jixiao::targets::recognise {
namespace {

LocatedText& amount_of(FundLine& line, FundColumn column) {
    switch (column) {
        case FundColumn::initial: return line.initial;
        case FundColumn::budget: return line.budget;
        case FundColumn::executed: return line.executed;
        case FundColumn::weight: return line.weight;
        case FundColumn::rate: return line.rate;
        case FundColumn::forecast: return line.forecast;
        case FundColumn::score: break;
    }
    return line.score;
}

}  // namespace

void HeadFunds::note_money(std::size_t at, std::size_t count) {
    auto const unit = money_unit_in(labels_.texts(at, at + count).value);
    if (unit.empty()) return;
    money_.value = unit;
    money_.given = true;
    Span const label{labels_.piece(at).at.begin, labels_.piece(at + count - 1).at.end};
    auto const text = labels_.bytes(label);
    auto const begin = label.begin + static_cast<std::uint32_t>(std::min(text.rfind(unit), text.size() - unit.size()));
    money_.span = {begin, begin + static_cast<std::uint32_t>(unit.size())};
    money_.offsets.clear();
}

std::size_t HeadFunds::read(std::size_t at, Label const& label) {
    labels_.in_funds = true;
    bool const is_line = label.kind == LabelKind::fund_line && !heads_columns(at, label);
    return is_line ? line(at, label) : columns(at, label);
}

/// 全年预算数 is a line of the funds, unless the next piece heads a column as well.
bool HeadFunds::heads_columns(std::size_t at, Label const& label) const {
    auto const next = at + label.pieces;
    return label.inside == 0 && fund_column_of(labels_.texts(at, next).value) && is_heading(next);
}

bool HeadFunds::is_heading(std::size_t at) const {
    if (!labels_.is_text(at) || is_amount_at(at + 1)) return false;
    auto const word = plain(labels_.text(at));
    return !word.ends_with(':') && fund_column_of(word);
}

std::size_t HeadFunds::columns(std::size_t at, Label const& first) {
    columns_.clear();
    auto const heading = fund_column_of(labels_.texts(at, at + first.pieces).value);
    columns_.push_back(heading.value_or(first.column));
    at += first.pieces;
    while (at < labels_.last()) {
        if (labels_.piece(at).kind == PieceKind::empty) {
            ++at;
            continue;
        }
        auto const label = labels_.label_at(at);
        bool const is_wrapped = label && label->kind == LabelKind::fund_column && label->pieces > 1;
        if (!is_wrapped && !is_heading(at)) break;
        auto const count = is_wrapped ? label->pieces : 1;
        note_money(at, count);
        columns_.push_back(*fund_column_of(labels_.texts(at, at + count).value));
        at += count;
    }
    // 年度预算总额 as a heading with its amount behind it is a line of the funds.
    bool const is_line = columns_.size() == 1 && at < labels_.last() && is_amount(labels_.text(at));
    if (!is_line) return at;
    columns_.clear();
    return amounts(at, labels_.value(at - 1, at));
}

std::size_t HeadFunds::line(std::size_t at, Label const& label) {
    if (label.inside > 0) return line_in_one_piece(at, label);
    return amounts(at + label.pieces, labels_.value(at, at + label.pieces));
}

/// 年度资金总额：38.40
std::size_t HeadFunds::line_in_one_piece(std::size_t at, Label const& label) {
    auto amount = labels_.value_from(at, label.inside, at + 1);
    if (is_amount(amount.value))
        add(document::joined_lines(slice(labels_.texts(at, at + 1), 0, label.inside)), std::move(amount));
    else
        left_over_.push_back(at);
    return at + 1;
}

void HeadFunds::add(LocatedText name, LocatedText amount) {
    auto line = named(std::move(name));
    line.budget = std::move(amount);
    table_.funds.push_back(std::move(line));
}

FundLine HeadFunds::named(LocatedText name) const { return {std::move(name), {}, {}, {}, {}, {}, {}, money_}; }

/// Amounts that touch (38.437.210) cannot be told apart for certain.
bool HeadFunds::touches(std::size_t at) const {
    while (is_amount_at(at)) {
        ++at;
        bool const is_cut = at < labels_.last() && labels_.piece(at).before == Gap::touching;
        if (is_cut && labels_.piece(at).cut_cost == doubtful_cut) return true;
    }
    return false;
}

std::size_t HeadFunds::touching_amounts(std::size_t at) {
    for (; is_amount_at(at); ++at) left_over_.push_back(at);
    return at;
}

std::size_t HeadFunds::amounts(std::size_t at, LocatedText name) {
    if (touches(at)) return touching_amounts(at);
    auto line = named(std::move(name));
    for (std::size_t index = 0; at < labels_.last(); ++at) {
        if (labels_.piece(at).kind == PieceKind::empty) {
            if (!columns_.empty()) ++index;
            continue;
        }
        if (!is_amount(labels_.text(at))) break;
        auto& amount = amount_of(line, column_at(index));
        if (amount.given)
            left_over_.push_back(at);
        else
            amount = labels_.value(at, at + 1);
        ++index;
    }
    table_.funds.push_back(std::move(line));
    return at;
}

FundColumn HeadFunds::column_at(std::size_t index) const {
    if (columns_.empty()) return FundColumn::budget;
    return index < columns_.size() ? columns_[index] : FundColumn::score;
}

void HeadFunds::drop_empty() {
    std::erase_if(table_.funds, [](FundLine const& line) {
        return !line.initial.given && !line.budget.given && !line.executed.given;
    });
}

}  // namespace jixiao::targets::recognise

// Funds of a head: lines with amounts, their columns and the unit of money, as running text tells them.
#pragma once

#include <vector>

#include "targets/recognise/text_head_labels.hpp"

namespace jixiao::targets::recognise {

/// Reads funds into a table. Each reader returns the piece behind what it read; amounts that belong nowhere are appended
/// to `left_over`.
class HeadFunds {
public:
    HeadFunds(HeadLabels& labels, FoundTable& table, std::vector<std::size_t>& left_over)
        : labels_(labels), table_(table), left_over_(left_over) {}

    /// （万元） in so many pieces holds for the amounts behind it.
    void note_money(std::size_t at, std::size_t count);
    /// A line or the headings of columns, whichever the label begins.
    std::size_t read(std::size_t at, Label const& label);
    /// A line of which name and amount are known.
    void add(LocatedText name, LocatedText amount);
    /// Drops lines without an amount: 财政资金（万元） above 上级安排 and 本级安排 has none of its own.
    void drop_empty();

private:
    bool is_amount_at(std::size_t at) const { return labels_.is_text(at) && is_amount(labels_.text(at)); }
    bool heads_columns(std::size_t at, Label const& label) const;
    bool is_heading(std::size_t at) const;
    std::size_t columns(std::size_t at, Label const& first);
    std::size_t line(std::size_t at, Label const& label);
    std::size_t line_in_one_piece(std::size_t at, Label const& label);
    bool touches(std::size_t at) const;
    std::size_t touching_amounts(std::size_t at);
    std::size_t amounts(std::size_t at, LocatedText name);
    FundColumn column_at(std::size_t index) const;
    FundLine named(LocatedText name) const;

    HeadLabels& labels_;
    FoundTable& table_;
    std::vector<std::size_t>& left_over_;
    std::vector<FundColumn> columns_;
    LocatedText money_;
};

}  // namespace jixiao::targets::recognise

#include "targets/review/disclosure/candidates.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::review {
namespace {

/// 一、本年收入, 本年支出合计: without what was carried over.
bool is_of_this_year(Line const& line) {
    auto const word = recognise::plain(line.name.value);
    return line.is_subtotal ||
           (line.depth == 0 && (grammar::contains(word, "本年收入") || grammar::contains(word, "本年支出")));
}

}  // namespace

std::vector<Term> totals_of(BudgetTable const& table, Block::Side side, std::optional<Meaning> meaning) {
    std::vector<Term> result;
    auto const* block = disclosure::block_of(table, side);
    auto const column =
        block ? (meaning ? disclosure::column_of(*block, *meaning) : std::optional(block->total)) : std::nullopt;
    if (!column) return result;
    auto const* total = disclosure::total_of(*block);
    auto const add = [&](Line const& line) {
        auto one = term(table, *block, line, *column);
        if (!one) return;
        auto const words = "“" + table.title.value + "”的" + recognise::plain(line.name.value);
        one->name = {words, one->name.english + " of “" + table.title.value + "”"};
        result.push_back(std::move(*one));
    };
    if (total) add(*total);
    for (auto const& line : block->lines)
        if (&line != total && is_of_this_year(line)) add(line);
    return result;
}

void state_one_of(DisclosureCheck const& check, BudgetTable const& table, std::optional<Term> left,
                  std::vector<Term> candidates, Findings& findings) {
    if (!left || candidates.empty()) return;
    auto const equal = std::find_if(candidates.begin(), candidates.end(),
                                    [&](Term const& one) { return one.amount.yuan == left->amount.yuan; });
    auto right = equal == candidates.end() ? candidates.front() : *equal;
    state_equal(check, table, std::move(left), {right.name.chinese + "是", right.name.english + " is"}, right,
                findings);
}

}  // namespace jixiao::targets::review

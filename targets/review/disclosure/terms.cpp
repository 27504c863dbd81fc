#include "targets/review/disclosure/terms.hpp"

#include <algorithm>

#include "targets/recognise/headings.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::uint64_t places_of_a_line = 256;  // more than it has columns

/// An empty place is told from its line by its column.
std::uint64_t key_of(Printed const& amount, bool is_printed, std::size_t column) {
    return std::uint64_t{amount.at.begin} * places_of_a_line + (is_printed ? 0 : column % (places_of_a_line - 1) + 1);
}

Text name_of(Block const& block, Line const& line, std::size_t column) {
    auto const name = recognise::plain(line.name.value);
    auto const& account = line.project.empty() ? name : line.project;
    auto const words = "“" + (account.empty() ? line.code : account) + "”";
    bool const is_total = column == block.total || column >= block.columns.size();
    return is_total ? Text(words)
                    : Text(words + "的" + block.columns[column].name, words + " " + block.columns[column].name);
}

}  // namespace

std::optional<Term> term(BudgetTable const& table, Block const& block, Line const& line, std::size_t column) {
    auto const amount = disclosure::amount_of(line, column);
    if (!amount) return std::nullopt;
    bool const is_printed = column < line.amounts.size() && line.amounts[column].has_value();
    return Term{name_of(block, line, column), *amount, table.last_place, key_of(*amount, is_printed, column)};
}

std::optional<Term> term(BudgetTable const& table, Block const& block, Line const& line) {
    return term(table, block, line, block.total);
}

std::optional<Term> total_term(BudgetTable const& table, Block::Side side) {
    Text const name("“" + table.title.value + "”");
    auto const* block = disclosure::block_of(table, side);
    auto const* total = block ? disclosure::total_of(*block) : nullptr;
    if (!total) {
        if (disclosure::has_figures(table)) return std::nullopt;
        Printed const nothing{{}, table.title.span};
        return Term{name, nothing, table.last_place, key_of(nothing, false, 0)};
    }
    auto result = term(table, *block, *total);
    if (result) result->name = name;
    return result;
}

std::optional<Term> total_term(BudgetTable const& table, Meaning meaning) {
    for (auto const& block : table.blocks) {
        auto const column = disclosure::column_of(block, meaning);
        auto const* total = disclosure::total_of(block);
        if (!column || !total) continue;
        auto result = term(table, block, *total, *column);
        auto const words = "“" + table.title.value + "”";
        if (result)
            result->name = {words + "的" + block.columns[*column].name, block.columns[*column].name + " of " + words};
        return result;
    }
    return std::nullopt;
}

Term term(Statement const& statement, std::string_view name) {
    Printed const amount{statement.value, statement.at};
    return {Text("“" + std::string(name) + "”"), amount, statement.value.exponent, key_of(amount, true, 0)};
}

void state(DisclosureCheck const& check, BudgetTable const& table, Term left, Text how, std::vector<Term> right,
           Findings& findings) {
    if (right.empty()) return;
    findings.equations.push_back({&check.listed, table.power, Text("“" + table.title.value + "”"), std::move(left),
                                  std::move(how), std::move(right), false, &table});
}

void state_equal(DisclosureCheck const& check, BudgetTable const& table, std::optional<Term> left, Text how,
                 std::optional<Term> right, Findings& findings) {
    if (!left || !right) return;
    if (how.chinese.empty()) how = right->name;
    state(check, table, std::move(*left), std::move(how), {std::move(*right)}, findings);
}

Diagnostic& find(DisclosureScene const& scene, DisclosureCheck const& check, Span place,
                 std::vector<grammar::Argument> arguments, Findings& findings) {
    return report(findings.diagnostics, check.listed.code, scene.source, place, std::move(arguments));
}

}  // namespace jixiao::targets::review

#include "targets/book/merge.hpp"

#include "grammar/indicator.hpp"
#include "grammar/ratio.hpp"
#include "targets/nearest.hpp"

namespace jixiao::targets::book {
namespace {

using Text = std::string Statement::*;

/// What can be said; the paths of evidence follow their hashes.
constexpr Text said[] = {&Statement::value,   &Statement::score,  &Statement::not_applicable, &Statement::reason,
                         &Statement::initial, &Statement::budget, &Statement::executed,       &Statement::finished,
                         &Statement::evidence_hash};
constexpr Text carried[] = {&Statement::id, &Statement::level1, &Statement::level2, &Statement::department, &Statement::evidence};

bool is_same_quantity(std::string const& a, std::string const& b) {
    using grammar::syntax::Bare;
    auto const first = grammar::usable(grammar::parse_indicator(a));
    auto const second = grammar::usable(grammar::parse_indicator(b));
    auto const* left = grammar::syntax::get<Bare>(first);
    auto const* right = grammar::syntax::get<Bare>(second);
    if (!left || !right || !grammar::convertible(left->quantity.unit, right->quantity.unit)) return false;
    if (left->quantity.approximate != right->quantity.approximate) return false;
    return grammar::convert(grammar::Ratio(left->quantity.value), left->quantity.unit, right->quantity.unit) ==
           grammar::Ratio(right->quantity.value);
}

bool is_same(std::string const& a, std::string const& b) {
    return a == b || without_blanks(a) == without_blanks(b) || is_same_quantity(a, b);
}

bool is_valued(Statement const& statement) { return !statement.value.empty() || !statement.not_applicable.empty(); }

void fill(Statement& told, Record const& recorded, Text text) {
    if ((told.*text).empty()) told.*text = recorded.*text;
}

}  // namespace

Relation relation(Record const& recorded, Statement const& told) {
    if (is_valued(recorded) && is_valued(told) && recorded.not_applicable != told.not_applicable) return Relation::contradicts;
    auto result = Relation::same;
    for (auto const text : said) {
        auto const& before = recorded.*text;
        auto const& now = told.*text;
        if (now.empty()) continue;
        if (before.empty()) result = Relation::completes;
        else if (!is_same(before, now)) return Relation::contradicts;
    }
    return result;
}

Statement corrected(Record const& recorded, Statement told) {
    if (!is_valued(told)) return completed(recorded, std::move(told));
    for (auto const text : {&Statement::id, &Statement::level1, &Statement::level2, &Statement::department})
        fill(told, recorded, text);
    return told;
}

Statement completed(Record const& recorded, Statement told) {
    for (auto const text : said) fill(told, recorded, text);
    for (auto const text : carried) fill(told, recorded, text);
    return told;
}

}  // namespace jixiao::targets::book

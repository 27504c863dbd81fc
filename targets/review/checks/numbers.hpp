// Numbers: the rows whose target is a number, as the checks look at them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

/// What a target asks of the value itself, if that is all it asks: one bound, number or range. Null for
/// words, dates, several conditions and comparisons with last year.
engine::NumericCriterion const* only_number(engine::Criterion const& criterion);

/// The number as it was written, with or without a comparator; null for everything else.
grammar::syntax::Quantity const* written_quantity(grammar::syntax::Indicator const& indicator);

bool has_digit(std::string_view text);

bool is_in_percent(grammar::Unit const& unit);  // in %, not in ‰

inline constexpr Decimal hundred{100, 0};  // per cent

/// The text of the target in the file, without its quotes.
Span place_of(LocatedText const& text);

struct NumberRow {
    TargetRow const& row;
    engine::Criterion const& criterion;
    engine::NumericCriterion const& number;
    std::string const& name;  // plain
};

/// Calls `visit` with every row whose target is a number.
template <class Visit>
void for_each_number(Scene const& scene, Visit visit) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i)
        if (auto const* number = only_number(scene.criteria[i]))
            visit(NumberRow{scene.table.rows[i], scene.criteria[i], *number, scene.names[i]});
}

/// Reports a finding at the target of a row, whose wording has {name} and {target}.
grammar::Diagnostic& find_at_target(Scene const& scene, Check const& check, TargetRow const& row, Diagnostics& sink);

/// Writes something else for the whole target. Only shown where comparator, number and unit stand in
/// columns of their own.
grammar::Fix rewrite_target(TargetRow const& row, std::string const& text, grammar::Safety safety);

/// The target with this sign in front of its number, as written otherwise: "10 个工作日" gives "≤10 个工作日".
/// A unit that the name gave is added.
std::string with_sign(TargetRow const& row, grammar::syntax::Comparator comparator);

}  // namespace jixiao::targets::review

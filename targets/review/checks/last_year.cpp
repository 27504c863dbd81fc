#include "targets/review/checks/last_year.hpp"

namespace jixiao::targets::review {

std::optional<grammar::Ratio> last_year(NumberRow const& entry) {
    auto const* quantity = entry.row.previous.given ? written_quantity(entry.row.parsed_previous.indicator) : nullptr;
    if (!quantity) return std::nullopt;
    grammar::Ratio const value(quantity->value);
    bool const one_unit = quantity->unit.is_none() || entry.number.unit.is_none();
    auto const converted = one_unit ? value : grammar::convert(value, quantity->unit, entry.number.unit);
    return converted.valid() ? std::optional(converted) : std::nullopt;
}

std::string plain_fact(TargetRow const& row) {
    auto text = row.previous.value;
    auto const* bound = grammar::syntax::get<grammar::syntax::Bound>(row.parsed_previous.indicator);
    if (bound) text.erase(bound->comparator_span.begin, bound->comparator_span.size());
    return text;
}

}  // namespace jixiao::targets::review

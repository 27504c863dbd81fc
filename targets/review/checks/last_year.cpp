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

}  // namespace jixiao::targets::review

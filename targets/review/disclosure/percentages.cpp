#include "targets/review/disclosure/percentages.hpp"

#include <algorithm>

namespace jixiao::targets::review {
namespace {

Ratio half_a_unit(Decimal value) { return Ratio(Decimal{1, value.exponent}) / Ratio(2); }

Ratio size_of(Ratio const& value) { return value.is_negative() ? Ratio(0) - value : value; }

int places_of(Decimal printed) { return std::clamp(-printed.exponent, 2, 9); }

std::string text_of(Ratio const& value, Decimal printed) {
    auto const rounded = value.to_decimal(places_of(printed));
    return rounded ? grammar::to_string(*rounded) : "?";
}

Ratio share_of(Decimal part, Decimal whole) { return Ratio(part) / Ratio(whole) * Ratio(100); }

}  // namespace

Fit fit_of(Decimal part, Decimal whole, Decimal printed) {
    auto const share = share_of(part, whole);
    auto const off = size_of(share - Ratio(printed));
    if (!off.valid() || off <= half_a_unit(printed)) return Fit::exact;
    auto const error =
        (half_a_unit(part) + size_of(share) / Ratio(100) * half_a_unit(whole)) / size_of(Ratio(whole)) * Ratio(100);
    return off <= half_a_unit(printed) * Ratio(2) || off <= half_a_unit(printed) + error ? Fit::rounded : Fit::wrong;
}

std::string percentage(Decimal part, Decimal whole, Decimal printed) { return text_of(share_of(part, whole), printed); }

std::string points_between(Decimal part, Decimal whole, Decimal printed) {
    return text_of(size_of(share_of(part, whole) - Ratio(printed)), printed);
}

}  // namespace jixiao::targets::review

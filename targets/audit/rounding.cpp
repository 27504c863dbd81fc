#include "targets/audit/rounding.hpp"

#include <algorithm>

#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

using grammar::Rounding;

int decimals(Decimal value) { return std::max(0, -value.exponent); }

bool gives(Ratio const& exact, Decimal printed, int places, Rounding mode) {
    auto const rounded = exact.to_decimal(places, mode);
    return rounded && *rounded == printed;
}

Message rounded_to(int places) {
    if (places == 0) return {&codes::audit_whole_number, {}};
    if (places == 1) return {&codes::audit_one_decimal, {}};
    return {&codes::audit_more_decimals, {{"places", std::to_string(places)}}};
}

}  // namespace

int places_of(std::span<Decimal const> column) {
    int places = 0;
    for (auto const value : column) places = std::max(places, decimals(value));
    return std::min(places, grammar::max_decimals);
}

std::vector<int> rounded_places(Decimal printed, int column_places) {
    int const own = decimals(printed);
    std::vector<int> places;
    if (own > 0 && own < column_places) places.push_back(own);
    places.push_back(column_places);
    return places;
}

std::optional<Message> rounding(Ratio const& exact, Decimal printed, std::span<int const> places) {
    for (int const count : places)
        if (gives(exact, printed, count, Rounding::half_up)) return rounded_to(count);
    for (int const count : places)
        if (gives(exact, printed, count, Rounding::down))
            return Message{&codes::audit_cut, {{"places", std::to_string(count)}}};
    return std::nullopt;
}

std::optional<Message> rate_rounding(Ratio const& rate, Decimal weight, Decimal printed, std::span<int const> places) {
    for (int const decimals_of_rate : {2, 1, 0}) {
        auto const percent = (rate * Ratio(100)).to_decimal(decimals_of_rate);
        if (!percent) continue;
        Ratio const points = Ratio(weight) * Ratio(*percent) / Ratio(100);
        bool const fits = std::any_of(places.begin(), places.end(),
                                      [&](int count) { return gives(points, printed, count, Rounding::half_up); });
        if (fits) return Message{&codes::audit_rate_rounded, {{"rate", grammar::to_string(*percent) + "%"}}};
    }
    return std::nullopt;
}

}  // namespace jixiao::targets::audit

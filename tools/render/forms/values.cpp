#include "tools/render/forms/values.hpp"

#include <algorithm>

#include "tools/render/score_words.hpp"

namespace jixiao::render::forms {
namespace {

constexpr int amount_places = 2;

grammar::Unit ten_thousand_yuan() { return grammar::parse_unit("万元"); }

std::optional<Decimal> with_places(Decimal exact) {
    return grammar::round(exact, std::max(amount_places, -exact.exponent));
}

}  // namespace

Content amount(std::optional<grammar::syntax::Quantity> const& quantity) {
    if (!quantity) return {};
    auto const unit = ten_thousand_yuan();
    auto const exact = quantity->unit == unit
                           ? std::optional(quantity->value)
                           : convert(grammar::Ratio(quantity->value), quantity->unit, unit).to_exact_decimal();
    auto const shown = exact ? with_places(*exact) : std::nullopt;
    if (!shown) return amount_text(quantity);
    return Figure{*shown};
}

Content amount(targets::LocatedAmount const& given) { return amount(given.value); }

Content percent(std::optional<Decimal> const& rate) {
    if (!rate) return {};
    return Figure{*rate, true};
}

Content figure(std::optional<Decimal> const& value) {
    if (!value) return {};
    return Figure{*value};
}

Content points(engine::PointRange const& range) {
    if (!is_decided(range)) return {};
    return Figure{range.low};
}

}  // namespace jixiao::render::forms

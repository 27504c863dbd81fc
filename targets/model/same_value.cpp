#include "targets/model/same_value.hpp"

#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"
#include "grammar/ratio.hpp"

namespace jixiao::targets {
namespace {

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

}  // namespace

bool is_same_value(std::string const& a, std::string const& b) {
    return a == b || grammar::without_blanks(a) == grammar::without_blanks(b) || is_same_quantity(a, b);
}

}  // namespace jixiao::targets

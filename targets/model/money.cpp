#include "targets/model/money.hpp"

namespace jixiao::targets {
namespace {

grammar::Unit const& one_yuan() {
    static auto const unit = grammar::parse_unit("元");
    return unit;
}

}  // namespace

std::optional<Ratio> yuan(LocatedAmount const& amount) {
    if (!amount.value) return std::nullopt;
    return yuan(amount.value->value, amount.value->unit);
}

bool is_whole_money(grammar::Unit const& unit) {
    return grammar::convertible(unit, one_yuan()) || grammar::differ_by_year_only(unit, one_yuan());
}

Ratio yuan(Decimal value, grammar::Unit const& unit) {
    auto whole = unit;
    whole.per = {0, 0};
    return grammar::convert(Ratio(value), whole, one_yuan());
}

bool agree(Ratio const& a, Ratio const& b) { return !is_above(a, b) && !is_above(b, a); }

bool is_above(Ratio const& a, Ratio const& b) { return a > b + Ratio(tolerance_in_yuan); }

std::string in_ten_thousands(Ratio const& yuan) {
    auto const exact = (yuan / Ratio(10000)).to_exact_decimal();
    auto const shown = exact ? exact : (yuan / Ratio(10000)).to_decimal(6);
    return shown ? grammar::to_short_string(*shown) + " 万元" : std::string("?");
}

}  // namespace jixiao::targets

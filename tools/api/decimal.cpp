#include <jixiao/decimal.hpp>

#include "grammar/decimal.hpp"
#include "tools/api/translate.hpp"

namespace jixiao {

std::optional<Decimal> decimal(std::string_view text) { return outside(grammar::parse_decimal(text)); }

std::string to_string(Decimal value) { return grammar::to_string(inside(value)); }

int compare(Decimal a, Decimal b) {
    auto const order = grammar::compare(inside(a), inside(b));
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

}  // namespace jixiao

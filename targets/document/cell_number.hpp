// The numbers in workbooks: binary fractions written out, read as the decimals people typed.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/decimal.hpp"

namespace jixiao::targets::document {

using grammar::Decimal;

/// 0.95000000000000007 is 0.95, 1.23E+17 is 123000000000000000: 15 digits count, as in Excel. Nothing
/// for what is no number or beyond 18 powers of ten; below 18 decimals it is rounded.
std::optional<Decimal> cell_number(std::string_view text);

/// How many digits it takes to write the value, zeros at its ends left out.
int significant_digits(Decimal value);

/// How many digits stand before the point.
int integer_digits(Decimal value);

}  // namespace jixiao::targets::document

// Amounts: the numbers and codes in the cells and lines of budget tables.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/decimal.hpp"

namespace jixiao::targets::disclosure {

using grammar::Decimal;

/// 181.42, 1,234.50, -5.81, 15.30万元; nothing for what is no number or does not fit.
std::optional<Decimal> amount_in(std::string_view text);

/// "", -, —, /: a cell in which nobody wrote an amount.
bool is_empty_amount(std::string_view text);

/// 201, 20106, 2010601, 30108: functional and economic accounts by their digits alone.
bool is_account_code(std::string_view digits);

/// 201: a class of functional (2xx) or economic (3xx, 5xx) accounts.
bool is_class_code(std::string_view digits);

}  // namespace jixiao::targets::disclosure

// Values in the records of an old Excel workbook → the texts that people typed or see.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::targets::document {

/// A number in 30 bits, whole or the upper bits of a binary one, perhaps in hundredths: digits and a power of ten.
std::string digits_of_rk(std::uint32_t rk);

/// TRUE or FALSE; #DIV/0! and the like.
std::string truth_or_error(std::uint32_t value, bool is_error);

/// 100% and 5 of the formulas =100% and =5, by their tokens; nothing for others.
std::optional<std::string> constant_of(std::string_view tokens);

}  // namespace jixiao::targets::document

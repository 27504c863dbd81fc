// Binary numbers of 64 bits, as workbooks store them, written out in decimal digits without the arithmetic of the machine.
#pragma once

#include <cstdint>
#include <string>

namespace jixiao::targets::document {

/// The exact value of the bits (IEEE 754, 64 bits) as digits and a power of ten: 95E-2; "0" below 10^-40. "" for what
/// is no number.
std::string digits_of_binary(std::uint64_t bits);

}  // namespace jixiao::targets::document

#include "targets/document/xls_cell.hpp"

#include "grammar/decimal.hpp"
#include "targets/document/binary_number.hpp"
#include "targets/document/cell_number.hpp"
#include "targets/document/little_endian.hpp"

namespace jixiao::targets::document {
namespace {

/// 100 of the token that pushes it, which is cut off; nothing for another token.
std::optional<std::string> cut_number(std::string_view& tokens) {
    auto const token = byte_at(tokens, 0);
    std::size_t const size = token == 0x1E ? 3 : token == 0x1F ? 9 : 0;
    if (size == 0 || tokens.size() < size) return std::nullopt;
    auto const digits = token == 0x1E ? std::to_string(u16_at(tokens, 1)) : digits_of_binary(u64_at(tokens, 1));
    tokens.remove_prefix(size);
    auto const value = cell_number(digits);
    return value ? std::optional(to_short_string(*value)) : std::nullopt;
}

}  // namespace

std::string digits_of_rk(std::uint32_t rk) {
    bool const is_whole = (rk & 2) != 0;
    auto const whole = static_cast<std::int32_t>(rk & ~3u) / 4;
    auto digits = is_whole ? std::to_string(whole) : digits_of_binary(std::uint64_t{rk & ~3u} << 32);
    if ((rk & 1) == 0) return digits;
    auto const power = digits.find('E');
    int const exponent = power == std::string::npos ? 0 : std::stoi(digits.substr(power + 1));
    return digits.substr(0, power) + "E" + std::to_string(exponent - 2);
}

std::string truth_or_error(std::uint32_t value, bool is_error) {
    if (!is_error) return value != 0 ? "TRUE" : "FALSE";
    switch (value) {
        case 0x00: return "#NULL!";
        case 0x07: return "#DIV/0!";
        case 0x0F: return "#VALUE!";
        case 0x17: return "#REF!";
        case 0x1D: return "#NAME?";
        case 0x24: return "#NUM!";
        default: return "#N/A";
    }
}

std::optional<std::string> constant_of(std::string_view tokens) {
    auto number = cut_number(tokens);
    if (!number) return std::nullopt;
    bool const is_percentage = byte_at(tokens, 0) == 0x14;
    if (is_percentage) tokens.remove_prefix(1);
    if (!tokens.empty()) return std::nullopt;
    return *number + (is_percentage ? "%" : "");
}

}  // namespace jixiao::targets::document

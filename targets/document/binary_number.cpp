#include "targets/document/binary_number.hpp"

#include <vector>

namespace jixiao::targets::document {
namespace {

constexpr std::uint64_t base = 1'000'000'000;

/// Digits in groups of nine, the lowest first.
using Digits = std::vector<std::uint32_t>;

void multiply(Digits& digits, std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (auto& group : digits) {
        carry += group * factor;
        group = static_cast<std::uint32_t>(carry % base);
        carry /= base;
    }
    for (; carry > 0; carry /= base) digits.push_back(static_cast<std::uint32_t>(carry % base));
}

void multiply(Digits& digits, std::uint64_t factor, int times) {
    for (int i = 0; i < times; ++i) multiply(digits, factor);
}

std::string text_of(Digits const& digits) {
    std::string result;
    for (auto group = digits.rbegin(); group != digits.rend(); ++group) {
        auto const text = std::to_string(*group);
        result += result.empty() ? text : std::string(9 - text.size(), '0') + text;
    }
    return result;
}

}  // namespace

std::string digits_of_binary(std::uint64_t bits) {
    constexpr int least = -190;  // powers of two
    int power = static_cast<int>(bits >> 52 & 0x7FF) - 1075;
    std::uint64_t mantissa = bits & 0xFFFFFFFFFFFFF;
    if (power == 0x7FF - 1075) return {};
    if (power < least) return "0";
    mantissa |= std::uint64_t{1} << 52;
    for (; power < 0 && mantissa % 2 == 0; ++power) mantissa /= 2;
    Digits digits{static_cast<std::uint32_t>(mantissa % base), static_cast<std::uint32_t>(mantissa / base)};
    if (digits.back() == 0) digits.pop_back();
    multiply(digits, power < 0 ? 5 : 2, power < 0 ? -power : power);
    auto const sign = bits >> 63 != 0 ? "-" : "";
    return sign + text_of(digits) + (power < 0 ? "E" + std::to_string(power) : "");
}

}  // namespace jixiao::targets::document

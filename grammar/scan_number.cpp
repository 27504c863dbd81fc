#include <array>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"

namespace jixiao::grammar {
namespace {

bool is_separator(char c) { return c == '.' || c == ',' || c == ' '; }

/// True if the commas of a run stand where thousands separators do, and only there.
bool grouped_well(std::string_view whole) {
    if (whole.find(',') == std::string_view::npos) return true;
    auto const first = whole.find(',');
    if (first == 0 || first > 3 || whole[0] == '0') return false;
    for (whole.remove_prefix(first); !whole.empty(); whole.remove_prefix(4))
        if (whole.size() < 4 || whole[0] != ',' || whole.substr(1, 3).find(',') != std::string_view::npos) return false;
    return true;
}

struct Numeral {
    std::string_view word;
    int value;
};

constexpr Numeral digits[] = {
    {"〇", 0}, {"零", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3}, {"四", 4},
    {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"壹", 1}, {"贰", 2},
    {"叁", 3}, {"肆", 4}, {"伍", 5}, {"陆", 6}, {"柒", 7}, {"捌", 8}, {"玖", 9},
};
constexpr Numeral powers[] = {{"十", 10}, {"百", 100}, {"千", 1000}, {"拾", 10}, {"佰", 100}, {"仟", 1000}};

template <std::size_t size>
Numeral const* find(Numeral const (&table)[size], std::string_view text) {
    // Han characters begin with E3 to E9: digits and signs are told apart by their first byte.
    if (text.empty() || static_cast<unsigned char>(text[0]) < 0xE3) return nullptr;
    for (Numeral const& numeral : table)
        if (text.starts_with(numeral.word)) return &numeral;
    return nullptr;
}

/// 二〇二四: at least two digits and no powers.
ScannedNumber scan_digit_by_digit(std::string_view text) {
    ScannedNumber result;
    int count = 0;
    for (auto const* digit = find(digits, text); digit != nullptr && count < 17;
         digit = find(digits, text.substr(result.size)), ++count) {
        result.value.mantissa = result.value.mantissa * 10 + digit->value;
        result.size += digit->word.size();
    }
    return count >= 2 && find(powers, text.substr(result.size)) == nullptr ? result : ScannedNumber{};
}

}  // namespace

std::size_t number_run(std::string_view text) {
    std::size_t size = text.starts_with('-') ? 1 : 0;
    if (size >= text.size() || !is_digit(text[size])) return 0;
    while (size < text.size() &&
           (is_digit(text[size]) || (is_separator(text[size]) && size + 1 < text.size() && is_digit(text[size + 1]))))
        ++size;
    return size;
}

ScannedNumber scan_number(std::string_view text) {
    std::size_t const size = number_run(text);
    if (size == 0) return {};
    std::string_view const run = text.substr(0, size);
    std::size_t const sign = run[0] == '-' ? 1 : 0;
    std::string_view const whole = run.substr(sign, std::min(run.find('.'), size) - sign);
    if (run.find(' ') != std::string_view::npos || !grouped_well(whole) ||
        run.find(',', sign + whole.size()) != std::string_view::npos)
        return {};
    std::array<char, 64> plain{};
    if (size > plain.size()) return {};
    std::size_t length = 0;
    for (char const c : run)
        if (c != ',') plain[length++] = c;
    auto const value = parse_decimal({plain.data(), length});
    return value ? ScannedNumber{size, *value} : ScannedNumber{};
}

ScannedNumber scan_numeral(std::string_view text) {
    if (auto const spelled = scan_digit_by_digit(text); spelled.size != 0) return spelled;
    ScannedNumber result;
    int total = 0;
    int last_power = 10000;
    bool complete = false;  // nothing may follow a unit digit
    while (!complete) {
        std::string_view const rest = text.substr(result.size);
        auto const* digit = find(digits, rest);
        std::size_t const digit_size = digit != nullptr ? digit->word.size() : 0;
        auto const* power = find(powers, rest.substr(digit_size));
        if (digit == nullptr && (power == nullptr || power->value != 10 || result.size != 0)) break;
        if (digit != nullptr && digit->value == 0 && power == nullptr && result.size != 0) {
            result.size += digit_size;  // 一百零五
            continue;
        }
        int const value = digit != nullptr ? digit->value : 1;
        if (power != nullptr && power->value >= last_power) return {};
        complete = power == nullptr;
        total += value * (complete ? 1 : power->value);
        last_power = complete ? 1 : power->value;
        result.size += digit_size + (complete ? 0 : power->word.size());
    }
    result.value = Decimal{total, 0};
    return result;
}

}  // namespace jixiao::grammar

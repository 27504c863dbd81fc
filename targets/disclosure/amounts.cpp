#include "targets/disclosure/amounts.hpp"

#include <algorithm>
#include <string>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::targets::disclosure {
namespace {

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), grammar::is_digit); }

/// 1,234,567.50 has three digits between its commas.
bool has_sound_commas(std::string_view number) {
    auto const whole = number.substr(0, number.find('.'));
    for (auto at = whole.find(','); at != std::string_view::npos; at = whole.find(',', at + 1)) {
        auto const next = std::min(whole.find(',', at + 1), whole.size());
        if (at == 0 || next - at != 4) return false;
    }
    return number.find('.') == std::string_view::npos || number.find(',', number.find('.')) == std::string_view::npos;
}

}  // namespace

std::optional<Decimal> amount_in(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (text.empty() || text.size() > longest) return std::nullopt;
    auto const folded = grammar::fold(text);
    auto word = folded.text();
    for (std::string_view const unit : {"万元", "元"})
        if (word.ends_with(unit)) word.remove_suffix(unit.size());
    if (word.empty() || !has_sound_commas(word)) return std::nullopt;
    std::string digits(word);
    std::erase(digits, ',');
    return grammar::parse_decimal(digits);
}

bool is_empty_amount(std::string_view text) {
    auto const folded = grammar::fold(text);
    return folded.text().empty() || grammar::is_word_of("- — —— / -- …", folded.text());
}

bool is_class_code(std::string_view digits) {
    if (digits.size() != 3 || !are_digits(digits)) return false;
    return digits[0] == '2' || digits[0] == '3' || digits[0] == '5';
}

bool is_account_code(std::string_view digits) {
    bool const fits = digits.size() == 3 || digits.size() == 5 || digits.size() == 7;
    return fits && are_digits(digits) && is_class_code(digits.substr(0, 3));
}

}  // namespace jixiao::targets::disclosure

// Finds the claims of a summary in running text.
#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "targets/recognise/summary.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_subject = 150;  // bytes before the count
constexpr std::array<std::string_view, 6> stops{"。", ";", "；", ".", ":", "："};

/// The place after the last stop before `end`.
std::size_t subject_begin(std::string_view text, std::size_t end) {
    std::size_t begin = end > longest_subject ? end - longest_subject : 0;
    for (auto const stop : stops)
        if (auto const at = text.substr(0, end).rfind(stop); at != std::string_view::npos)
            begin = std::max(begin, at + stop.size());
    return begin;
}

struct Amount {
    Decimal value;
    grammar::Unit unit;
    std::size_t end = 0;
};

/// 181.42万元, whatever words stand before it: 涉及预算金额.
std::optional<Amount> amount_after(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_words = 30;
    auto const first = text.find_first_of("0123456789", at);
    if (first == std::string_view::npos || first > at + longest_words) return std::nullopt;
    std::string digits;
    auto end = first;
    for (; end < text.size() && (grammar::is_digit(text[end]) || text[end] == '.' || text[end] == ','); ++end)
        if (text[end] != ',') digits += text[end];
    auto const value = grammar::parse_decimal(digits);
    for (std::string_view const unit : {"万元", "亿元", "元"})
        if (value && text.substr(end).starts_with(unit))
            return Amount{*value, grammar::parse_unit(unit), end + unit.size()};
    return std::nullopt;
}

struct Count {
    int value = 0;
    std::size_t begin = 0;
};

/// The number before 个 that ends right before `at` (a comma may stand between).
std::optional<Count> count_before(std::string_view text, std::size_t at) {
    constexpr std::string_view piece = "个";
    constexpr std::size_t most_digits = 6;
    if (at > 0 && text[at - 1] == ',') --at;
    for (std::string_view const comma : {"，", "、"})
        if (text.substr(0, at).ends_with(comma)) at -= comma.size();
    if (!text.substr(0, at).ends_with(piece)) return std::nullopt;
    auto const end = at - piece.size();
    auto begin = end;
    while (begin > 0 && grammar::is_digit(text[begin - 1])) --begin;
    if (begin == end || end - begin > most_digits) return std::nullopt;
    return Count{std::stoi(std::string(text.substr(begin, end - begin))), begin};
}

void find_claims(std::string_view original, std::uint32_t offset, std::vector<Claim>& claims) {
    constexpr std::string_view key = "涉及";
    auto const folded = grammar::fold(original);
    auto const text = folded.text();
    for (auto at = text.find(key); at != std::string_view::npos; at = text.find(key, at + key.size())) {
        auto const count = count_before(text, at);
        auto const amount = amount_after(text, at + key.size());
        if (!count || !amount) continue;
        auto const begin = subject_begin(text, count->begin);
        auto const subject = text.substr(begin, count->begin - begin);
        bool const whole = grammar::contains(subject, "整体");
        if (!whole && !grammar::contains(subject, "项目")) continue;
        auto const place =
            folded.original({static_cast<std::uint32_t>(count->begin), static_cast<std::uint32_t>(amount->end)});
        claims.push_back(
            {whole, count->value, amount->value, amount->unit, {place.begin + offset, place.end + offset}});
    }
}

}  // namespace

std::vector<Claim> claims_in(document::Document const& document) {
    std::vector<Claim> claims;
    for (auto const& part : document.parts)
        if (auto const* passage = std::get_if<document::Passage>(&part))
            find_claims(document.source->slice(passage->at), passage->at.begin, claims);
    return claims;
}

}  // namespace jixiao::targets::recognise

// Damage that leaves nothing to read: placeholders, broken numbers, blank dates.
#include <algorithm>

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/malformed.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {
namespace {

Span span_of(std::size_t begin, std::size_t size) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

std::string quoted(Folded const& folded, Span span) { return std::string(folded.slice(span)); }

/// Size of a run of placeholder characters; X and × only count doubled or where a number should be.
std::size_t placeholder_run(std::string_view text) {
    std::size_t size = 0;
    std::size_t count = 0;
    bool certain = false;
    while (size < text.size()) {
        std::string_view const rest = text.substr(size);
        std::size_t const sure = starts_with_any(rest, {"*", "?", "_", "□", "◯", "○", "△"});
        std::size_t const perhaps = starts_with_any(rest, {"X", "x", "×", "…"});
        if (sure + perhaps == 0) break;
        certain = certain || sure != 0;
        size += sure + perhaps;
        ++count;
    }
    return certain || count >= 2 ? size : 0;
}

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_alphabetic(decode(text.substr(at)).character);
}

/// Where the character before `at` begins.
std::size_t before(std::string_view text, std::size_t at) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return at;
}

/// Letters right before a number, points between them included: l of l00, M of M.8.
std::size_t letters_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0) {
        std::size_t const previous = before(text, begin);
        if (!is_letter_at(text, previous) && text[previous] != '.') break;
        begin = previous;
    }
    return begin;
}

Text reason(std::string_view run) {
    if (run.find(' ') != std::string_view::npos) return {"数字中间有空格", "a blank inside the number"};
    if (std::count(run.begin(), run.end(), '.') > 1) return {"有两个小数点", "two decimal points"};
    return {"逗号的位置不对", "the comma is in the wrong place"};
}

/// Where letters and digits end that follow a number without being a unit: 1O0, 1e3.
std::size_t end_of_letters(std::string_view text, std::size_t end) {
    if (!is_letter_at(text, end) || scan_unit(text.substr(end)).size != 0) return end;
    while (is_letter_at(text, end) || (end < text.size() && is_digit(text[end]))) end += decode(text.substr(end)).size;
    return end;
}

bool report_number(Folded const& folded, std::size_t begin, std::size_t size, Diagnostics& sink) {
    std::string_view const text = folded.text();
    std::size_t const first = letters_before(text, begin);
    std::size_t const end = end_of_letters(text, begin + size);
    bool const letters = (first < begin && is_letter_at(text, first)) || end > begin + size;
    Span const span = span_of(letters ? first : begin, letters ? end - first : size);
    std::string_view const run = text.substr(begin, size);
    if (letters) {
        report(sink, codes::damaged_number, folded.original(span),
               {{"text", quoted(folded, span)}, {"why", {"数字里混进了字母", "there are letters among the digits"}}});
        return true;
    }
    if (text.substr(begin + size).starts_with('.')) {
        Span const with_point = span_of(begin, size + 1);
        report(sink, codes::damaged_number, folded.original(with_point),
               {{"text", quoted(folded, with_point)},
                {"why", {"小数点后面没有数字", "no digits after the decimal point"}}});
        return true;
    }
    if (scan_number(run).size == size || scan_date(text.substr(begin)).size != 0) return false;
    bool const only_digits = run.find_first_not_of("-0123456789.,") == std::string_view::npos &&
                             std::count(run.begin(), run.end(), '.') <= 1;
    bool const too_large = only_digits && std::count_if(run.begin(), run.end(), is_digit) > 18;
    auto& diagnostic = report(sink, too_large ? codes::number_too_large : codes::damaged_number, folded.original(span),
                              {{"text", quoted(folded, span)}});
    if (!too_large) diagnostic.arguments.push_back({"why", reason(run)});
    return true;
}

bool report_numbers(Folded const& folded, Diagnostics& sink) {
    std::string_view const text = folded.text();
    bool found = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const size = number_run(text.substr(at));
        if (size != 0) found |= report_number(folded, at, size, sink);
        at = size == 0 ? at + 1 : end_of_letters(text, at + size);
    }
    return found;
}

/// IO个, З次: nothing but letters that look like digits where a number should stand.
bool report_letters_for_digits(Folded const& folded, Diagnostics& sink) {
    static constexpr std::u32string_view look_alikes = U"lIOoSBZzОоЗзІіΟο|";
    std::string_view const text = folded.text();
    std::size_t begin = 0;
    while (begin < text.size() && !is_letter_at(text, begin) && text[begin] != '|')
        begin += decode(text.substr(begin)).size;
    std::size_t end = begin;
    while (end < text.size()) {
        auto const [character, size] = decode(text.substr(end));
        if (look_alikes.find(character) == std::u32string_view::npos) break;
        end += size;
    }
    if (end == begin) return false;
    auto const unit = scan_unit(text.substr(end));
    if (unit.size == 0 || end + unit.size != text.size() || scan_unit(text.substr(begin)).size != 0) return false;
    Span const span = span_of(begin, end - begin);
    report(sink, codes::damaged_number, folded.original(span),
           {{"text", quoted(folded, span)}, {"why", {"是字母，不是数字", "these are letters, not digits"}}});
    return true;
}

/// 二100: a Chinese digit glued to Arabic ones; most likely a misread sign.
bool report_mixed_numeral(Folded const& folded, Diagnostics& sink) {
    std::string_view const text = folded.text();
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        auto const numeral = scan_numeral(text.substr(at));
        if (numeral.size == 0) continue;
        std::size_t const digits = number_run(text.substr(at + numeral.size));
        bool const before_digits = digits != 0;
        bool const after_digits = at > 0 && is_digit(text[at - 1]) && scan_unit(text.substr(at)).size == 0;
        if (!before_digits && !after_digits) continue;
        Span const span = span_of(at, numeral.size + digits);
        report(sink, codes::mixed_numeral, folded.original(span), {{"text", quoted(folded, span)}});
        return true;
    }
    return false;
}

/// 1。5: a full stop among digits, most likely a misread decimal point.
bool report_misread_point(Folded const& folded, Diagnostics& sink) {
    static constexpr std::string_view stop = "。";
    std::string_view const text = folded.text();
    for (auto at = text.find(stop); at != std::string_view::npos; at = text.find(stop, at + 1)) {
        if (at == 0 || !is_digit(text[at - 1]) || at + stop.size() >= text.size() || !is_digit(text[at + stop.size()]))
            continue;
        Span const span = span_of(at - 1, stop.size() + 2);
        report(sink, codes::damaged_number, folded.original(span),
               {{"text", quoted(folded, span)}, {"why", {"数字中间有句号", "a full stop inside the number"}}});
        return true;
    }
    return false;
}

bool report_blank_date(Folded const& folded, Diagnostics& sink) {
    for (std::string_view const gap : {"年月", "月日", "年底月", "年 月"}) {
        auto const at = folded.text().find(gap);
        if (at == std::string_view::npos) continue;
        Span const whole{0, static_cast<std::uint32_t>(folded.text().size())};
        report(sink, codes::blank_date, folded.original(span_of(at, gap.size())), {{"text", quoted(folded, whole)}});
        return true;
    }
    return false;
}

}  // namespace

bool report_placeholder(Folded const& folded, Diagnostics& sink) {
    std::string_view const text = folded.text();
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        std::size_t size = placeholder_run(text.substr(at));
        // A single X counts where it has a unit: ≥X%.
        if (size == 0 && starts_with_any(text.substr(at), {"X", "x", "×"}) != 0) {
            std::size_t const one = decode(text.substr(at)).size;
            bool const has_unit = scan_unit(text.substr(at + one)).size != 0;
            if (has_unit && (at == 0 || !is_digit(text[at - 1]))) size = one;
        }
        if (at > 0 && is_digit(text[at - 1]) && at + size < text.size() && is_digit(text[at + size])) size = 0;
        if (size == 0) continue;
        Span const whole{0, static_cast<std::uint32_t>(text.size())};
        report(sink, codes::unfilled_placeholder, folded.original(span_of(at, size)),
               {{"text", quoted(folded, whole)}});
        return true;
    }
    return false;
}

bool report_damage(Folded const& folded, Diagnostics& sink) {
    bool found = report_blank_date(folded, sink);
    found |= report_mixed_numeral(folded, sink);
    found |= report_misread_point(folded, sink);
    found |= report_numbers(folded, sink);
    return found || report_letters_for_digits(folded, sink);
}

}  // namespace jixiao::grammar

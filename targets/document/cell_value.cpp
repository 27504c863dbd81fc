#include "targets/document/cell_value.hpp"

#include <charconv>
#include <optional>

#include "targets/document/cell_number.hpp"

namespace jixiao::targets::document {
namespace {

constexpr int kept_digits = 15;

CellText date_cell(ShownDate const& date) {
    if (date.likely.empty()) return {date.text};
    return {date.text,
            CellTrouble::became_a_date,
            {"显示为“" + date.text + "”，输入的可能是“" + date.likely + "”",
             "shown as “" + date.text + "”, perhaps typed as “" + date.likely + "”"}};
}

/// The digits of a text from `at`; nothing unless all of them are.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t size) {
    int value = 0;
    if (text.size() < at + size) return std::nullopt;
    auto const* const end = text.data() + at + size;
    auto const result = std::from_chars(text.data() + at, end, value);
    return result.ec == std::errc() && result.ptr == end && value >= 0 ? std::optional(value) : std::nullopt;
}

/// Days from 1899-12-30, as the calendar counts.
int days_to(int year, int month, int day) {
    int const y = month <= 2 ? year - 1 : year;
    int const from_march = (month + 9) % 12;
    int const days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * from_march + 2) / 5 + day - 1;
    constexpr int first = 693'899;
    return days - first;
}

}  // namespace

bool is_constant(std::string_view formula) {
    if (formula.ends_with('%')) formula.remove_suffix(1);
    return grammar::parse_decimal(formula).has_value();
}

NumberFormat const& general_format() {
    static NumberFormat const general = parse_number_format("General");
    return general;
}

CellText number_text(std::string const& written, NumberFormat const& format, DateSystem dates, bool is_computed) {
    auto const value = cell_number(written);
    if (!value) return {written};
    if (auto const fields = date_fields(*value, format))
        if (auto const date = shown_date(*value, *fields, dates)) return date_cell(*date);
    auto shown = shown_number(*value, format);
    if (integer_digits(*value) > kept_digits && !is_computed) return {shown.text, CellTrouble::digits_lost, shown.text};
    if (shown.hidden.empty()) return {shown.text};
    if (shown.is_full)
        return {shown.text,
                CellTrouble::digits_hidden,
                {shown.text + "，显示为 " + shown.hidden, shown.text + ", shown as " + shown.hidden}};
    return {shown.text,
            CellTrouble::digits_hidden,
            {shown.text + "，实际为 " + shown.hidden, shown.text + ", in full " + shown.hidden}};
}

std::string serial_of(std::string_view iso, EarlyDays early) {
    auto const year = digits(iso, 0, 4), month = digits(iso, 5, 2), day = digits(iso, 8, 2);
    bool const is_date = year && month && day && iso[4] == '-' && iso[7] == '-' && *month >= 1 && *month <= 12 &&
                         *day >= 1 && *day <= 31 && *year >= 1899;
    if (!is_date) return {};
    int const counted = days_to(*year, *month, *day);
    constexpr int march_1900 = 61;
    int const days = early == EarlyDays::as_excel && counted < march_1900 ? counted - 1 : counted;
    if (days < 0) return {};
    auto const hour = digits(iso, 11, 2), minute = digits(iso, 14, 2), second = digits(iso, 17, 2);
    int const seconds = hour.value_or(0) * 3600 + minute.value_or(0) * 60 + second.value_or(0);
    auto const whole = std::to_string(days);
    return seconds > 0 && seconds < 86'400 ? whole + serial_of_seconds(seconds).substr(1) : whole;
}

std::string serial_of_seconds(int seconds) {
    constexpr std::int64_t parts = 10'000'000'000'000;  // of 100 parts of a day
    auto const fraction = std::to_string(((seconds % 86'400) * parts + 432) / 864);
    return std::to_string(seconds / 86'400) + "." + std::string(15 - fraction.size(), '0') + fraction;
}

}  // namespace jixiao::targets::document

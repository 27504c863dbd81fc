#include "targets/period.hpp"

#include <algorithm>

namespace jixiao::targets {
namespace {

bool is_number(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
    int result = 0;
    for (char const c : digits) result = result * 10 + (c - '0');
    return result;
}

bool is_year(std::string_view text) { return text.size() == 4 && is_number(text); }

bool is_month(std::string_view text) {
    return text.size() == 7 && is_year(text.substr(0, 4)) && text[4] == '-' &&
           is_number(text.substr(5)) && number(text.substr(5)) >= 1 && number(text.substr(5)) <= 12;
}

/// Q1 to Q4, H1 and H2.
bool is_part_of_year(std::string_view text) {
    if (text.size() != 7 || !is_year(text.substr(0, 4)) || text[4] != '-') return false;
    char const last = text[5] == 'Q' ? '4' : text[5] == 'H' ? '2' : '0';
    return text[6] >= '1' && text[6] <= last;
}

bool is_range(std::string_view text) {
    auto const slash = std::min(text.find('/'), text.size());
    auto const from = text.substr(0, slash);
    auto const to = text.substr(std::min(slash + 1, text.size()));
    return is_month(from) && is_month(to) && from <= to && from.substr(0, 4) == to.substr(0, 4);
}

}  // namespace

bool is_period(std::string_view text) {
    return is_year(text) || is_month(text) || is_part_of_year(text) || is_range(text);
}

int year_of_period(std::string_view text) { return number(text.substr(0, 4)); }

int last_month_of_period(std::string_view text) {
    if (is_year(text)) return 12;
    if (is_part_of_year(text)) return number(text.substr(6)) * (text[5] == 'Q' ? 3 : 6);
    return number(text.substr(text.size() - 2));
}

}  // namespace jixiao::targets

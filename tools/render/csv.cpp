#include "tools/render/csv.hpp"

#include <algorithm>

#include "grammar/decimal.hpp"

namespace jixiao::render {
namespace {

/// A plain number is none: -3.5 stays a number that can be added up.
bool could_be_formula(std::string_view text) {
    if (grammar::parse_decimal(text)) return false;
    static constexpr std::string_view starts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::any_of(std::begin(starts), std::end(starts),
                       [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

std::string csv_field(std::string_view text) {
    std::string const field = (could_be_formula(text) ? "'" : "") + std::string(text);
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string quoted = "\"";
    for (char const c : field) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

void write_csv_row(std::vector<std::string> const& fields, std::ostream& out) {
    for (std::size_t i = 0; i < fields.size(); ++i) out << (i > 0 ? "," : "") << csv_field(fields[i]);
    out << "\r\n";
}

}  // namespace jixiao::render

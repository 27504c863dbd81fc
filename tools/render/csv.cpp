#include "tools/render/csv.hpp"

#include "targets/csv/guard.hpp"

namespace jixiao::render {
std::string csv_field(std::string_view text) {
    auto const field = targets::csv::guarded(text);
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

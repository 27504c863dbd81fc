// CSV by RFC 4180: quotes, CRLF, and cells that no spreadsheet takes for formulas.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::render {

/// One field: guarded (targets/csv/guard) and quoted where needed.
std::string csv_field(std::string_view text);

void write_csv_row(std::vector<std::string> const& fields, std::ostream& out);

/// The byte order mark by which Excel knows UTF-8.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

}  // namespace jixiao::render

// CSV: records of fields (RFC 4180: separators, quotation marks, one inside quotes written twice).
//
// Owns what can be wrong with the file as CSV; what the columns mean is the reader's concern.
#pragma once

#include <string>
#include <vector>

#include "targets/base/located.hpp"

namespace jixiao::targets::csv {

struct CsvField {
    std::string value;
    Span span;  // in the file, with its quotes
};
using CsvRecord = std::vector<CsvField>;

/// More rows or fields than this are refused.
inline constexpr std::size_t max_csv_records = 1'000'000;
inline constexpr std::size_t max_csv_fields = 200;
inline constexpr std::size_t max_csv_fields_in_all = 5'000'000;

/// How the fields of a file are kept apart, and where its records begin: Excel's line `sep=;` is none.
struct CsvLayout {
    char separator = ',';
    std::uint32_t begin = 0;
};

/// The separator (comma, semicolon, tab or bar) that cuts the first records most evenly.
CsvLayout find_csv_layout(std::string_view text);

/// The records in order, blank lines and empty fields at the end of a line left out. Stops with an error at a quote that is never closed
/// and at the limits; what was read before is returned.
std::vector<CsvRecord> parse_csv(Source const& source, Diagnostics& sink, CsvLayout layout = {});

/// The text of a field without the guard against formulas, each byte with its place.
LocatedText located(CsvField const& field, Source const& source);

}  // namespace jixiao::targets::csv

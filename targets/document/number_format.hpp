// Number formats of workbooks: 0.00%, 0"个", yyyy"年"m"月": what a value looks like in its cell.
//
// Excel's format codes, with what Chinese tables do with them: 0!.0,"万元" shows 12345 as 1.2万元.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/decimal.hpp"

namespace jixiao::targets::document {

using grammar::Decimal;

/// What a format shows of a date or time.
struct DateFields {
    bool year = false;
    bool month = false;
    bool day = false;
    bool hour = false;
    bool minute = false;
    bool second = false;
    bool elapsed = false;  // [h]: hours go on beyond 24

    bool any() const { return year || month || day || hour || minute || second; }
};

enum class Comparison { none, less, less_or_equal, equal, unequal, greater_or_equal, greater };

/// One of the parts between semicolons.
struct FormatSection {
    std::string before;
    std::string after;
    bool has_digits = false;  // 0 or #
    bool as_general = false;  // General, fractions, powers of ten: digits as they are
    bool has_text = false;    // @
    int scale = 0;            // power of ten between the value and what is shown
    int zeros_before = 0;     // of the point
    int zeros_after = 0;
    int decimals = 0;  // optional ones included
    DateFields date;
    Comparison comparison = Comparison::none;
    Decimal limit;
};

using NumberFormat = std::vector<FormatSection>;

/// Reads a format code; whatever it does not know is left out.
NumberFormat parse_number_format(std::string_view code);

/// The codes that have only a number in the file, as Excel shows them in Chinese; "" for General.
std::string_view built_in_format(int id);

/// A number as its cell shows it.
struct ShownNumber {
    std::string text;
    std::string hidden;   // what the cell shows or the full value, whichever the text is not; "" if they agree
    bool is_full = true;  // the text is the full value
};

/// Digits that the format hides are given if a person may have typed them (up to ten digits).
ShownNumber shown_number(Decimal value, NumberFormat const& format);

/// What the format shows of the value as a date; nothing if it is no date format.
std::optional<DateFields> date_fields(Decimal value, NumberFormat const& format);

/// A text as its cell shows it: @"个" adds a unit.
std::string shown_text(std::string text, NumberFormat const& format);

}  // namespace jixiao::targets::document

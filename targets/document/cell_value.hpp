// The value of a cell, whatever the format of its workbook → the text that a person typed or sees.
#pragma once

#include <string>
#include <string_view>

#include "grammar/text.hpp"
#include "targets/document/number_format.hpp"
#include "targets/document/serial_date.hpp"

namespace jixiao::targets::document {

enum class CellTrouble { none, became_a_date, digits_lost, not_computed, digits_hidden, no_such_string };

struct CellText {
    std::string text{};
    CellTrouble trouble = CellTrouble::none;
    grammar::Text note{};  // what it is about: 1-2 for a date
    bool is_seen = true;   // false: the text stands in the file, but not in the cell
};

/// =100% and =5: typed with the sign of a target, kept by the program as a formula. Without its =.
bool is_constant(std::string_view formula);

NumberFormat const& general_format();

/// A number as it is written in the file, digits or with a power of ten. `is_computed`: by a formula, which loses no
/// digits that a person typed.
CellText number_text(std::string const& written, NumberFormat const& format, DateSystem dates, bool is_computed);

/// How the days of early 1900 are counted: Excel has a 1900-02-29, and its day 0 is 1899-12-31.
enum class EarlyDays { as_excel, as_calendar };

/// 2024-10-31 or 2024-10-31T08:30:00 as days from 1899-12-30 and the part of a day; "" for what is no date.
std::string serial_of(std::string_view iso, EarlyDays early);

/// The part of a day that seconds are: .354166666666667; days before the point where it is more than one.
std::string serial_of_seconds(int seconds);

}  // namespace jixiao::targets::document

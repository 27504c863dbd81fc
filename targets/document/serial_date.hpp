// Dates of workbooks: days since 1900 or 1904, shown as Chinese documents write them.
#pragma once

#include <optional>
#include <string>

#include "targets/document/number_format.hpp"

namespace jixiao::targets::document {

enum class DateSystem { from_1900, from_1904 };

struct ShownDate {
    std::string text;    // 2024年10月31日, 2024年10月, 1月2日, 8:30
    std::string likely;  // what was perhaps typed instead (1-2 for 1月2日); "" if it was a date
};

/// Nothing for values that are no date. Excel's 1900-02-29, which never was, is kept.
std::optional<ShownDate> shown_date(Decimal serial, DateFields const& fields, DateSystem system);

}  // namespace jixiao::targets::document

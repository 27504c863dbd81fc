// Scanner for dates in folded text: 2024年12月31日, 2024-12-31, 12月底, 第三季度, 年底.
#pragma once

#include <cstddef>
#include <string_view>

#include "grammar/date.hpp"

namespace jixiao::grammar {

struct ScannedDate {
    std::size_t size = 0;
    Date date;
    bool ends = false;  // 底, 末 or a day says where in it; 前 behind a month alone is before it begins
};

/// The date that the text begins with, 底, 末 and 中旬 included; its fields may be impossible (month 13).
ScannedDate scan_date(std::string_view text);

/// 20231231 and 2023.12: digits that are a date where nothing else stands beside them.
ScannedDate scan_bare_date(std::string_view text);

struct ScannedPeriod {
    std::size_t size = 0;
    Date from;
    Date to;
};

/// 2024年1月-12月, 1-12月, 2023-2025年, 2024.1.1-2024.12.31, 全年, 2024年度. What one end leaves out, the
/// other lends.
ScannedPeriod scan_period(std::string_view text);

}  // namespace jixiao::grammar

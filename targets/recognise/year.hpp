// Year: the year, and the span of months, that a table's headings name.
#pragma once

#include <string_view>

#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// True if a text says a year and nothing else: （2024年度）.
bool is_year(std::string_view text);

/// The first year in a text: 2024 in （2024年度）, also 二〇二四年; not `given` if there is none.
Located<int> year_of(LocatedText const& text);

/// The period that the year field and the title name: 2024, 2024-H1, 2024-Q3, 2024-01/2024-07; not
/// `given` without a year.
Located<std::string> period_in(FoundTable const& found);

}  // namespace jixiao::targets::recognise

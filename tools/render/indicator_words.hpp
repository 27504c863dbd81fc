// How an indicator expression is understood, in words.
#pragma once

#include <string>

#include "grammar/syntax.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

/// "不低于 5个（含）", "at least 5个".
std::string in_words(grammar::syntax::Indicator const& indicator, Language language);

/// The word for the kind: 上下限, "bound".
std::string_view kind_word(grammar::syntax::Indicator const& indicator, Language language);

/// "15.30万元": value and canonical unit.
std::string quantity_text(grammar::syntax::Quantity const& quantity);

/// "2024年12月31日", "2024-12-31"; coarser dates as they are: "2024年12月", "month 12 of 2024".
std::string date_words(grammar::Date const& date, Language language);

}  // namespace jixiao::render

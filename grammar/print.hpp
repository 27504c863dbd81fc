// Canonical text of an indicator: parsing it again gives the same tree.
#pragma once

#include <string>
#include <string_view>

#include "grammar/syntax.hpp"

namespace jixiao::grammar {

std::string print(syntax::Indicator const& indicator);

/// ">=", ">", "=", "<=", "<".
std::string_view symbol(syntax::Comparator comparator);

/// The word of the machine format's `kind`: "bound", "bare", "interval", …
std::string_view kind_name(syntax::Indicator const& indicator);

}  // namespace jixiao::grammar

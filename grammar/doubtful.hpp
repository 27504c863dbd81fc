// Doubtful: what was read without trouble and cannot be meant so, or says less than it seems to: 2月30日, 95%~90%, 95万.
#pragma once

#include <string_view>

#include "grammar/diagnostic.hpp"
#include "grammar/syntax.hpp"

namespace jixiao::grammar {

/// Reports it, of the parts of a joined indicator as well. `text` is what was handed in; spans are places in it.
void report_doubtful(syntax::Indicator const& indicator, std::string_view text, Diagnostics& sink);

}  // namespace jixiao::grammar

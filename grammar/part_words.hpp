// The words around a value: whether they may be passed over, and what belongs to the value after all.
#pragma once

#include "grammar/raw.hpp"

namespace jixiao::grammar::raw {

/// Gives the value what stands behind it: the counter of 20个以上社区, the limit of 4小时内恢复.
void take_words(Part& part, Folded const& folded);

/// True if the words around the value are a label or a noun; otherwise the text is something else.
bool words_fit(Part const& part, Folded const& folded);

}  // namespace jixiao::grammar::raw

// Characters of symbol fonts in documents: ≥ typed from Word's symbol dialog is no ≥ in the file.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::targets::document {

/// w:font and w:char of a symbol as text; "" for one that is not known.
std::string_view symbol_text(std::string_view font, std::string_view code);

}  // namespace jixiao::targets::document

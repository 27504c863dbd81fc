// Plain names: what is left of an indicator's name without marks, numbers and brackets.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::engine {

/// The name without blanks, stars, 指标1： and a bracket at its end; "" for a text too long to be a name.
std::string plain_name(std::string_view name);

}  // namespace jixiao::engine

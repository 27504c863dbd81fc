// Expressions: what stands behind = in a formula, as a tree. The only file with Spirit here is behind this function.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/formula/formula.hpp"

namespace jixiao::grammar::formula {

/// The whole of a folded text with round brackets only; nothing if it is none. `reached`: bytes up to which it is one.
std::optional<Node> parse_expression(std::string_view text, std::size_t& reached);

}  // namespace jixiao::grammar::formula

// Texts without a number: grades, statements, and comparisons in words.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/fold.hpp"
#include "grammar/syntax.hpp"

namespace jixiao::grammar {

/// A word of a scale, with 及以上 or without; nothing if the whole text is not one.
std::optional<syntax::Grade> read_grade(std::string_view folded);

/// 较上年有所提高, 与上年持平: a comparison with a base but without a number.
std::optional<syntax::Relative> read_relative_words(std::string_view folded);

/// A short evaluating phrase is a Grade, everything else a Statement of `original` text.
syntax::Indicator::Node read_words(std::string_view folded, std::string_view original);

}  // namespace jixiao::grammar

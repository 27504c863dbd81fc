// Scanners for the pieces of an expression that are more than one number or unit: quantities,
// rhythms, and the words around a value. On folded text; spans in folded bytes; size 0: not here.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "grammar/raw.hpp"

namespace jixiao::grammar {

/// Size of the first of the words that the text begins with.
std::size_t starts_with_any(std::string_view text, std::initializer_list<std::string_view> words);

/// A number without 约 and 左右, and its unit; 九成 is 90 %, 百分之五 is 5 %. Stands at folded byte `at`.
std::size_t scan_amount(std::string_view text, std::uint32_t at, syntax::Quantity& result);

/// The same with 约 before or 左右 after it.
std::size_t scan_quantity(std::string_view text, std::uint32_t at, syntax::Quantity& result);

/// True if a number, a numeral or a base begins here: what a word of direction may stand beside.
bool starts_amount(std::string_view text);

/// 每月, 每人, 按季度, 每半年.
std::size_t scan_every(std::string_view text, raw::Interval& result);

/// True for units of time that a rhythm can have.
bool is_time(UnitIndex index);

/// Words before a value, up to where one begins; `bold`: past words that could begin one.
std::size_t scan_label(std::string_view text, bool bold);

/// Words after a value, up to a joiner.
std::size_t scan_trailing(std::string_view text);

}  // namespace jixiao::grammar

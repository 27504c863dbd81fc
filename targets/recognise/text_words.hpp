// Words: what recurs in the cells of every table, as data: bases, rules, evidence, directions, grades.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// The column whose word a text is (as plain() gives it): 计划标准, 按照完成比例赋分, 工作资料, 正向指标, 定性.
std::optional<Column> column_of_word(std::string const& word);

/// The size of the longest such word at the beginning of the text; not for signs.
std::size_t word_at(std::string_view text);

/// 无, /, —.
bool is_none_word(std::string const& word);
/// 新增.
bool is_new_word(std::string const& word);

/// Where the words of the grade begin that ends the text: 有效 and 提升 in 水平有效提升.
std::vector<std::size_t> grades_at_end(std::string_view text);
/// A digit, a percent sign or a comparator ends the word: no name does.
bool ends_in_value(std::string_view word);
/// Nothing but such words: 有效提升, 明显改善.
bool is_grade(std::string_view text);

/// A sign as text recognition reads it, and what was printed.
struct MisreadSign {
    std::string_view read;
    std::string_view printed;
};
inline constexpr std::array<MisreadSign, 6> misread_signs{
    {{"工", "≥"}, {"二", "="}, {"W", "≤"}, {"w", "≤"}, {"王", "≥"}, {"乏", "≥"}}};

/// The size of a misread sign that begins the text and has a digit behind it; 0 if none does.
std::size_t misread_sign_at(std::string_view text);

}  // namespace jixiao::targets::recognise

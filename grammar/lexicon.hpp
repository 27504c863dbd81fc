// Lexicon: the words of indicator expressions, as data, in folded form.
//
// A new spelling of a comparator, a stand-in or a grade is one word here.
#pragma once

#include <span>
#include <string_view>

#include "grammar/syntax.hpp"

namespace jixiao::grammar::lexicon {

using syntax::Comparator;
using syntax::Joiner;
using syntax::Trend;

template <class Value>
struct Word {
    std::string_view spelling;
    Value value;
};

/// Signs before a number: >= ≥ > = <= ≤ <.
std::span<Word<Comparator> const> comparator_signs();
/// Words before a number: 不低于, 至少, 不超过.
std::span<Word<Comparator> const> comparator_prefixes();
/// Words after a number: 以上, 以内, (不含)以上.
std::span<Word<Comparator> const> comparator_suffixes();
/// Short words after a number that count only at the end: 5天内, but not 5项内容.
std::span<Word<Comparator> const> comparator_closings();
/// Words that keep a level: 控制在, 保持在, 达到; the comparator they mean when nothing follows.
std::span<Word<Comparator> const> holding_prefixes();

std::span<Word<Trend> const> trends();                 // 增长, 下降
std::span<Word<std::string_view> const> bases();       // 较上年 -> 上年
std::span<Word<std::string_view> const> base_years();  // after a comparator: 上年 -> 上年
std::span<Word<Joiner> const> joiners();               // 且, 或, ；

/// Words that stand where a target should be: 待定, 暂无, N/A.
bool is_stand_in(std::string_view folded);
/// #DIV/0! and the like, and the #### of a column that is too narrow.
bool is_spreadsheet_error(std::string_view folded);
/// A word of an ordered scale or yes/no: 优, 合格, 满意, 是.
bool is_scale_word(std::string_view folded);
/// True if the phrase evaluates rather than states: 显著提升, 效果明显.
bool is_evaluating(std::string_view folded);

}  // namespace jixiao::grammar::lexicon

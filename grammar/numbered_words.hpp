// Digits that measure nothing: grades of material and standards (C30, GB18918-2002), days of months and years that are
// not named (次年6月30日前), and things that had better not happen (0事故). Folded text. Such texts are judged as words.
#pragma once

#include <string_view>

namespace jixiao::grammar {

/// C30, C30混凝土, V2.0, GB18918-2002一级A标准; not O5个, whose letter may have been a digit, and no other letters.
bool is_standard(std::string_view text);

/// 0事故, 0发生: a zero before what is counted without a counter.
bool is_denied_thing(std::string_view text);

/// 次年, 下月: a date behind it is in no year or month that is known here.
bool names_later_time(std::string_view text);

/// 次月10日前, 9月1日开学前, 2024年秋季学期: dates with words that no calendar knows.
bool speaks_of_dates(std::string_view text);

}  // namespace jixiao::grammar

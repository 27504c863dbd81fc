// Goal numbers: the quantities (8 家, 66 户, 5.81 万元) that a goal's text promises.
//
// Owns what is no promise: years, dates and durations, ordinals, names of documents, parts of words.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/fold.hpp"
#include "grammar/unit.hpp"

namespace jixiao::targets::review {

struct GoalNumber {
    grammar::Decimal value;
    grammar::Unit unit;
    grammar::Unit each;  // 亩 of 每亩补助80元; none: not said
    grammar::Span at;    // number and unit, in the goal's own bytes
    // Folded text around it, up to commas and up to full stops; `before` is of its sentence, `after` of its clause.
    std::string_view clause;
    std::string_view after;
    std::string_view sentence;
    std::string_view before;
};

/// The views are into `goal`, which must outlive the result.
std::vector<GoalNumber> numbers_of_goal(grammar::Folded const& goal);
std::vector<GoalNumber> numbers_of_goal(grammar::Folded const&&) = delete;

/// True if the goal has a number that says how much, in digits or words: no year, date, title or number of a list.
bool says_how_much(grammar::Folded const& goal);

/// True for the 88% of 由88%提高到96%: where it starts from.
bool is_baseline(GoalNumber const& number);

/// True for 总投资 2600 万元, 三年累计 900 人次: more than this year.
bool is_of_several_years(GoalNumber const& number);

/// True for the amount in 年度预算 15.30 万元 or 安排资金共 3 亿元; not for totals of several years.
bool names_the_budget(GoalNumber const& number);

}  // namespace jixiao::targets::review

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
    grammar::Span at;  // number and unit, in the goal's own bytes
    // Folded text around it, up to commas and up to full stops; `before` is of its sentence.
    std::string_view clause;
    std::string_view sentence;
    std::string_view before;
};

/// The views are into `goal`, which must outlive the result.
std::vector<GoalNumber> numbers_of_goal(grammar::Folded const& goal);
std::vector<GoalNumber> numbers_of_goal(grammar::Folded const&&) = delete;

/// True for 总投资 2600 万元, 三年累计 900 人次: more than this year.
bool is_of_several_years(GoalNumber const& number);

/// True for the amount in 年度预算 15.30 万元 or 安排资金共 3 亿元; not for totals of several years.
bool names_the_budget(GoalNumber const& number);

}  // namespace jixiao::targets::review

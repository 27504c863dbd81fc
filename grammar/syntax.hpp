// The tree of what was written: one node per kind of indicator expression.
//
// Every node keeps its span in the expression's own bytes and what the text
// said, not what it means: meaning is engine/criterion.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "grammar/date.hpp"
#include "grammar/decimal.hpp"
#include "grammar/span.hpp"
#include "grammar/unit.hpp"

namespace jixiao::grammar::syntax {

enum class Comparator : std::uint8_t { at_least, more_than, equal, at_most, less_than };

/// A number in its printed unit: 95 for 95%, 375 for 375万平方米.
struct Quantity {
    Decimal value;
    Unit unit;                 // none: no unit was written
    bool approximate = false;  // 约, 左右
    Span value_span;
    Span unit_span;  // empty: no unit was written
};

struct Bound {  // >=2.12%, 95%以上
    Comparator comparator = Comparator::at_least;
    Quantity quantity;
    Span comparator_span;
};

struct Interval {  // 90%-95%, [80%,90%), 5%±0.5%
    Decimal low;
    Decimal high;
    bool low_closed = true;
    bool high_closed = true;
    Unit unit;
    Span low_span;
    Span high_span;
    Span unit_span;
};

struct Deadline {         // 2024年12月31日前
    Date date;            // done by its last day
    bool before = false;  // written as the month or quarter that follows: 9月前 is by the end of August
};

struct Period {  // 2024年1月-12月
    Date from;
    Date to;
};

struct Cadence {          // 按月, 每季度一次, 每半年, 每月10日前
    int count = 1;        // every `count` of `every`: 每半年 is every 6 months
    UnitIndex every = 0;  // a unit of time
    std::optional<Quantity> quantity;
    int day = 0;                 // by this day, 31 by the last; 0: none was written
    bool of_last_month = false;  // 每季度末月15日前, but not 每季度15日前
};

/// A word of an ordered scale, yes/no, or a short evaluating phrase.
struct Grade {
    std::string word;        // without blanks and the prefix 定性
    bool or_better = false;  // 良好及以上
};

struct Statement {  // text with content of its own
    std::string text;
};

enum class Trend : std::uint8_t { unstated, increase, decrease, same };

struct Relative {          // 较上年增长5%, 不低于上年, ≥上年的105%, 由200降至100
    std::string baseline;  // 上年, 上年同期, 2021年, 预算; empty: none named
    Trend trend = Trend::unstated;
    std::optional<Comparator> comparator;
    std::optional<Quantity> quantity;  // none: the value itself stands against the base
    bool share = false;                // the quantity is a share of the base: 上年的105%
    std::optional<Quantity> from;      // the base's own value; the quantity is then the level to reach
};

struct Bare {  // 95%: a number without a direction
    Quantity quantity;
};

struct Missing {};  // nothing that could be a target; the diagnostics say why

enum class Joiner : std::uint8_t { all, any };

struct Indicator;

struct Joined {  // ≥3次，每次≥50人
    Joiner joiner = Joiner::all;
    std::vector<Indicator> parts;
};

struct Indicator {
    using Node =
        std::variant<Missing, Bound, Bare, Interval, Deadline, Period, Cadence, Grade, Statement, Relative, Joined>;
    Node node;
    Span at;
};

template <class T>
T const* get(Indicator const& indicator) {
    return std::get_if<T>(&indicator.node);
}

}  // namespace jixiao::grammar::syntax

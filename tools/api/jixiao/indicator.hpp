/// @file
/// Indicator: one expression of a target table (指标值) as it is understood: `>=2.12%`, `<=10 个工作日`, `有效`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/decimal.hpp>
#include <jixiao/finding.hpp>

namespace jixiao {

/// What an expression is.
enum class Kind {
    missing,    ///< nothing that could be a target; the findings say why
    bound,      ///< >=95%, 不低于3次
    bare,       ///< 95%: a number without a direction
    interval,   ///< 90%-95%, 5%±0.5%
    deadline,   ///< 2024年12月31日前
    period,     ///< 2024年1月-12月
    cadence,    ///< 每季度一次
    grade,      ///< 优秀, 良好及以上
    statement,  ///< free text
    relative,   ///< 较上年增长5%
    joined,     ///< ≥3次，每次≥50人: see parts
};

/// The word of the machine formats: "bound", "interval" …
std::string_view name(Kind kind);

/// Which way a relative target goes.
enum class Trend {
    unstated,  ///< it does not say
    increase,  ///< 增长
    decrease,  ///< 下降
    same,      ///< 持平
};

/// An expression that was read. Fields that its kind does not have are empty.
struct Indicator {
    Kind kind = Kind::missing;      ///< what it is
    std::string canonical;          ///< the same in one spelling; reading it again gives the same
    std::string comparator;         ///< ">=", ">", "=", "<=" or "<"
    std::optional<Decimal> value;   ///< in the printed unit: 95 for 95%
    bool approximate = false;       ///< 约, 左右
    std::optional<Decimal> low;     ///< of an interval
    std::optional<Decimal> high;    ///< of an interval
    bool low_closed = true;         ///< `low` itself belongs to the interval
    bool high_closed = true;        ///< `high` itself belongs to the interval
    std::string unit;               ///< in one spelling, with its scale: "工作日", "万元"
    std::string dimension;          ///< a stable English word: "workday", "money", "count:个"
    std::string from;               ///< of a period: "2024-01"
    std::string to;                 ///< of a period, or the date of a deadline: "2024-12-31"
    std::string every;              ///< of a cadence: the unit of time, "月"
    int every_count = 1;            ///< of a cadence: 每半年 is every 6 months
    int day = 0;                    ///< of a cadence: 每月10日前; 31: by the last day
    std::string word;               ///< of a grade
    bool or_better = false;         ///< of a grade: 良好及以上
    std::string baseline;           ///< of a relative target: "上年"
    Trend trend = Trend::unstated;  ///< of a relative target
    bool share_of_base = false;     ///< of a relative target: `value` is a share of the base, ≥上年的105%
    std::string base_value;  ///< of a relative target: "88%" in 由88%提高到96%; `value` is then the level to reach
    bool any_part = false;   ///< of joined ones: one of the parts is enough
    std::vector<Indicator> parts;   ///< of joined ones
    std::vector<Finding> findings;  ///< of the whole expression; parts have none of their own
};

/// Reads one expression. Where it has errors the rest is the best reading, to be shown, not scored.
Indicator parse(std::string_view text);

}  // namespace jixiao

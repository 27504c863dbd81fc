// Actual: what was achieved for one indicator, as read, and what a person added by hand.
#pragma once

#include <optional>
#include <string>

#include "engine/criterion.hpp"

namespace jixiao::engine {

/// What a number without a unit beside a percentage says, 0.93 beside ≥95%: 0.93 % or 93 %; the latter because the
/// table's other numbers are written so.
enum class Scale { open, percent, fraction, column };

struct Actual {
    std::string text;                   // as written; empty: missing
    grammar::syntax::Indicator value;   // the text read by the grammar
    std::optional<Decimal> hand_score;  // points given by a person
    std::optional<Decimal> deduction;   // 扣分: points that a second look took off, from 0
    std::string reason;                 // 偏差原因分析及改进措施
    bool not_applicable = false;        // left out, with a reason
    Scale scale = Scale::open;          // open: the row itself has to tell, or it is asked
};

/// Budget execution of one table; amounts in any money units.
struct Execution {
    std::optional<grammar::syntax::Quantity> initial;   // 年初预算数
    std::optional<grammar::syntax::Quantity> budget;    // 全年预算数, the denominator
    std::optional<grammar::syntax::Quantity> executed;  // 全年执行数
    std::optional<bool> finished;                       // 项目是否完成
    std::optional<Decimal> rate{};  // 执行率 in percent, as stated; counts where an amount is missing
};

}  // namespace jixiao::engine

// Target parts: a target whose comparator, number and unit stand in columns of their own
// (计算符号 | 指标值 | 计量单位), put together into one expression.
#pragma once

#include "targets/read/expression.hpp"

namespace jixiao::targets::read {

struct TargetParts {
    LocatedText comparator;  // ≥, 定性
    LocatedText value;
    LocatedText unit;
};

/// A value with something put before and after it; what was put there lies at the value's ends.
LocatedText wrapped(LocatedText const& value, std::string_view before, std::string_view after);

/// The expression that the parts make; what the value already says is not repeated, 定性 and words
/// that stand for “none” count as nothing. Every place in it lies within the value's place in the file.
LocatedText put_together(TargetParts const& parts);

/// read_target() for put_together(): findings point at the value, and no fix rewrites one column as
/// if it were the whole.
grammar::ParsedIndicator read_parts(Reading const& reading, TargetParts const& parts, LocatedText const& whole);

}  // namespace jixiao::targets::read

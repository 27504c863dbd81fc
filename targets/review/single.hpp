// Single: the review of one target outside of any table.
//
// Owns the choice of what can be said without the table: findings whose place is the target itself.
#pragma once

#include <string>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

/// What a table prints of one indicator; only the target has to be there.
struct SingleTarget {
    std::string target;
    std::string name;
    std::string level;  // level 1 or level 2
    std::string rule;
    std::string previous;  // 上年完成值
};

/// What the grammar and the checks find on the target (valid UTF-8), ordered by place. Spans are in its bytes;
/// each fix is one edit that replaces the whole target.
Diagnostics review_target(SingleTarget const& single, engine::Ruleset const& ruleset, Settings const& settings);

}  // namespace jixiao::targets::review

// Nature: which way is better, as an indicator's name says it.
//
// Owns the words: 故障率 wants less, 合格率 wants more, and so does 事故下降率: the end of a name decides, not a word
// within. Scoring and the review ask here.
#pragma once

#include <string_view>

#include "grammar/unit.hpp"

namespace jixiao::engine {

enum class Nature { unknown, more, less };

/// Unknown unless the name leaves no doubt. Takes a plain name (engine/nature/plain_name), as do the others.
Nature nature_of(std::string_view name);

/// All that a name says of numbers, to be kept where one name is asked for many of them.
struct NameSays {
    Nature nature = Nature::unknown;  // of values in the unit that the name speaks of
    bool short_time = false;          // 办理时间: of durations alone
    bool cost = false;                // 融资成本: of money alone
    bool can_be_negative = false;     // 增长率: 0 is a value like others
};
NameSays name_says(std::string_view name);

/// The same for a value in this unit: 完成时间 wants less in days, but not in %; 成本 wants less money.
Nature nature_of(NameSays const& name, grammar::Unit const& unit);
Nature nature_of(std::string_view name, grammar::Unit const& unit);

/// 融资成本, 人工费用; not 成本节约率.
bool is_cost_name(std::string_view name);

bool is_money(grammar::Unit const& unit);  // also per something

}  // namespace jixiao::engine

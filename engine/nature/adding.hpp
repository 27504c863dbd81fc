// Adding: what an indicator's name says of how its values of several periods go together.
//
// Owns the words: 在保人数 is what there is at a date, 培训人数 is what was done since January. Following the year
// asks here where a table does not say it itself.
#pragma once

#include <string_view>

#include "grammar/unit.hpp"

namespace jixiao::engine {

enum class Adding { unknown, sum, level };

struct AddingHint {
    Adding adding = Adding::unknown;
    std::string_view word;  // what says so; lives as long as the program
};

/// `name` is a plain name (engine/nature/plain_name); `unit` is what its values are counted in.
AddingHint adding_of(std::string_view name, grammar::Unit const& unit);

/// 进度 of 工程进度, 完成率 of 任务完成率: a percentage that grows from nothing to the whole in the course of the year; "" for
/// others, such as 按时完成率.
std::string_view progress_in(std::string_view name, grammar::Unit const& unit);

/// 运维月数, 服务期内各月: months that are worked off one after the other.
bool names_months_of_service(std::string_view name);

/// 质保期, 使用年限: how long something lasts, whatever month it is.
bool names_term(std::string_view name);

}  // namespace jixiao::engine

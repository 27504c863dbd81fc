// Scanner for what a target is compared with, in folded text: 较上年, 与2022年相比, 全省平均水平.
// Composed of a preposition, a time, a place or an amount that is known, and the word for its level.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao::grammar {

struct ScannedBase {
    std::size_t size = 0;  // 0: not here
    std::string name;      // 上年, 2022年, 全省平均: one name for each base
    bool year = false;     // a named year: without 水平 it could be a date or a number of years
    bool level = false;    // 水平, 完成值 said so
    bool yearly = false;   // 年均, 逐年: says how a change goes on
    bool measured = true;  // has a level of its own; 国家标准 and 预算 are met or kept to
};

/// 上年, 2022年水平, 全国平均值, 批复预算.
ScannedBase scan_base(std::string_view text);

/// 较上年, 与2022年相比, 同比: what a change is counted from.
ScannedBase scan_comparison(std::string_view text);

}  // namespace jixiao::grammar

// Levels: the names of level-1 and level-2 indicators as they stand in tables.
//
// Both generations of the official frame, the department's, and what units make of them:
// 产出, 产出指标(50分), 数量指标(必填), 满意度. Rules: 财预〔2020〕10号 and 财预〔2021〕101号, annexes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::targets::recognise {

struct LevelName {
    int level = 1;          // 1 or 2
    std::string canonical;  // 产出指标, 社会效益指标
};

/// The levels that a whole text names; nothing if it is none. 满意度指标 is level 1 and level 2.
std::optional<LevelName> level1_of(std::string_view text);
std::optional<LevelName> level2_of(std::string_view text);

/// True if a level 2 stands under a level 1 in one of the official frames. A department's level 1 has any level 2.
bool belongs(std::string_view level2, std::string_view level1);

/// A name of the dictionary and the level that it means.
struct LevelSpelling {
    std::string_view word;
    int level = 1;
    std::string_view canonical;
};
std::vector<LevelSpelling> level_spellings();

}  // namespace jixiao::targets::recognise

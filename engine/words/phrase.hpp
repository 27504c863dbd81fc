// Phrases: how what was achieved stands to the target's own words: 不完整 to 完整, 较及时 to 及时, 验收通过 to 通过验收.
#pragma once

#include <string_view>

namespace jixiao::engine {

/// worse: the same in a lesser degree. opposite: the target's own words, denied.
enum class Fit { unknown, reached, worse, opposite };

Fit compare_phrases(std::string_view target, std::string_view actual);

/// 提前完成, 按期; 延期, 未按时完成: unknown where it says neither.
Fit on_time(std::string_view text);

/// 100%（未完成）: words beside a number that say that the target was missed. 未完成数2个 and 未达标率 are what is counted.
bool says_undone(std::string_view text);

}  // namespace jixiao::engine

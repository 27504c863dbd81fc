// Scanner for changes in words, in folded text: 增长率, 未出现下降, 持平或提高, 只增不减.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "grammar/syntax.hpp"

namespace jixiao::grammar {

struct ScannedTrend {
    std::size_t size = 0;  // 0: not here
    syntax::Trend trend = syntax::Trend::unstated;
};

/// 增长, 增幅, 下降率.
ScannedTrend scan_trend(std::string_view text);

/// 零增长, 0增长: the whole text is a change of fixed meaning, without a base.
bool is_change_idiom(std::string_view text);

/// What a phrase says of a change: a trend, or how the value stands to its base.
struct Change {
    syntax::Trend trend = syntax::Trend::unstated;
    std::optional<syntax::Comparator> to_base;  // 不下降: at least the base
};

/// 有所提高, 不下降, 持平或提高, 更低. Nothing where the words say no change, two that differ, or deny
/// one in a way that is not understood (没有明显下降): such a text is never read as its opposite.
std::optional<Change> read_change(std::string_view words);

}  // namespace jixiao::grammar

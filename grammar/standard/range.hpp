// Ranges of a condition: 80%（含）以上, 5000人以上1万人以下, 95%≤x＜98%, 下降3%~4%, ±2%以内.
//
// Which ends belong to it follows the Civil Code (art. 1259: 以上, 以下, 以内 include, 不满, 超过 exclude); a mark wins.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard {

struct FoundRange {
    std::size_t begin = 0, end = 0;  // folded bytes
    Range range;
};

/// The last range in the folded text: 65岁及以上老人健康管理率≥70% asks for 70%. Nothing: there is none.
std::optional<FoundRange> find_range(std::string_view text);

/// True if the value lies between the ends, or on one that belongs to the range. Its sign counts, whatever `magnitude` says.
bool covers(Range const& range, Ratio const& value);

/// 90%、75%、60% behind one comparator: one range each.
std::vector<FoundRange> find_range_list(std::string_view text);

}  // namespace jixiao::grammar::standard

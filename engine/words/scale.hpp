// Scales: words and classes that have an order: 优 > 良 > 中 > 差, Ⅱ类 > Ⅲ类, AA级 > A级, 甲级 > 乙级.
#pragma once

#include <optional>
#include <string_view>

namespace jixiao::engine {

/// A place on a scale.
struct Rank {
    int scale = 0;
    int place = 0;  // smaller is better
};

/// Nothing for a word of no scale; 一级 is none, since 三级 is the better hospital and the worse soil.
std::optional<Rank> rank(std::string_view word);

}  // namespace jixiao::engine

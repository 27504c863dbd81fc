// Target: what a target text means under one printed rule, in a cache line.
#pragma once

#include <cstdint>

#include "engine/bulk/text_key.hpp"
#include "engine/bulk/units.hpp"
#include "grammar/diagnostic.hpp"

namespace jixiao::engine::bulk {

struct Limits {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

struct alignas(64) Target {
    enum class Kind : std::uint8_t {
        unknown,   // nothing is known of this text yet
        number,    // low and high by steps
        refused,   // no row with this target can be scored: `reason`
        the_long_way,  // dates, words, joined targets: engine/single_row scores them
    };

    TextKey text;  // of at most longest_key bytes
    std::uint8_t size = 0;  // of the text
    std::uint8_t rule = 0;  // number of the printed rule
    Kind kind = Kind::unknown;
    UnitNumber unit = no_unit;
    std::uint8_t decimals = 0;    // low and high are in units of 10^-decimals
    std::uint8_t low_steps = 0;   // for actuals up to `low`; which of the compiler's steps, 0: none
    std::uint8_t high_steps = 0;  // for actuals from `high` on
    bool by_completion = false;   // 按照完成比例赋分: words as actuals are refused
    Limits number;
    grammar::CodeInfo const* reason = nullptr;  // refused
};
static_assert(sizeof(Target) == 64);

}  // namespace jixiao::engine::bulk

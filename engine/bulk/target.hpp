// Meaning: what a target text means under one printed rule. Target: a text and its meaning, in a cache line.
#pragma once

#include <cstdint>

#include "engine/bulk/text_key.hpp"
#include "engine/bulk/units.hpp"
#include "grammar/diagnostic.hpp"

namespace jixiao::engine::bulk {

/// In units of 10^-7, as all numbers here.
struct Limits {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

struct Meaning {
    enum class Kind : std::uint8_t {
        unknown,       // nothing is known of this text yet
        number,        // bounds and their steps
        refused,       // no row with this target can be scored: `reason`
        the_long_way,  // dates, words, joined targets: engine/single_row scores them
    };

    Kind kind = Kind::unknown;
    UnitNumber unit = no_unit;
    std::uint8_t steps = 0;       // which of the compiler's: of the one bound, or of a range up to `low`
    std::uint8_t high_steps = 0;  // of a range from `high` on; 0: one bound, `low`
    bool by_completion = false;   // 按照完成比例赋分: words as actuals are refused
    bool assumed = false;         // the direction came from the ruleset's policy
    bool by_name = false;         // a name may give it another direction
    Limits number;
    grammar::CodeInfo const* reason = nullptr;  // refused
};

/// A target's text in the lower bytes; in the two highest ones its size, the direction that a name gave it (0: none did) and
/// the number of its printed rule.
using TargetKey = Key<4>;
inline constexpr std::size_t longest_target = 8 * 4 - 2;

inline TargetKey target_key(std::string_view text, std::uint8_t rule, std::uint8_t direction = 0) {
    TargetKey key = key_of<4>(text.data(), text.size());
    key.word[3] |= std::uint64_t{text.size()} << 48 | std::uint64_t{direction} << 53 | std::uint64_t{rule} << 56;
    return key;
}

struct alignas(64) Target {
    TargetKey key;
    Meaning meaning;
};
static_assert(sizeof(Target) == 64);

}  // namespace jixiao::engine::bulk

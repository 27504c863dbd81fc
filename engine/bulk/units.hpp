// Units of plain expressions, numbered, and what one is worth in another.
//
// Owns the numbers (0 is "no unit"); worth is worked out by the rules' own conversion when it is first
// asked for and kept. Not shared between threads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bulk/text_key.hpp"
#include "engine/ruleset.hpp"

namespace jixiao::engine::bulk {

using UnitNumber = std::uint8_t;
inline constexpr UnitNumber no_unit = 0;
inline constexpr UnitNumber most_units = 128;    // a power of two: two numbers are below it if what joins their bits is
inline constexpr UnitNumber not_admitted = 254;  // a unit that the ruleset does not use
inline constexpr UnitNumber unknown_unit = 255;

/// It stands for a unit, or for none.
inline constexpr bool is_usable(UnitNumber number) { return number < most_units; }
inline constexpr bool are_usable(UnitNumber a, UnitNumber b) { return is_usable(a | b); }

struct Worth {
    enum class State : std::uint8_t { unasked, converts, differs, inexact };
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    State state = State::unasked;
};

class Units {
public:
    explicit Units(Ruleset const& ruleset);

    /// The unit that a text spells, perhaps with a blank before it or behind; not_admitted or unknown_unit. Reads `slack` bytes.
    UnitNumber find(char const* text, std::size_t size) const {
        if (size > longest) return unknown_unit;
        auto const key = sized_key_of<2>(text, size);
        auto at = hash_of(key) % slots;
        while (!(spellings_[at].key == key) && spellings_[at].number != unknown_unit) at = (at + 1) % slots;
        return spellings_[at].number;
    }

    /// The number of a unit; unknown_unit if it is none of plain expressions.
    UnitNumber number_of(grammar::Unit const& unit) const;

    grammar::Unit const& unit(UnitNumber number) const { return units_[number]; }

    /// What one `from` is worth in `to`.
    Worth const& worth(UnitNumber from, UnitNumber to) {
        Worth& known = worths_[from * units_.size() + to];
        if (known.state == Worth::State::unasked) known = work_out(from, to);
        return known;
    }

private:
    struct alignas(32) Spelling {
        UnitKey key;
        UnitNumber number = unknown_unit;
    };
    static constexpr std::size_t slots = 2048;
    static constexpr std::size_t longest = 15;  // bytes of 个工作日, with room for blanks

    Worth work_out(UnitNumber from, UnitNumber to) const;
    void add(std::string_view spelling, Ruleset const& ruleset);
    void add(std::string const& spelling, UnitNumber number);

    std::vector<grammar::Unit> units_;
    std::array<Spelling, slots> spellings_;  // by their hash, no unit among them; unknown_unit: free
    std::vector<Worth> worths_;
};

}  // namespace jixiao::engine::bulk

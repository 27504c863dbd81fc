// TargetTable: the targets met so far, as many as its bound allows.
//
// Owns places in sets of four. A text has its own place in a set and takes another one of the set if that is
// taken, in a full set that of another text. The table begins small, grows while texts are driven out, and stops
// at 4 MiB: what a file holds does not matter.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/bulk/target.hpp"

namespace jixiao::engine::bulk {

class TargetTable {
public:
    TargetTable() : places_(least_places) {}

    /// Where a text is, or will be: then its kind is unknown, and the caller fills it in.
    Target& at(TextKey const& text, std::uint8_t size, std::uint8_t rule) {
        auto const hash = hash_of(text, rule);
        auto const own = hash & (places_.size() - 1);
        for (std::size_t i = 0; i < ways; ++i)
            if (is_same(places_[own ^ i], text, size, rule)) return places_[own ^ i];
        return make_room(text, size, rule, hash);
    }

private:
    static constexpr std::size_t ways = 4;
    static constexpr std::size_t least_places = 1024;
    static constexpr std::size_t most_places = 65536;

    static bool is_same(Target const& target, TextKey const& text, std::uint8_t size, std::uint8_t rule) {
        return target.size == size && target.rule == rule && target.text == text && target.kind != Target::Kind::unknown;
    }

    Target& make_room(TextKey const& text, std::uint8_t size, std::uint8_t rule, std::uint64_t hash);
    Target& place_for(std::uint64_t hash);
    void grow();

    std::vector<Target> places_;
    std::size_t driven_out_ = 0;
};

}  // namespace jixiao::engine::bulk

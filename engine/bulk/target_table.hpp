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

    /// What a text means, or will: then its kind is unknown, and the caller fills it in.
    Meaning& at(TargetKey const& key) {
        auto const hash = hash_of(key);
        auto const own = hash & (places_.size() - 1);
        for (std::size_t i = 0; i < ways; ++i)
            if (places_[own ^ i].key == key) return places_[own ^ i].meaning;
        return make_room(key, hash);
    }

private:
    static constexpr std::size_t ways = 4;
    static constexpr std::size_t least_places = 1024;
    static constexpr std::size_t most_places = 65536;

    Meaning& make_room(TargetKey const& key, std::uint64_t hash);
    Target& place_for(std::uint64_t hash);
    void grow();

    std::vector<Target> places_;
    std::size_t driven_out_ = 0;
};

}  // namespace jixiao::engine::bulk

#include "engine/bulk/target_table.hpp"

namespace jixiao::engine::bulk {

Meaning& TargetTable::make_room(TargetKey const& key, std::uint64_t hash) {
    if (driven_out_ > places_.size() / 8 && places_.size() < most_places) grow();
    Target& place = place_for(hash);
    driven_out_ += place.meaning.kind != Meaning::Kind::unknown;
    place = {key, {}};
    return place.meaning;
}

/// The first free place of the set from its own on, else one that bits of the hash choose which did not choose
/// the set.
Target& TargetTable::place_for(std::uint64_t hash) {
    auto const own = hash & (places_.size() - 1);
    for (std::size_t i = 0; i < ways; ++i)
        if (places_[own ^ i].meaning.kind == Meaning::Kind::unknown) return places_[own ^ i];
    return places_[own ^ (hash >> 62)];
}

void TargetTable::grow() {
    std::vector<Target> old(places_.size() * 4);
    old.swap(places_);
    driven_out_ = 0;
    for (Target const& target : old)
        if (target.meaning.kind != Meaning::Kind::unknown) place_for(hash_of(target.key)) = target;
}

}  // namespace jixiao::engine::bulk

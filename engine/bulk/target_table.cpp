#include "engine/bulk/target_table.hpp"

namespace jixiao::engine::bulk {

Target& TargetTable::make_room(TextKey const& text, std::uint8_t size, std::uint8_t rule, std::uint64_t hash) {
    if (driven_out_ > places_.size() / 8 && places_.size() < most_places) grow();
    Target& place = place_for(hash);
    if (place.kind != Target::Kind::unknown) ++driven_out_;
    place = Target{};
    place.text = text;
    place.size = size;
    place.rule = rule;
    return place;
}

/// The first free place of the set from its own on, else one that bits of the hash choose which did not choose
/// the set.
Target& TargetTable::place_for(std::uint64_t hash) {
    auto const own = hash & (places_.size() - 1);
    for (std::size_t i = 0; i < ways; ++i)
        if (places_[own ^ i].kind == Target::Kind::unknown) return places_[own ^ i];
    return places_[own ^ (hash >> 62)];
}

void TargetTable::grow() {
    std::vector<Target> old(places_.size() * 4);
    old.swap(places_);
    driven_out_ = 0;
    for (Target const& target : old)
        if (target.kind != Target::Kind::unknown) place_for(hash_of(target.text, target.rule)) = target;
}

}  // namespace jixiao::engine::bulk

// KnownTexts: what some texts together came to, for as long as nothing else needs their place.
//
// Owns a fixed number of places, and copies of texts of bounded size: what a file holds does not matter. The texts
// must be followed by `slack` readable bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bulk/text_key.hpp"

namespace jixiao::engine::bulk {

template <std::size_t count, class Value, std::size_t most = 4096>
class KnownTexts {
public:
    using Texts = std::array<std::string_view, count>;

    /// Null if they are not known, or not any more.
    Value const* find(Texts const& texts) const {
        if (places_.empty()) return nullptr;
        Place const& place = places_[hash_of(texts) % places_.size()];
        return holds(place, texts) ? &place.value : nullptr;
    }

    void keep(Texts const& texts, Value const& value) {
        std::size_t size = 0;
        for (auto const text : texts) size += text.size();
        if (size > longest) return;
        if (places_.empty()) places_.resize(most);
        Place& place = places_[hash_of(texts) % most];
        place.bytes.clear();
        for (std::size_t i = 0; i < count; ++i) {
            place.sizes[i] = static_cast<std::uint32_t>(texts[i].size());
            place.bytes.append(texts[i]);
        }
        place.bytes.append(slack, '\0');
        place.value = value;
    }

private:
    static constexpr std::size_t longest = 512;

    struct Place {
        std::array<std::uint32_t, count> sizes{};
        std::string bytes;  // empty: nothing is known here
        Value value{};
    };

    static std::uint64_t hash_of(Texts const& texts) {
        std::uint64_t hash = 0;
        for (auto const text : texts) hash = bulk::hash_of(text, hash);
        return hash;
    }

    static bool holds(Place const& place, Texts const& texts) {
        char const* bytes = place.bytes.data();
        for (std::size_t i = 0; i < count; ++i) {
            if (place.sizes[i] != texts[i].size() || !is_same(bytes, texts[i].data(), texts[i].size())) return false;
            bytes += place.sizes[i];
        }
        return !place.bytes.empty();
    }

    std::vector<Place> places_;
};

}  // namespace jixiao::engine::bulk

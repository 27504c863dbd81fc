// Said: the texts of what may be said of an indicator or of a budget's execution, by the keys of their fields.
//
// The fields are those of model/actual_fields.hpp; a key that both kinds have is one place. A key that is
// no field's does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "targets/model/actual_fields.hpp"

namespace jixiao::targets::book {

namespace keys {

constexpr bool is_of_entry(std::string_view key) {
    for (auto const& field : entry_fields)
        if (field.key == key) return true;
    return false;
}

constexpr std::size_t count_keys() {
    std::size_t count = entry_fields.size();
    for (auto const& field : execution_fields) count += is_of_entry(field.key) ? 0 : 1;
    return count;
}

constexpr auto all_keys() {
    std::array<std::string_view, count_keys()> keys;
    std::size_t count = 0;
    for (auto const& field : entry_fields) keys[count++] = field.key;
    for (auto const& field : execution_fields)
        if (!is_of_entry(field.key)) keys[count++] = field.key;
    return keys;
}

}  // namespace keys

inline constexpr auto said_keys = keys::all_keys();

/// The place of a key among all; their number for one that is no field's.
constexpr std::size_t said_place(std::string_view key) {
    std::size_t place = 0;
    while (place < said_keys.size() && said_keys[place] != key) ++place;
    return place;
}

/// Of the many things that may be said few are: only these take room.
class Said {
public:
    /// A key that is written in the code.
    struct Key {
        consteval Key(char const* key) : place(said_place(key)) {
            if (place == said_keys.size()) throw "no field of an actual or an execution";
        }
        std::size_t place;
    };

    std::string const& operator[](Key key) const { return at(key.place); }
    std::string const& of(std::string_view key) const { return at(said_place(key)); }
    std::string const& at(std::size_t place) const {
        static std::string const nothing;
        auto const found = find(place);
        return found == texts_.end() ? nothing : found->second;
    }

    /// To be written to; a reference holds until the next text is.
    std::string& operator[](Key key) { return at(key.place); }
    std::string& of(std::string_view key) { return at(said_place(key)); }
    std::string& at(std::size_t place) {
        auto const found = find(place);
        if (found != texts_.end()) return texts_[static_cast<std::size_t>(found - texts_.begin())].second;
        return texts_.emplace_back(place, std::string()).second;
    }

    void set(std::size_t place, std::string text) {
        if (!text.empty() || find(place) != texts_.end()) at(place) = std::move(text);
    }

    bool is_empty() const {
        return std::all_of(texts_.begin(), texts_.end(), [](auto const& text) { return text.second.empty(); });
    }

private:
    using Texts = std::vector<std::pair<std::size_t, std::string>>;

    Texts::const_iterator find(std::size_t place) const {
        return std::find_if(texts_.begin(), texts_.end(), [&](auto const& text) { return text.first == place; });
    }

    Texts texts_;
};

}  // namespace jixiao::targets::book

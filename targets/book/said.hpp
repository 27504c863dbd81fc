// Said: the texts of what may be said of an indicator or of a budget's execution, by the keys of their fields.
//
// The fields are those of model/actual_fields.hpp; a key that both kinds have is one place. A key that is
// no field's does not compile.
#pragma once

#include <array>
#include <span>
#include <string>

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

class Said {
public:
    /// A key that is written in the code.
    struct Key {
        consteval Key(char const* key) : place(said_place(key)) {
            if (place == said_keys.size()) throw "no field of an actual or an execution";
        }
        std::size_t place;
    };

    std::string& operator[](Key key) { return texts_[key.place]; }
    std::string const& operator[](Key key) const { return texts_[key.place]; }
    std::string& at(std::size_t place) { return texts_[place]; }
    std::string const& at(std::size_t place) const { return texts_[place]; }
    std::string& of(std::string_view key) { return texts_.at(said_place(key)); }
    std::string const& of(std::string_view key) const { return texts_.at(said_place(key)); }

    auto begin() const { return texts_.begin(); }
    auto end() const { return texts_.end(); }

private:
    std::array<std::string, said_keys.size()> texts_;
};

}  // namespace jixiao::targets::book

// A field of a model (model/field.hpp), read from TOML, or from one text of a csv file, an option, a book.
//
// Owns what each kind of field asks of its value, wherever that stands. What is wrong is reported, and the
// field is then not given (points: without a value).
#pragma once

#include <array>

#include "targets/model/field.hpp"
#include "targets/read/fields.hpp"

namespace jixiao::targets::read {

/// The fields' keys, for Fields.
template <class Owner, std::size_t n>
constexpr std::array<Key, n> keys_of(std::array<field::Field<Owner>, n> const& list) {
    std::array<Key, n> keys;
    for (std::size_t i = 0; i < n; ++i) keys[i] = {list[i].key, list[i].aliases, list[i].required};
    return keys;
}

template <std::size_t n, std::size_t m>
constexpr std::array<Key, n + m> together(std::array<Key, n> const& first, std::array<Key, m> const& second) {
    std::array<Key, n + m> keys;
    for (std::size_t i = 0; i < n; ++i) keys[i] = first[i];
    for (std::size_t i = 0; i < m; ++i) keys[n + i] = second[i];
    return keys;
}

/// What a person calls the field: its first Chinese spelling, its English key.
template <class Owner>
Text label_of(field::Field<Owner> const& field) {
    return {std::string(field.aliases.substr(0, field.aliases.find(' '))), std::string(field.key)};
}

/// Owner: ActualsFile, ActualEntry or Budget.
template <class Owner>
void read_field(Fields const& fields, field::Field<Owner> const& field, Owner& owner);

/// 是 and 否, words with 、 between, blanks around numbers: as a person writes them, and as text_of() does.
template <class Owner>
void read_text(Reading const& reading, LocatedText const& text, field::Field<Owner> const& field, Owner& owner);

}  // namespace jixiao::targets::read

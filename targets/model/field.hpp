// Field: one thing that a model may say, by its key, its spellings, its kind and where it is kept.
//
// Readers, writers, the book and reports walk lists of fields (actual_fields, table_fields) and know a
// field only by its kind: what is added to a list is read, kept and written everywhere.
#pragma once

#include <span>
#include <string>
#include <variant>

#include "grammar/indicator.hpp"
#include "targets/base/word.hpp"
#include "targets/model/table.hpp"

namespace jixiao::targets::field {

/// Text as it stands.
template <class Owner>
struct Wording {
    Located<std::string> Owner::*place;
};

/// A file, seen from the folder of the one that names it.
template <class Owner>
struct Path {
    Located<std::string> Owner::*place;
};

/// What was or will be achieved: an expression, and how it is understood.
template <class Owner>
struct Fact {
    LocatedText Owner::*place;
    grammar::ParsedIndicator Owner::*parsed;
};

/// Points that a person gave: from 0 to 100.
template <class Owner>
struct Points {
    Located<std::optional<Decimal>> Owner::*place;
};

template <class Owner>
struct YesNo {
    Located<bool> Owner::*place;
};

/// One word of a list; kept by its name.
template <class Owner>
struct OneOf {
    Located<std::string> Owner::*place;
    std::span<Word const> words;
};

/// Some words of a list; kept by their names.
template <class Owner>
struct SomeOf {
    std::vector<Located<std::string>> Owner::*place;
    std::span<Word const> words;
};

/// Money with its unit. `english` names it in messages.
template <class Owner>
struct Amount {
    LocatedAmount Owner::*place;
    std::string_view english;
};

/// A whole date.
template <class Owner>
struct Day {
    LocatedText Owner::*place;
};

/// A period of the year: 2024, 2024-Q2, 2024年三季度.
template <class Owner>
struct PeriodName {
    Located<std::string> Owner::*place;
};

/// The name of a table; words for a whole department are kept as one.
template <class Owner>
struct TableName {
    Located<std::string> Owner::*place;
};

// Who owns a field follows from its place.
template <class Owner>
Wording(Located<std::string> Owner::*) -> Wording<Owner>;
template <class Owner>
Path(Located<std::string> Owner::*) -> Path<Owner>;
template <class Owner>
Fact(LocatedText Owner::*, grammar::ParsedIndicator Owner::*) -> Fact<Owner>;
template <class Owner>
Points(Located<std::optional<Decimal>> Owner::*) -> Points<Owner>;
template <class Owner>
YesNo(Located<bool> Owner::*) -> YesNo<Owner>;
template <class Owner>
OneOf(Located<std::string> Owner::*, std::span<Word const>) -> OneOf<Owner>;
template <class Owner>
SomeOf(std::vector<Located<std::string>> Owner::*, std::span<Word const>) -> SomeOf<Owner>;
template <class Owner>
Amount(LocatedAmount Owner::*, std::string_view) -> Amount<Owner>;
template <class Owner>
Day(LocatedText Owner::*) -> Day<Owner>;
template <class Owner>
PeriodName(Located<std::string> Owner::*) -> PeriodName<Owner>;
template <class Owner>
TableName(Located<std::string> Owner::*) -> TableName<Owner>;

template <class Owner>
using Kind = std::variant<Wording<Owner>, Path<Owner>, Fact<Owner>, Points<Owner>, YesNo<Owner>, OneOf<Owner>,
                          SomeOf<Owner>, Amount<Owner>, Day<Owner>, PeriodName<Owner>, TableName<Owner>>;

/// `aliases` are separated by blanks, the one that messages show first.
template <class Owner>
struct Field {
    std::string_view key;
    std::string_view aliases;
    Kind<Owner> kind;
    bool required = false;
};

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

/// Between the words of SomeOf in one text.
inline constexpr std::string_view list_mark = "、";

std::string text_of(LocatedAmount const& amount);

/// What the owner says in a field, as one text that reads the same again; "" for nothing.
template <class Owner>
std::string text_of(Owner const& owner, Field<Owner> const& field) {
    auto const list_of = [](std::vector<Located<std::string>> const& words) {
        std::string list;
        for (auto const& word : words) list.append(list.empty() ? "" : list_mark).append(word.value);
        return list;
    };
    return std::visit(Overloaded{[&](Points<Owner> const& kind) {
                                     auto const& points = (owner.*kind.place).value;
                                     return points ? grammar::to_string(*points) : std::string();
                                 },
                                 [&](YesNo<Owner> const& kind) {
                                     auto const& answer = owner.*kind.place;
                                     return std::string(!answer.given ? "" : answer.value ? "true" : "false");
                                 },
                                 [&](SomeOf<Owner> const& kind) { return list_of(owner.*kind.place); },
                                 [&](Amount<Owner> const& kind) { return text_of(owner.*kind.place); },
                                 [&](auto const& kind) { return std::string((owner.*kind.place).value); }},
                      field.kind);
}

}  // namespace jixiao::targets::field

// XML as bytes: where elements and attributes stand in a part, and edits at such places.
//
// Owns that whatever is not edited stays byte for byte as it was: nothing is ever written anew from a tree. The part was
// read before; of one that is damaged all the same, what is found is found.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.hpp"

namespace jixiao::targets::annotate {

using grammar::Span;
using Edits = std::vector<grammar::Edit>;

/// One tag: <x>, </x> or <x/>.
struct Tag {
    Span at;
    std::string_view full_name;  // with its prefix
    bool closes = false;
    bool is_empty = false;
};

struct Element {
    std::string_view full_name;
    Span tag;     // that opens it
    Span inside;  // between its tags; of <x/> empty, at the end
    Span whole;
    bool is_empty_tag = false;

    std::string_view name() const;    // without the prefix
    std::string_view prefix() const;  // "w:", or ""
};

std::string_view slice(std::string_view xml, Span span);

/// The next tag from a byte on; comments, declarations and CDATA are passed over.
std::optional<Tag> next_tag(std::string_view xml, std::uint32_t from);

/// The element of the whole part.
std::optional<Element> root_of(std::string_view xml);

/// Elements directly in another, in their order.
std::vector<Element> children(std::string_view xml, Element const& parent);
std::optional<Element> child(std::string_view xml, Element const& parent, std::string_view name);

/// Every element of a range, the inner ones before those around them.
void walk(std::string_view xml, Span range, std::function<void(Element const&)> const& visit);

/// The place of an attribute's value, by its name without prefix.
std::optional<Span> attribute(std::string_view xml, Span tag, std::string_view name);
/// Its value, entities replaced; "" if there is none.
std::string attribute_text(std::string_view xml, Element const& element, std::string_view name);
/// All text in an element, entities replaced.
std::string text_in(std::string_view xml, Element const& element);

/// xmlns="…" of a namespace for what is inserted below an element that has a prefix; "" where the default one holds.
std::string own_namespace(std::string_view xml, Element const& root);

/// Puts something at the end of an element; an empty tag is opened for it.
void append_inside(std::string_view xml, Element const& parent, std::string text, Edits& edits);
/// Puts something into an element before the first child that `stays_behind`, else at its end.
void insert_before(std::string_view xml, Element const& parent,
                   std::function<bool(std::string_view)> const& stays_behind, std::string text, Edits& edits);
/// Writes the value of an attribute, which is added where it is missing.
void set_attribute(std::string_view xml, Element const& element, std::string_view name, std::string const& value,
                   Edits& edits);

/// The part with its edits; those at one place follow each other as they were given.
std::string applied(std::string_view xml, Edits edits);

/// A text as it stands in XML, at most `most` UTF-16 units of it; characters that XML does not take are left out.
std::string escaped(std::string_view text, std::size_t most = 32'000);

}  // namespace jixiao::targets::annotate

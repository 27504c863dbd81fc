// Markup: writes well-formed HTML, piece by piece, to a stream.
//
// Owns the escaping: whatever comes from a file gets into a page only as the text of an element or
// as the value of an attribute, and both are escaped here. Names of elements and attributes are
// literals of the program. What a reader would obey or not see (control and bidirectional
// characters) is made visible as on a terminal. The result is well-formed XML, too.
#pragma once

#include <concepts>
#include <initializer_list>
#include <ostream>
#include <string_view>
#include <vector>

#include "tools/render/page/asset.hpp"

namespace jixiao::render::page {

/// The name of an element or attribute; the compiler refuses anything but a literal.
class Name {
public:
    template <std::size_t size>
    consteval Name(char const (&literal)[size]) : text_(literal, size - 1) {
        for (char const c : text_)
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') throw "not a name";
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// `value` has to live until the call returns.
struct Attribute {
    Name name;
    std::string_view value;
};
using Attributes = std::initializer_list<Attribute>;

class Markup {
public:
    explicit Markup(std::ostream& out) : out_(out) {}

    /// <name …>body</name>, the body being text or a function that writes what stands inside.
    void element(Name name, Attributes attributes, std::string_view body);
    template <std::invocable Body>
    void element(Name name, Attributes attributes, Body body) {
        open(name, attributes);
        body();
        close(name);
    }
    template <class Body>
    void element(Name name, Body body) {
        element(name, {}, body);
    }

    /// <name …/>, for elements that are always empty.
    void empty(Name name, Attributes attributes);

    /// Text between elements; line breaks are kept.
    void text(std::string_view text);

    /// A style sheet or script of the program, as it is.
    void embed(Name name, Asset const& asset);

    void doctype();

private:
    void open(Name name, Attributes attributes);
    void close(Name name);
    void begin(Name name, Attributes attributes);

    std::ostream& out_;
};

}  // namespace jixiao::render::page

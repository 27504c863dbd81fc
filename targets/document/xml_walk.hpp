// Walking through an element of a stream of XML.
#pragma once

#include <string_view>

#include "targets/document/xml_reader.hpp"

namespace jixiao::targets::document {

/// Goes through the element that opened just now: `open` is called for each element in it, and either
/// reads that to its end or leaves it to be gone through; `text` for each piece of text.
template <class Open, class Text>
void go_through(XmlReader& xml, Open open, Text text) {
    using Event = XmlReader::Event;
    std::size_t const outside = xml.depth() - 1;
    while (true) {
        auto const event = xml.next();
        if (event == Event::end || event == Event::broken) return;
        if (event == Event::close && xml.depth() == outside) return;
        if (event == Event::text) text(xml.text());
        if (event == Event::open) open();
    }
}

template <class Open>
void go_through(XmlReader& xml, Open open) {
    go_through(xml, open, [](std::string_view) {});
}

}  // namespace jixiao::targets::document

// Pieces of located texts: parts and sums that keep the place of every byte.
#pragma once

#include <string_view>

#include "targets/base/located.hpp"

namespace jixiao::targets::recognise {

/// The bytes from `begin` to `end`, without blanks at their ends; not given if nothing remains.
LocatedText part(LocatedText const& text, std::size_t begin, std::size_t end);

/// `first`, then `between`, then `second`; either may be missing.
LocatedText joined(LocatedText const& first, std::string_view between, LocatedText const& second);

/// The cell's lines as one, as a person reads them; not given if there is nothing but blanks.
LocatedText one_line(LocatedText const& text);

/// Like one_line(), but a line that ends its sentence stays a line: for the long texts.
LocatedText paragraphs(LocatedText const& text);

}  // namespace jixiao::targets::recognise

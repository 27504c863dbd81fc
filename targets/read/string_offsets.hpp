// Where each byte of a decoded TOML string stands in its file.
#pragma once

#include <string>

#include "targets/base/located.hpp"

namespace jixiao::targets::read {

/// `span` covers the string with its quotes, `decoded` is what it says.
LocatedText locate_string(SourceText const& source, Span span, std::string decoded);

}  // namespace jixiao::targets::read

// The stable English words of the machine formats, and text made safe for JSON.
#pragma once

#include <boost/json/value.hpp>
#include <string_view>

#include "grammar/diagnostic.hpp"

namespace jixiao::render {

/// A JSON string; bytes that are no UTF-8 become U+FFFD.
boost::json::value json_text(std::string_view text);

/// "error", "warning", "info".
std::string_view severity_name(grammar::Severity severity);

/// "safe", "unsafe", "display".
std::string_view safety_name(grammar::Safety safety);

/// {"code", "severity", "message"}.
boost::json::value json_message(grammar::Message const& message, grammar::Language language);

}  // namespace jixiao::render

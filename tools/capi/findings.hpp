// Findings: what is said about the texts of a row, each with the field it is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "grammar/indicator.hpp"
#include "tools/capi/jixiao.h"

namespace jixiao::capi {

inline std::string_view view(jixiao_text text) {
    return text.size == 0 ? std::string_view() : std::string_view(text.bytes, text.size);
}

/// One thing found; its span counts the bytes of a field from `shift` on. "" is the row as a whole.
struct Finding {
    grammar::Diagnostic diagnostic;
    char const* field = "";
    std::uint32_t shift = 0;
};
using Findings = std::vector<Finding>;

/// A finding in words, as it is handed out.
struct Told {
    std::string code;
    grammar::Severity severity = grammar::Severity::error;
    char const* field = "";
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string message;
    std::string help;
    std::string fixed;
};

Told told(Finding const& finding, grammar::Language language);

/// An expression that may be no UTF-8.
grammar::ParsedIndicator parse(std::string_view text);

}  // namespace jixiao::capi

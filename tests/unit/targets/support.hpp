// What the tests of the tables share: sources from text, and diagnostics as short lines.
#pragma once

#include <ostream>
#include <string>

#include "grammar/decimal.hpp"
#include "targets/base/located.hpp"
#include "targets/files.hpp"

namespace jixiao::targets::test {

inline Source text(std::string bytes) { return make_source("t.toml", std::move(bytes)); }

/// "E404@2:8 W411@3:1": code, line and column of every diagnostic, in order.
inline std::string places(Diagnostics const& diagnostics) {
    std::string result;
    for (auto const& diagnostic : diagnostics) {
        auto const place = diagnostic.source->position(diagnostic.span.begin);
        if (!result.empty()) result += ' ';
        result +=
            std::string(diagnostic.code->id) + '@' + std::to_string(place.line) + ':' + std::to_string(place.column);
    }
    return result;
}

inline std::string chinese(Diagnostic const& diagnostic) {
    return grammar::wording(diagnostic, grammar::Language::chinese);
}

inline std::string english(Diagnostic const& diagnostic) {
    return grammar::wording(diagnostic, grammar::Language::english);
}

/// The part of the file that a diagnostic is about.
inline std::string about(Diagnostic const& diagnostic) {
    return std::string(diagnostic.source->slice(diagnostic.span));
}

/// The file after the diagnostic's first fix.
inline std::string fixed(Diagnostic const& diagnostic) {
    std::string bytes = diagnostic.source->bytes();
    auto edits = diagnostic.fixes.at(0).edits;
    std::sort(edits.begin(), edits.end(), [](auto const& a, auto const& b) { return a.span.begin > b.span.begin; });
    for (auto const& edit : edits) bytes.replace(edit.span.begin, edit.span.size(), edit.replacement);
    return bytes;
}

/// The decimal as it was written; "-" for none.
inline std::string shown(std::optional<Decimal> const& value) { return value ? grammar::to_string(*value) : "-"; }

}  // namespace jixiao::targets::test

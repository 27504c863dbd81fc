/// @file
/// Finding: one thing to tell a person about a text, with its place, in Chinese and English.
///
/// Nothing in this library throws for what is written in a text, and nothing stops at the first
/// mistake: every function that reads gives what it could read together with its findings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// The same in both languages.
struct Text {
    std::string chinese;  ///< what Chinese readers see
    std::string english;  ///< what English readers see
};

/// How bad a finding is.
enum class Severity { info, warning, error };

/// Something to tell that has no place of its own: a note on a score, a step of an explanation.
struct Message {
    std::string code;                    ///< "E203": stable, never reused; docs/codes.md lists them
    Severity severity = Severity::info;  ///< how bad it is
    Text text;                           ///< what to tell
};

/// A range of a text. Bytes count from 0, lines and columns (in characters) from 1. A byte order mark
/// at the beginning of the text counts as nothing.
struct Place {
    std::size_t begin = 0;         ///< the first byte
    std::size_t end = 0;           ///< the byte after the last one
    std::uint32_t line = 1;        ///< where it begins
    std::uint32_t column = 1;      ///< where it begins
    std::uint32_t end_line = 1;    ///< where it ends
    std::uint32_t end_column = 1;  ///< the column after its last character
};

/// safe: the meaning stays. unsafe: a person should agree first. display: to be shown, not applied.
enum class Safety { safe, unsafe, display };

/// Writes something else in one place.
struct Edit {
    Place place;              ///< what is replaced
    std::string replacement;  ///< what stands there afterwards
};

/// What would mend a finding.
struct Fix {
    Text title;                       ///< what it does
    Safety safety = Safety::display;  ///< whether it may be applied unasked
    std::vector<Edit> edits;          ///< they do not overlap
};

/// A message about one place of a text.
struct Finding : Message {
    std::string name;        ///< "unknown-unit": the code in words
    Text help;               ///< what it means and what to do; may be empty
    std::string file;        ///< the name under which the text was handed in
    Place place;             ///< what it speaks of
    std::vector<Fix> fixes;  ///< the first one is the best
};

/// True if one of them is an error.
bool has_errors(std::vector<Finding> const& findings);

/// What was read, and what there is to say about it.
template <class T>
struct Reading {
    std::optional<T> value;         ///< nothing only if the text is something else altogether
    std::vector<Finding> findings;  ///< in the order of the text; also where there is a value

    /// There is a value, and no finding is an error.
    bool ok() const { return value.has_value() && !has_errors(findings); }
};

}  // namespace jixiao

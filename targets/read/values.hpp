// Values: one TOML value read as text, an exact number, a word of a list.
//
// Owns what can be wrong with the kind of a value. Numbers are read from the
// file's text, never through the parser. `label` names the value in messages.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "targets/base/located.hpp"
#include "targets/base/word.hpp"
#include "targets/read/tree.hpp"

namespace jixiao::targets::read {

/// What a reader reads from and reports to.
struct Reading {
    Source source;
    Diagnostics& sink;
};

/// Null if it is none of them.
Word const* find_word(std::string_view text, std::span<Word const> words);

/// What can be written, for messages.
Text choices_of(std::span<Word const> words);

// A value of the wrong kind is reported and comes back as not `given`.

LocatedText text_of(Reading const& reading, Value const& value, Text const& label);

/// Text, or the digits of a number or date as they stand in the file.
LocatedText expression_of(Reading const& reading, Value const& value, Text const& label);

/// 10, 2.5 or "10", exact. What is no plain number is `given` and has no value.
Located<std::optional<Decimal>> decimal_of(Reading const& reading, Value const& value, Text const& label);

/// A whole number within low..high.
Located<int> integer_of(Reading const& reading, Value const& value, Text const& label, int low, int high);

Located<bool> boolean_of(Reading const& reading, Value const& value, Text const& label);

/// One of the words or their aliases; comes back as the word's name.
Located<std::string> choice_of(Reading const& reading, Value const& value, Text const& label,
                               std::span<Word const> words);

void report_wrong_type(Reading const& reading, Value const& value, Text const& label, Text const& wanted);

}  // namespace jixiao::targets::read

// Tree: a TOML file as a tree of our own, in the order of the file, with places in bytes.
//
// Owns everything that depends on the TOML parser: its types stay in
// tree.cpp. What may stand in a table is fields.hpp's concern.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "targets/base/located.hpp"

namespace jixiao::targets::read {

enum class ValueKind { text, number, boolean, date, list, table };

struct Entry;

struct Value {
    ValueKind kind = ValueKind::table;
    Span span;                   // text: with its quotes; table: its heading or its braces
    LocatedText text;            // text only: decoded
    std::vector<Value> items;    // list only
    std::vector<Entry> entries;  // table only, as the file has them
};

struct Entry {
    std::string key;  // decoded
    Span key_span;
    Value value;
};

/// Reads a TOML file. Nothing if it is empty, not UTF-8, past the limits or not TOML; then at least
/// one error was reported. Several syntax errors are reported in one go where lines allow it.
std::optional<Value> parse_tree(Source const& source, Diagnostics& sink);

/// From the heading of a table to the end of the last value in it.
Span extent(Value const& value);

}  // namespace jixiao::targets::read

// Fields: the keys of one table, looked up by name.
//
// Owns what can be wrong with keys (unknown, misspelt, missing, repeated), for
// every TOML format alike. What can be wrong with one value is values.hpp's.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "targets/base/located.hpp"
#include "targets/read/values.hpp"

namespace jixiao::targets::read {

/// One key that a table may have. `aliases`: Chinese spellings, separated by blanks; messages show
/// the first.
struct Key {
    std::string_view name;
    std::string_view aliases = {};
    bool required = false;
};

class Fields {
public:
    /// Reports keys that are unknown, misspelt, repeated or missing. `table` and `keys` must
    /// outlive it.
    Fields(Reading const& reading, Value const& table, std::span<Key const> keys);

    Reading const& reading() const { return reading_; }
    Value const& table() const { return *table_; }

    /// The value as the file has it; null if it is not given. `name` must be one of the keys.
    Value const* find(std::string_view name) const;
    /// Not given, and nothing that is misspelt was probably meant to be it.
    bool is_missing(std::string_view name) const;
    /// “target”（指标值）, for messages.
    Text label(std::string_view name) const;

    // What follows gives a value that is not `given` where the file has none or a wrong one; the
    // latter is reported. Blank text counts as not given; for a required key that is reported.

    LocatedText text(std::string_view name) const;
    /// Text, or the digits of a number or date as they stand in the file.
    LocatedText expression(std::string_view name) const;
    /// 10, 2.5 or "10", exact. A wrong number is `given` and has no value.
    Located<std::optional<Decimal>> decimal(std::string_view name) const;
    /// Within low..high; outside is reported and not `given`.
    Located<int> integer(std::string_view name, int low, int high) const;
    Located<bool> boolean(std::string_view name) const;
    /// One of the words or their aliases; the value is the word's name.
    Located<std::string> choice(std::string_view name, std::span<Word const> words) const;
    /// A list of expressions; a single one is taken as a list of one.
    std::vector<LocatedText> expressions(std::string_view name) const;
    /// [name]; null if it is not given.
    Value const* sub_table(std::string_view name) const;
    /// [[name]], at most max_rows of them.
    std::vector<Value const*> sub_tables(std::string_view name) const;

private:
    struct Found {
        Entry const* entry = nullptr;
        bool misspelt = false;  // something was meant to be this key
    };

    std::size_t index_of(std::string_view name) const;
    void take(Entry const& entry);
    void report_unknown(Entry const& entry);
    void report_missing() const;
    std::vector<Value const*> tables_in(Value const& list, std::string_view name) const;
    LocatedText filled(LocatedText text, std::string_view name) const;

    Reading reading_;
    Value const* table_;
    std::span<Key const> keys_;
    std::vector<Found> found_;  // one per key
    std::size_t unknown_ = 0;   // keys that were not known
};

}  // namespace jixiao::targets::read

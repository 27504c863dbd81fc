#include "targets/read/fields.hpp"

#include <algorithm>
#include <cassert>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/base/nearest.hpp"
#include "targets/catalog.hpp"
#include "targets/read/nesting.hpp"

namespace jixiao::targets::read {
namespace {

using grammar::Fix;
using grammar::Safety;

/// From here on unknown keys are reported without looking for what was meant.
constexpr std::size_t most_suggestions = 100;

/// Most files have the English names, which are compared first.
Key const* find_key(std::span<Key const> keys, std::string_view text) {
    auto found = std::find_if(keys.begin(), keys.end(), [&](Key const& key) { return key.name == text; });
    if (found == keys.end())
        found = std::find_if(keys.begin(), keys.end(),
                             [&](Key const& key) { return grammar::is_word_of(key.aliases, text); });
    return found == keys.end() ? nullptr : &*found;
}

/// The spelling of a known key that is nearest to a text.
std::optional<std::string_view> nearest_spelling(std::span<Key const> keys, std::string_view text) {
    std::vector<std::string_view> spellings;
    for (auto const& key : keys) {
        spellings.push_back(key.name);
        grammar::for_each_word(key.aliases, [&](std::string_view alias) { spellings.push_back(alias); });
    }
    return nearest(text, spellings);
}

/// A key as TOML wants it written.
std::string as_key(std::string_view spelling) {
    bool const ascii =
        std::all_of(spelling.begin(), spelling.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? std::string(spelling) : quoted(spelling);
}

/// "[indicator]" -> "[[indicator]]".
Fix with_two_brackets(Source const& source, Span heading) {
    return replacement(heading, '[' + std::string(source->slice(heading)) + ']', Safety::safe);
}

/// Writes a key anew; under [[…]] in every heading, of which the parser places the first only.
Fix renamed(Source const& source, Entry const& entry, std::string_view spelling) {
    auto const written = as_key(spelling);
    auto const old = source->slice(entry.key_span);
    Fix fix = replacement(entry.key_span, written, Safety::unsafe);
    for (auto const& item : entry.value.items) {
        auto const place = source->slice(item.span).find(old);
        bool const is_heading = item.kind == ValueKind::table && source->slice(item.span).starts_with("[[");
        auto const begin = item.span.begin + static_cast<std::uint32_t>(place);
        if (is_heading && place != std::string_view::npos && begin != entry.key_span.begin)
            fix.edits.push_back({{begin, begin + entry.key_span.size()}, written});
    }
    return fix;
}

void report_too_many(Reading const& reading, Value const& first, std::string_view name) {
    std::string const quoted_name = "“" + std::string(name) + "”";
    report(reading.sink, codes::over_limit, reading.source, first.span,
           {{"what", Text(quoted_name + "的个数", "number of " + quoted_name)}, {"limit", std::to_string(max_rows)}});
}

}  // namespace

Fields::Fields(Reading const& reading, Value const& table, std::span<Key const> keys)
    : reading_(reading), table_(&table), keys_(keys), found_(keys.size()) {
    for (auto const& entry : table.entries) take(entry);
    report_missing();
}

void Fields::take(Entry const& entry) {
    auto const* key = find_key(keys_, entry.key);
    if (!key) return report_unknown(entry);
    auto& found = found_[index_of(key->name)];
    if (!found.entry) {
        found.entry = &entry;
        return;
    }
    auto& diagnostic =
        report(reading_.sink, codes::repeated_key, reading_.source, entry.key_span, {{"key", label(key->name)}});
    diagnostic.labels.push_back({found.entry->key_span, {"第一次写在这里", "first given here"}});
}

void Fields::report_unknown(Entry const& entry) {
    auto const spelling = unknown_++ < most_suggestions ? nearest_spelling(keys_, entry.key) : std::nullopt;
    if (!spelling) {
        report(reading_.sink, codes::unknown_key, reading_.source, entry.key_span, {{"key", entry.key}});
        return;
    }
    found_[index_of(find_key(keys_, *spelling)->name)].misspelt = true;
    auto& diagnostic = report(reading_.sink, codes::misspelt_key, reading_.source, entry.key_span,
                              {{"key", entry.key}, {"nearest", *spelling}});
    diagnostic.fixes.push_back(renamed(reading_.source, entry, *spelling));
}

void Fields::report_missing() const {
    for (auto const& key : keys_)
        if (key.required && is_missing(key.name))
            report(reading_.sink, codes::missing_key, reading_.source, table_->span, {{"key", label(key.name)}});
}

std::size_t Fields::index_of(std::string_view name) const {
    auto const found = std::find_if(keys_.begin(), keys_.end(), [&](Key const& key) { return key.name == name; });
    assert(found != keys_.end());
    return static_cast<std::size_t>(found - keys_.begin());
}

Value const* Fields::find(std::string_view name) const {
    auto const* entry = found_[index_of(name)].entry;
    return entry ? &entry->value : nullptr;
}

bool Fields::is_missing(std::string_view name) const {
    auto const& found = found_[index_of(name)];
    return !found.entry && !found.misspelt;
}

Text Fields::label(std::string_view name) const {
    auto const& key = keys_[index_of(name)];
    std::string const quoted = "“" + std::string(name) + "”";
    if (key.aliases.empty()) return quoted;
    return {quoted + "（" + std::string(key.aliases.substr(0, key.aliases.find(' '))) + "）", quoted};
}

/// Blank text is text that is not given, but has a place.
LocatedText Fields::filled(LocatedText text, std::string_view name) const {
    if (!text.given || !grammar::is_blank(text.value)) return text;
    if (keys_[index_of(name)].required)
        report(reading_.sink, codes::blank_value, reading_.source, text.span, {{"key", label(name)}});
    LocatedText blank;
    blank.span = text.span;
    return blank;
}

LocatedText Fields::text(std::string_view name) const {
    auto const* value = find(name);
    return value ? filled(text_of(reading_, *value, label(name)), name) : LocatedText{};
}

LocatedText Fields::expression(std::string_view name) const {
    auto const* value = find(name);
    return value ? filled(expression_of(reading_, *value, label(name)), name) : LocatedText{};
}

Located<std::optional<Decimal>> Fields::decimal(std::string_view name) const {
    auto const* value = find(name);
    if (!value) return {};
    return decimal_of(reading_, *value, label(name));
}

Located<int> Fields::integer(std::string_view name, int low, int high) const {
    auto const* value = find(name);
    return value ? integer_of(reading_, *value, label(name), low, high) : Located<int>{};
}

Located<bool> Fields::boolean(std::string_view name) const {
    auto const* value = find(name);
    return value ? boolean_of(reading_, *value, label(name)) : Located<bool>{};
}

Located<std::string> Fields::choice(std::string_view name, std::span<Word const> words) const {
    auto const* value = find(name);
    return value ? choice_of(reading_, *value, label(name), words) : Located<std::string>{};
}

std::vector<LocatedText> Fields::expressions(std::string_view name) const {
    std::vector<LocatedText> result;
    auto const* value = find(name);
    if (!value) return result;
    if (value->kind != ValueKind::list) return {expression_of(reading_, *value, label(name))};
    for (auto const& item : value->items) result.push_back(expression_of(reading_, item, label(name)));
    return result;
}

Value const* Fields::sub_table(std::string_view name) const {
    auto const* value = find(name);
    if (!value || value->kind == ValueKind::table) return value;
    report_wrong_type(reading_, *value, label(name), {"一组内容（表）", "a table"});
    return nullptr;
}

std::vector<Value const*> Fields::sub_tables(std::string_view name) const {
    auto const* value = find(name);
    if (!value) return {};
    if (value->kind == ValueKind::table) {
        report(reading_.sink, codes::single_brackets, reading_.source, value->span, {{"key", name}})
            .fixes.push_back(with_two_brackets(reading_.source, value->span));
        return {value};
    }
    if (value->kind == ValueKind::list) return tables_in(*value, name);
    report_wrong_type(reading_, *value, label(name), {"双方括号表头下的内容", "blocks under [[headings]]"});
    return {};
}

std::vector<Value const*> Fields::tables_in(Value const& list, std::string_view name) const {
    std::vector<Value const*> result;
    for (auto const& item : list.items) {
        if (result.size() == max_rows) {
            report_too_many(reading_, item, name);
            break;
        }
        if (item.kind == ValueKind::table)
            result.push_back(&item);
        else
            report_wrong_type(reading_, item, label(name), {"一组内容（表）", "a table"});
    }
    return result;
}

}  // namespace jixiao::targets::read

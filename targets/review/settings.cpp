#include "targets/review/settings.hpp"

#include <array>

#include "grammar/indicator.hpp"
#include "targets/base/nearest.hpp"
#include "targets/catalog.hpp"
#include "targets/read/fields.hpp"
#include "targets/read/format_key.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/registry.hpp"

namespace jixiao::targets::review {

using namespace read;
using grammar::Severity;

namespace {

constexpr Key floor_key{"satisfaction_floor", "满意度下限"};
constexpr Key checks_key{"checks", "审核项"};
constexpr std::array<Key, 3> file_keys{{{format_key, format_aliases}, floor_key, checks_key}};
constexpr std::array<Key, 2> table_keys{{floor_key, checks_key}};
constexpr std::string_view review_key = "review";
constexpr std::string_view review_alias = "审核";

constexpr std::array<Word, 5> switches{
    {{"off", "关闭 关"}, {"on", "打开 开"}, {"info", "提示"}, {"warning", "警告"}, {"error", "错误"}}};

Settings::Change change_of(std::string_view word) {
    if (word == "info") return {true, Severity::info};
    if (word == "warning") return {true, Severity::warning};
    if (word == "error") return {true, Severity::error};
    return {word != "off", std::nullopt};
}

void report_unknown(Reading const& reading, Entry const& entry) {
    std::vector<std::string_view> known;
    for (auto const* check : checks()) known.push_back(check->code.id);
    known.insert(known.end(), disclosure_codes().begin(), disclosure_codes().end());
    auto& finding = report(reading.sink, codes::unknown_check, reading.source, entry.key_span, {{"code", entry.key}});
    if (auto const meant = nearest(entry.key, known))
        finding.fixes.push_back(replacement(entry.key_span, quoted(*meant), grammar::Safety::unsafe));
}

void read_check(Settings& settings, Reading const& reading, Entry const& entry) {
    if (!is_known_code(entry.key)) return report_unknown(reading, entry);
    auto const* check = check_of(entry.key);
    auto const word = choice_of(reading, entry.value, "“" + entry.key + "”", switches);
    if (word.given) settings.changes[check ? std::string(check->code.id) : entry.key] = change_of(word.value);
}

/// 85 or "85%".
void read_floor(Settings& settings, Fields const& fields) {
    auto const text = fields.expression(floor_key.name);
    if (!text.given) return;
    auto const parsed = grammar::parse_indicator(text.value).indicator;
    auto const* number = grammar::syntax::get<grammar::syntax::Bare>(parsed);
    auto const* percent = number && number->quantity.unit == grammar::parse_unit("%") ? number : nullptr;
    auto const* plain = number && number->quantity.unit.is_none() ? number : nullptr;
    auto const* found = percent ? percent : plain;
    if (found && found->quantity.value >= Decimal{} && found->quantity.value <= Decimal{100, 0})
        settings.satisfaction_floor = found->quantity.value;
    else
        report(fields.reading().sink, codes::not_a_percentage, fields.reading().source, text.span,
               {{"key", fields.label(floor_key.name)}, {"value", text.value}});
}

Settings read_from(Reading const& reading, Value const& table, std::span<Key const> keys) {
    Settings settings;
    Fields const fields(reading, table, keys);
    read_floor(settings, fields);
    if (auto const* list = fields.sub_table(checks_key.name))
        for (auto const& entry : list->entries) read_check(settings, reading, entry);
    return settings;
}

Value const* review_table(Value const& root) {
    for (auto const& entry : root.entries)
        if ((entry.key == review_key || entry.key == review_alias) && entry.value.kind == ValueKind::table)
            return &entry.value;
    return nullptr;
}

}  // namespace

std::optional<Settings> read_settings(Source const& source, Diagnostics& sink) {
    Reading const reading{source, sink};
    auto const root = parse_tree(source, sink);
    if (!root) return std::nullopt;
    if (sniff_format(source) == ruleset_format) {
        auto const* table = review_table(*root);
        return table ? read_from(reading, *table, table_keys) : Settings{};
    }
    if (!is_format(reading, *root, review_format)) return std::nullopt;
    return read_from(reading, *root, file_keys);
}

}  // namespace jixiao::targets::review

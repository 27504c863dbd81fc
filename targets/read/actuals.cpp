// Reads actuals (jixiao/actuals/1).
#include <array>

#include "targets/catalog.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/read/field.hpp"
#include "targets/read/format_key.hpp"
#include "targets/read/toml.hpp"

namespace jixiao::targets {

using namespace read;

namespace {

constexpr std::array<Key, 1> format_keys{{{format_key, format_aliases}}};
constexpr std::array<Key, 2> part_keys{{
    {"execution", "预算执行 预算执行情况 资金"},
    {"actual", "实际完成情况 完成情况 实际"},
}};
constexpr auto file_keys = together(together(format_keys, keys_of(file_fields)), part_keys);
constexpr auto execution_keys = keys_of(execution_fields);
constexpr auto entry_keys = together(keys_of(name_fields), keys_of(entry_fields));

void read_execution(Reading const& reading, Value const& table, ActualsFile& file) {
    Fields const fields(reading, table, execution_keys);
    for (auto const& field : execution_fields) read_field(fields, field, file);
}

void check_not_applicable(ActualEntry const& entry, Reading const& reading) {
    if (!entry.not_applicable.value) return;
    auto const span = entry.not_applicable.span;
    if (!entry.reason.given)
        report(reading.sink, codes::reason_missing, reading.source, span, {{"name", entry.indicator.value}});
    if (entry.value.given)
        report(reading.sink, codes::not_applicable_with_value, reading.source, span, {{"name", entry.indicator.value}});
}

ActualEntry read_entry(Reading const& reading, Value const& table) {
    Fields const fields(reading, table, entry_keys);
    ActualEntry entry;
    entry.at = extent(table);
    for (auto const& field : name_fields) read_field(fields, field, entry);
    for (auto const& field : entry_fields) read_field(fields, field, entry);
    check_not_applicable(entry, reading);
    return entry;
}

}  // namespace

std::optional<std::int32_t> day_of(std::string_view text) {
    auto const parsed = grammar::parse_indicator(text);
    auto const* deadline = grammar::syntax::get<grammar::syntax::Deadline>(parsed.indicator);
    bool const whole = deadline && deadline->date.precision == grammar::Precision::day && deadline->date.year != 0 &&
                       !grammar::has_errors(parsed.diagnostics);
    if (!whole) return std::nullopt;
    return grammar::first_day(deadline->date, deadline->date.year);
}

std::optional<ActualsFile> read_actuals(Source const& source, Diagnostics& sink) {
    Reading const reading{source, sink};
    auto const root = parse_tree(source, sink);
    if (!root || !is_format(reading, *root, actuals_format)) return std::nullopt;
    Fields const fields(reading, *root, file_keys);
    ActualsFile file;
    file.source = source;
    for (auto const& field : file_fields) read_field(fields, field, file);
    settle_holder(file.department, file.unit);
    if (auto const* execution = fields.sub_table("execution")) read_execution(reading, *execution, file);
    auto const entries = fields.sub_tables("actual");
    file.entries.reserve(entries.size());
    for (auto const* table : entries) file.entries.push_back(read_entry(reading, *table));
    return file;
}

}  // namespace jixiao::targets

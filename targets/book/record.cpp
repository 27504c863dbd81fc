#include "targets/book/record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "targets/book/sha256.hpp"

namespace jixiao::targets::book {
namespace {

constexpr Field all_fields[] = {
    {"kind", &Record::kind},
    {"department", &Record::department},
    {"project", &Record::project},
    {"period", &Record::period},
    {"values", &Record::values},
    {"reported", &Record::reported},
    {"what", &Record::what},
    {"id", &Record::id},
    {"level1", &Record::level1},
    {"level2", &Record::level2},
    {"indicator", &Record::indicator},
    {"value", &Record::value},
    {"score", &Record::score},
    {"not_applicable", &Record::not_applicable},
    {"reason", &Record::reason},
    {"expected", &Record::expected},
    {"likelihood", &Record::likelihood},
    {"causes", &Record::causes},
    {"as_expected", &Record::as_expected},
    {"goal_reached", &Record::goal_reached},
    {"initial", &Record::initial},
    {"budget", &Record::budget},
    {"executed", &Record::executed},
    {"finished", &Record::finished},
    {"evidence", &Record::evidence},
    {"evidence_hash", &Record::evidence_hash},
    {"source", &Record::source},
    {"source_hash", &Record::source_hash},
    {"why", &Record::why},
    {"who", &Record::who},
    {"recorded", &Record::when},
};

/// The length goes before the text, so that no text can look like the field after it.
void append(std::string& bytes, std::string_view name, std::string_view text) {
    fmt::format_to(std::back_inserter(bytes), "{} {}:{}\n", name, text.size(), text);
}

}  // namespace

std::span<Field const> fields() { return all_fields; }

std::string hash_of(Record const& record, std::string_view previous) {
    std::string bytes;
    append(bytes, "previous", previous);
    append(bytes, "number", std::to_string(record.number));
    append(bytes, "corrects", std::to_string(record.corrects));
    append(bytes, "year", std::to_string(record.year));
    for (auto const& field : all_fields) append(bytes, field.name, record.*field.text);
    return sha256(bytes);
}

bool is_department(Statement const& statement) { return statement.kind == "department"; }
bool is_execution(Statement const& statement) { return statement.what == of_execution; }

bool is_of_period(Statement const& statement) { return statement.values == "period"; }

bool is_empty(Statement const& statement) {
    std::string const* const said[] = {&statement.value,    &statement.score,       &statement.not_applicable,
                                       &statement.reason,   &statement.expected,    &statement.likelihood,
                                       &statement.causes,   &statement.as_expected, &statement.goal_reached,
                                       &statement.initial,  &statement.budget,      &statement.executed,
                                       &statement.finished, &statement.evidence};
    return std::all_of(std::begin(said), std::end(said), [](std::string const* text) { return text->empty(); });
}

std::string const& table_name(Statement const& statement) {
    return is_department(statement) ? statement.department : statement.project;
}

}  // namespace jixiao::targets::book

#include "targets/book/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "targets/book/sha256.hpp"

namespace jixiao::targets::book {
namespace {

/// The first version's; hashes depend on their order.
constexpr Field first_fields[] = {
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
    Field("value"),
    Field("score"),
    Field("not_applicable"),
    Field("reason"),
    Field("expected"),
    Field("likelihood"),
    Field("causes"),
    Field("as_expected"),
    Field("goal_reached"),
    Field("initial"),
    Field("budget"),
    Field("executed"),
    Field("finished"),
    Field("evidence"),
    {"evidence_hash", &Record::evidence_hash},
    {"source", &Record::source},
    {"source_hash", &Record::source_hash},
    {"why", &Record::why},
    {"who", &Record::who},
    {"recorded", &Record::when},
};

/// What the second version added.
constexpr Field second_fields[] = {Field("deduction"), Field("review_score"), Field("review_opinion"), Field("rate")};

/// Who it is about; what may be said and was not there before follows.
constexpr Field third_fields[] = {
    {"unit", &Record::unit}, {"unit_code", &Record::unit_code}, {"project_code", &Record::project_code}};

constexpr auto is_said = [](Field const& field) { return field.is_said(); };

constexpr std::size_t earlier_said =
    std::count_if(std::begin(first_fields), std::end(first_fields), is_said) + std::size(second_fields);

bool holds(std::vector<Field> const& fields, std::string_view key) {
    return std::any_of(fields.begin(), fields.end(), [&](Field const& field) { return field.name == key; });
}

std::vector<Field> make_fields() {
    std::vector<Field> all(std::begin(first_fields), std::end(first_fields));
    all.insert(all.end(), std::begin(second_fields), std::end(second_fields));
    all.insert(all.end(), std::begin(third_fields), std::end(third_fields));
    for (auto const key : said_keys)
        if (!holds(all, key)) all.emplace_back(key);
    return all;
}

// A field more makes the files of a new version: raise book_version, and let fields() know how many the last had.
static_assert(said_keys.size() == earlier_said + 22);

/// The length goes before the text, so that no text can look like the field after it.
void append(std::string& bytes, std::string_view name, std::string_view text) {
    fmt::format_to(std::back_inserter(bytes), "{} {}:{}\n", name, text.size(), text);
}

}  // namespace

std::span<Field const> fields(std::int64_t version) {
    static auto const all = make_fields();
    std::span<Field const> const fields(all);
    if (version == 1) return fields.first(std::size(first_fields));
    return version == 2 ? fields.first(std::size(first_fields) + std::size(second_fields)) : fields;
}

std::string hash_of(Record const& record, std::string_view previous) {
    std::string bytes;
    append(bytes, "previous", previous);
    append(bytes, "number", std::to_string(record.number));
    append(bytes, "corrects", std::to_string(record.corrects));
    append(bytes, "year", std::to_string(record.year));
    for (auto const& field : fields(1)) append(bytes, field.name, field.of(record));
    for (auto const& field : fields().subspan(fields(1).size()))
        if (!field.of(record).empty()) append(bytes, field.name, field.of(record));
    return sha256(bytes);
}

bool is_department(Statement const& statement) { return statement.kind == "department"; }
bool is_execution(Statement const& statement) { return statement.what == of_execution; }

bool is_of_period(Statement const& statement) { return statement.values == "period"; }

bool is_empty(Statement const& statement) { return statement.said.is_empty(); }

std::string const& holder(Statement const& statement) {
    return statement.unit.empty() ? statement.department : statement.unit;
}

std::string const& table_name(Statement const& statement) {
    return is_department(statement) ? statement.department : statement.project;
}

}  // namespace jixiao::targets::book

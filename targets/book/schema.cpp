#include "targets/book/schema.hpp"

#include <fmt/format.h>

#include <map>

#include "targets/book/book.hpp"

namespace jixiao::targets::book {
namespace {

constexpr std::int64_t application = 0x4A585A42;  // "JXZB"

/// A part of the file and the words that make it, as SQLite keeps them.
struct Part {
    std::string name;
    std::string sql;
};

std::string first_table() {
    std::string sql =
        "CREATE TABLE record (\n  number INTEGER PRIMARY KEY,\n  corrects INTEGER NOT NULL,\n  year INTEGER NOT NULL,\n";
    for (auto const& field : fields(1)) sql += fmt::format("  \"{}\" TEXT NOT NULL,\n", field.name);
    return sql + "  hash TEXT NOT NULL\n) STRICT";
}

std::string column_of(Field const& field) { return fmt::format("\"{}\" TEXT NOT NULL DEFAULT ''", field.name); }

/// Columns of later versions stand behind the others: SQLite writes them there when they are added.
std::string table(std::int64_t version) {
    auto sql = first_table();
    auto const end = sql.rfind(") STRICT");
    std::string more;
    for (auto const& field : fields(version).subspan(fields(1).size())) more += ", " + column_of(field);
    return sql.insert(end, more);
}

/// Nothing is ever changed or taken out, and numbers have no gaps. REPLACE would delete without asking
/// the second trigger; the third stops it.
std::vector<Part> parts(std::int64_t version) {
    return {{"record", table(version)},
            {"record_never_changes", R"(CREATE TRIGGER record_never_changes BEFORE UPDATE ON record
  BEGIN SELECT RAISE(ABORT, 'records are never changed'); END)"},
            {"record_never_goes", R"(CREATE TRIGGER record_never_goes BEFORE DELETE ON record
  BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END)"},
            {"record_goes_last", R"(CREATE TRIGGER record_goes_last BEFORE INSERT ON record
  WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM record)
  BEGIN SELECT RAISE(ABORT, 'records are added at the end'); END)"},
            {"record_period", "CREATE INDEX record_period ON record (period)"}};
}

void set_version(Database& database, std::int64_t version) {
    database.run(fmt::format("PRAGMA user_version = {}", version).c_str());
}

}  // namespace

Found look_at(Database& database) {
    auto const id = database.number("PRAGMA application_id");
    auto const version = database.number("PRAGMA user_version");
    bool const is_blank = database.number("SELECT count(*) FROM sqlite_master") == 0;
    if (id == 0 && version == 0 && is_blank) return Found::empty_file;
    if (id != application) throw Failure{Trouble::no_book};
    if (version > book_version) throw Failure{Trouble::newer, {}, std::to_string(version)};
    if (version < 1) throw Failure{Trouble::damaged, {}, fmt::format("user_version = {}", version)};
    return Found::book;
}

std::int64_t version_of(Database& database) { return database.number("PRAGMA user_version"); }

void create_schema(Database& database) {
    for (auto const& part : parts(1)) database.run(part.sql.c_str());
    database.run(fmt::format("PRAGMA application_id = {}", application).c_str());
    set_version(database, 1);
    upgrade(database);
}

void upgrade(Database& database) {
    for (auto const& field : fields().subspan(fields(version_of(database)).size()))
        database.run(fmt::format("ALTER TABLE record ADD COLUMN {}", column_of(field)).c_str());
    set_version(database, book_version);
}

std::vector<std::string> altered_parts(Database& database) {
    std::map<std::string, std::string> missing;
    for (auto const& part : parts(version_of(database))) missing.emplace(part.name, part.sql);
    std::vector<std::string> altered;
    // SQLite's own tables of statistics say nothing.
    auto rows =
        database.query("SELECT name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_stat[1-4]' ORDER BY rowid");
    while (rows.next()) {
        auto const expected = missing.find(rows.text(0));
        if (expected == missing.end() || expected->second != rows.text(1)) altered.push_back(rows.text(0));
        if (expected != missing.end()) missing.erase(expected);
    }
    for (auto const& [name, sql] : missing) altered.push_back(name);
    auto mode = database.query("PRAGMA journal_mode");
    if (mode.next() && mode.text(0) == "wal") altered.emplace_back("journal_mode");
    return altered;
}

}  // namespace jixiao::targets::book

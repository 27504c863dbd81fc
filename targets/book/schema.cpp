#include "targets/book/schema.hpp"

#include <fmt/format.h>

#include "targets/book/book.hpp"

namespace jixiao::targets::book {
namespace {

constexpr std::int64_t application = 0x4A585A42;  // "JXZB"

/// Nothing is ever changed or taken out, and numbers have no gaps. REPLACE would delete without asking
/// the second trigger; the third stops it.
constexpr char const* guards = R"(
CREATE TRIGGER record_never_changes BEFORE UPDATE ON record
  BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER record_never_goes BEFORE DELETE ON record
  BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER record_goes_last BEFORE INSERT ON record
  WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM record)
  BEGIN SELECT RAISE(ABORT, 'records are added at the end'); END;
CREATE INDEX record_period ON record (period);
)";

std::string table() {
    std::string sql = "CREATE TABLE record (\n  number INTEGER PRIMARY KEY,\n  corrects INTEGER NOT NULL,\n  year INTEGER NOT NULL,\n";
    for (auto const& field : fields()) sql += fmt::format("  \"{}\" TEXT NOT NULL,\n", field.name);
    return sql + "  hash TEXT NOT NULL\n) STRICT;";
}

}  // namespace

Found look_at(Database& database) {
    auto const id = database.number("PRAGMA application_id");
    auto const version = database.number("PRAGMA user_version");
    bool const is_blank = database.number("SELECT count(*) FROM sqlite_master") == 0;
    if (id == 0 && version == 0 && is_blank) return Found::empty_file;
    if (id != application) throw Failure{Trouble::no_book};
    if (version > book_version) throw Failure{Trouble::newer, {}, std::to_string(version)};
    return Found::book;
}

void create_schema(Database& database) {
    database.run(table().c_str());
    database.run(guards);
    database.run(fmt::format("PRAGMA application_id = {}", application).c_str());
    database.run(fmt::format("PRAGMA user_version = {}", book_version).c_str());
}

}  // namespace jixiao::targets::book

#include <sqlite3.h>

#include "book_support.hpp"
#include "targets/book/verify.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using namespace jixiao::targets::book;

namespace {

/// What a forger does with another tool.
void forge(BookFolder const& folder, std::string const& sql) {
    sqlite3* database = nullptr;
    BOOST_REQUIRE(sqlite3_open(folder.book().c_str(), &database) == SQLITE_OK);
    char* message = nullptr;
    sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
    BOOST_TEST(!message, message);
    sqlite3_free(message);
    sqlite3_close(database);
}

/// The codes that verify finds, each once where it is repeated; the word "failure" if it cannot be read.
std::string found(BookFolder const& folder) {
    auto book = Book::open(folder.book());
    if (!book) return "failure";
    grammar::Diagnostics sink;
    auto const verified = verify(*book, "", sink);
    std::string codes;
    for (auto const& diagnostic : sink)
        if (!codes.ends_with(diagnostic.code->id))
            codes += (codes.empty() ? "" : " ") + std::string(diagnostic.code->id);
    return verified ? codes : codes + (codes.empty() ? "failure" : " failure");
}

struct ThreeRecords : BookFolder {
    ThreeRecords() { told(*this, {said("系统数量", "3 个"), said("可用率", "99%"), said("响应时间", "2 小时")}); }
};

/// The table made anew with other columns; its triggers and its index are gone.
std::string rebuilt(std::string const& columns, std::string const& copied) {
    return "CREATE TEMP TABLE old AS SELECT * FROM record; DROP TABLE record; CREATE TABLE record (" + columns +
           "); INSERT INTO record " + copied + ";";
}

/// The columns behind the year, in the order of the file.
std::string texts() {
    auto const first = fields(1).size();
    std::string names;
    for (auto const& field : fields().first(first)) names += std::string(", \"").append(field.name) + "\"";
    names += ", hash";
    for (auto const& field : fields().subspan(first)) names += std::string(", \"").append(field.name) + "\"";
    return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(book_verify)

BOOST_AUTO_TEST_CASE(an_untouched_book_is_well) {
    ThreeRecords const folder;
    told(folder, {said("系统数量", "4 个")}, "更正");
    BOOST_TEST(found(folder) == "");
    forge(folder, "VACUUM; ANALYZE;");
    BOOST_TEST(found(folder) == "");
}

BOOST_AUTO_TEST_CASE(a_record_before_the_first_is_altered) {
    ThreeRecords const folder;
    forge(folder,
          "CREATE TEMP TABLE forged AS SELECT * FROM record WHERE number = 3;"
          "UPDATE forged SET number = 0, corrects = 3, hash = '', value = '9 小时';"
          "DROP TRIGGER record_goes_last; INSERT INTO record SELECT * FROM forged;"
          "CREATE TRIGGER record_goes_last BEFORE INSERT ON record\n"
          "  WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM record)\n"
          "  BEGIN SELECT RAISE(ABORT, 'records are added at the end'); END;");
    BOOST_TEST(found(folder) == "E626 E631");
}

BOOST_AUTO_TEST_CASE(a_correction_of_a_later_record_is_wrong_even_in_a_whole_chain) {
    ThreeRecords const folder;
    auto records = records_of(folder);
    records[0].corrects = 3;
    std::string previous;
    std::string sql = "DROP TRIGGER record_never_changes;";
    for (auto& record : records) {
        record.hash = hash_of(record, previous);
        previous = record.hash;
        sql += "UPDATE record SET corrects = " + std::to_string(record.corrects) + ", hash = '" + record.hash +
               "' WHERE number = " + std::to_string(record.number) + ";";
    }
    forge(folder, sql);
    BOOST_TEST(found(folder) == "E630 E631");
}

BOOST_AUTO_TEST_CASE(two_records_of_one_number_are_seen) {
    ThreeRecords const folder;
    forge(folder, rebuilt("number, corrects, year" + texts(),
                          "SELECT * FROM old UNION ALL SELECT * FROM old WHERE number = 2"));
    BOOST_TEST(found(folder) == "E630 E626");
}

BOOST_AUTO_TEST_CASE(numbers_are_whole_numbers) {
    ThreeRecords const folder;
    forge(folder, rebuilt("number INTEGER PRIMARY KEY, corrects REAL, year" + texts(), "SELECT * FROM old") +
                      "UPDATE record SET corrects = 0.5 WHERE number = 2;");
    BOOST_TEST(found(folder) == "E630");
}

BOOST_AUTO_TEST_CASE(a_table_that_only_says_to_be_strict_is_damaged) {
    ThreeRecords const folder;
    forge(
        folder,
        "PRAGMA writable_schema = ON; DROP TRIGGER record_never_changes;"
        "UPDATE sqlite_master SET sql = replace(replace(sql, 'corrects INTEGER', 'corrects REAL'), 'STRICT', '') WHERE name = 'record';");
    forge(
        folder,
        "UPDATE record SET corrects = 0.5 WHERE number = 2;"
        "CREATE TRIGGER record_never_changes BEFORE UPDATE ON record\n"
        "  BEGIN SELECT RAISE(ABORT, 'records are never changed'); END; PRAGMA writable_schema = ON;"
        "UPDATE sqlite_master SET sql = replace(sql, 'corrects REAL', 'corrects INTEGER') || 'STRICT' WHERE name = 'record';");
    BOOST_TEST(found(folder) == "failure");
}

BOOST_AUTO_TEST_CASE(a_schema_of_another_kind_is_seen) {
    for (auto const* change :
         {"DROP TRIGGER record_never_changes", "DROP INDEX record_period", "CREATE TABLE other (a)",
          "CREATE TRIGGER more AFTER INSERT ON record BEGIN SELECT 1; END",
          "ALTER TABLE record RENAME TO kept; CREATE VIEW record AS SELECT * FROM kept"}) {
        ThreeRecords const folder;
        forge(folder, change);
        BOOST_TEST(found(folder).starts_with("E630"), change);
    }
}

/// What program and book were before fields were added: the columns and the version of the first.
void make_first_version(BookFolder const& folder) {
    std::string columns;
    for (auto const& field : fields().subspan(fields(1).size()))
        columns += "ALTER TABLE record DROP COLUMN \"" + std::string(field.name) + "\";";
    forge(folder, columns + "PRAGMA user_version = 1;");
}

BOOST_AUTO_TEST_CASE(a_book_of_the_first_version_is_read_and_goes_on) {
    ThreeRecords const folder;
    auto const hash = records_of(folder).back().hash;
    make_first_version(folder);
    BOOST_TEST(found(folder) == "");
    BOOST_TEST(standing_in(folder).size() == 3u);
    BOOST_TEST(records_of(folder).back().hash == hash);
    auto reviewed = said("增长率", "3%");
    reviewed.said["deduction"] = "1.5";
    told(folder, {reviewed});
    BOOST_TEST(found(folder) == "");
    BOOST_TEST(records_of(folder)[2].hash == hash);
    BOOST_TEST(records_of(folder)[3].said["deduction"] == "1.5");
    BOOST_TEST(records_of(folder)[3].said["review_opinion"] == "");
}

BOOST_AUTO_TEST_CASE(what_a_later_version_keeps_is_hashed) {
    ThreeRecords const folder;
    forge(folder,
          "DROP TRIGGER record_never_changes; UPDATE record SET deduction = '1' WHERE number = 3;"
          "CREATE TRIGGER record_never_changes BEFORE UPDATE ON record\n"
          "  BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;");
    BOOST_TEST(found(folder) == "E626");
}

BOOST_AUTO_TEST_CASE(a_write_ahead_log_is_seen_and_goes_with_the_next_record) {
    ThreeRecords const folder;
    forge(folder, "PRAGMA journal_mode = WAL");
    BOOST_TEST(found(folder) == "E630");
    told(folder, {said("故障次数", "1 次")});
    BOOST_TEST(found(folder) == "");
}

BOOST_AUTO_TEST_CASE(a_book_without_a_version_is_damaged) {
    ThreeRecords const folder;
    forge(folder, "PRAGMA user_version = 0");
    BOOST_TEST(found(folder) == "failure");
}

BOOST_AUTO_TEST_SUITE_END()

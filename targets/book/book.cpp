#include "targets/book/book.hpp"

#include <fmt/format.h>

#include <fstream>
#include <utility>

#include "targets/book/schema.hpp"

namespace jixiao::targets::book {
namespace {

namespace fs = std::filesystem;

/// Runs what may throw a Failure.
template <class Work>
auto guarded(Work const& work) -> Result<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (Failure const& failure) {
        return failure;
    }
}

/// What keeps a reader from the file is no matter of writing.
template <class Work>
auto reading(Work const& work) {
    auto result = guarded(work);
    if (!result && result.error().trouble == Trouble::not_written) {
        auto failure = result.error();
        failure.trouble = Trouble::not_read;
        result = failure;
    }
    return result;
}

/// number, corrects, year, the texts, hash: the order of columns everywhere. `values` is a word of SQL.
std::string columns(std::int64_t version) {
    std::string names = "number, corrects, year";
    for (auto const& field : fields(version)) names += fmt::format(", \"{}\"", field.name);
    return names + ", hash";
}

std::string insertion() {
    std::string marks = "?1";
    for (std::size_t i = 2; i <= fields().size() + 4; ++i) marks += fmt::format(", ?{}", i);
    return fmt::format("INSERT INTO record ({}) VALUES ({})", columns(book_version), marks);
}

Record record_of(Query const& row, std::int64_t version = book_version) {
    Record record;
    record.number = row.number(0);
    record.corrects = row.number(1);
    record.year = static_cast<int>(row.number(2));
    int column = 3;
    for (auto const& field : fields(version)) field.set(record, row.text(column++));
    record.hash = row.text(column);
    return record;
}

Query selection(Database& database, std::string_view condition, std::int64_t version = book_version) {
    return database.query(fmt::format("SELECT {} FROM record {} ORDER BY number", columns(version), condition));
}

Head head_of(Database& database) {
    auto row = database.query("SELECT number, hash FROM record ORDER BY number DESC LIMIT 1");
    return row.next() ? Head{row.number(0), row.text(1)} : Head{};
}

/// EXTRA waits until the deletion of the journal is on the disk, too.
void make_durable(Database& database) { database.run("PRAGMA synchronous = EXTRA"); }

/// A journal that is deleted at the end of each transaction, not a write-ahead log: at rest the book is
/// one file, and it works on a shared network drive. Another tool may have changed that.
void keep_one_file(Database& database) { database.run("PRAGMA journal_mode = DELETE"); }

/// True if SQLite must write before it can read: a write that was interrupted, or a write-ahead log.
bool is_unsettled(fs::path const& path) {
    constexpr std::size_t write_version = 18;  // in the header; 2: with a write-ahead log
    std::ifstream file(path, std::ios::binary);
    std::string header(write_version + 1, '\0');
    file.read(header.data(), static_cast<std::streamsize>(header.size()));
    std::error_code ignored;
    return header.back() == 2 || fs::exists(path.string() + "-journal", ignored);
}

/// What keeps from writing keeps from reading where something must be settled first.
Found look_before_reading(Database& database, fs::path const& path) {
    try {
        return look_at(database);
    } catch (Failure& failure) {
        bool const refused = failure.trouble == Trouble::not_read || failure.trouble == Trouble::not_written;
        if (refused && is_unsettled(path)) failure.trouble = Trouble::unsettled;
        throw;
    }
}

/// What nobody else made or brought up to date in between.
void make_current(Database& database) {
    Transaction transaction(database, Access::write);
    if (look_at(database) == Found::empty_file)
        create_schema(database);
    else
        upgrade(database);
    transaction.commit();
}

}  // namespace

Book::Book(fs::path path, std::unique_ptr<Database> database, std::int64_t version)
    : path_(std::move(path)), database_(std::move(database)), version_(version) {}

Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

Result<Book> Book::open(fs::path const& path, std::chrono::milliseconds wait) {
    return reading([&] {
        std::error_code error;
        auto const state = fs::status(path, error);
        if (!fs::exists(state))
            throw Failure{error && state.type() == fs::file_type::none ? Trouble::not_read : Trouble::not_found, error};
        if (fs::is_directory(state)) throw Failure{Trouble::not_read, std::make_error_code(std::errc::is_a_directory)};
        if (!fs::is_regular_file(state)) throw Failure{Trouble::no_book};
        auto database = std::make_unique<Database>(path, Access::read, wait);
        bool const is_empty = look_before_reading(*database, path) == Found::empty_file;
        auto const version = is_empty ? 0 : version_of(*database);
        return Book(path, std::move(database), version);
    });
}

Result<Book> Book::open_or_make(fs::path const& path, std::chrono::milliseconds wait) {
    return guarded([&] {
        std::error_code ignored;
        if (fs::is_directory(path, ignored))
            throw Failure{Trouble::not_written, std::make_error_code(std::errc::is_a_directory)};
        if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored)) throw Failure{Trouble::no_book};
        auto database = std::make_unique<Database>(path, Access::write, wait);
        make_durable(*database);
        if (look_at(*database) == Found::empty_file || version_of(*database) < book_version) make_current(*database);
        keep_one_file(*database);
        return Book(path, std::move(database), book_version);
    });
}

Result<void> Book::each(std::function<void(Record const&)> const& visit) {
    return reading([&] {
        if (version_ == 0) return;
        auto rows = selection(*database_, "", version_);
        while (rows.next()) visit(record_of(rows, version_));
    });
}

Result<void> Book::each_standing(std::function<void(Record const&)> const& visit) {
    return reading([&] {
        if (version_ == 0) return;
        auto rows =
            selection(*database_, "WHERE number NOT IN (SELECT corrects FROM record WHERE corrects <> 0)", version_);
        while (rows.next())
            if (auto const record = record_of(rows, version_); !is_empty(record)) visit(record);
    });
}

Result<Head> Book::head() {
    return reading([&] { return version_ == 0 ? Head{} : head_of(*database_); });
}

Result<std::vector<std::string>> Book::faults() {
    return reading([&] {
        std::vector<std::string> faults;
        auto rows = database_->query("PRAGMA integrity_check(5)");
        while (rows.next())
            if (auto said = rows.text(0); said != "ok") faults.push_back(std::move(said));
        return faults;
    });
}

Result<std::vector<std::string>> Book::altered() {
    return reading([&] {
        if (version_ == 0) throw Failure{Trouble::no_book};
        return altered_parts(*database_);
    });
}

Result<void> Book::write(std::function<void(Writing&)> const& work) {
    return guarded([&] {
        Transaction transaction(*database_, Access::write);
        Writing writing(*database_);
        work(writing);
        transaction.commit();
    });
}

Book::Writing::Writing(Database& database)
    : database_(database),
      insertion_(std::make_unique<Query>(database.query(insertion()))),
      selection_(std::make_unique<Query>(selection(database, "WHERE number = ?1"))),
      head_(head_of(database)) {}

Book::Writing::~Writing() = default;

void Book::Writing::each_of_period(std::string_view period, std::function<void(Record const&)> const& visit) {
    auto rows = selection(database_, "WHERE period = ?1");
    rows.bind(1, period);
    while (rows.next()) visit(record_of(rows));
}

std::optional<Record> Book::Writing::record(std::int64_t number) {
    selection_->bind(1, number);
    std::optional<Record> record;
    if (selection_->next()) record = record_of(*selection_);
    selection_->reset();
    return record;
}

std::vector<Record> Book::Writing::tables() {
    std::vector<Record> records;
    auto rows = selection(
        database_, "WHERE number IN (SELECT min(number) FROM record GROUP BY kind, department, unit, project, year)");
    while (rows.next()) records.push_back(record_of(rows));
    return records;
}

void Book::Writing::append(Record& record) {
    record.number = head_.count + 1;
    record.hash = hash_of(record, head_.hash);
    auto& query = *insertion_;
    query.bind(1, record.number).bind(2, record.corrects).bind(3, std::int64_t{record.year});
    int parameter = 4;
    for (auto const& field : fields()) query.bind(parameter++, field.of(std::as_const(record)));
    query.bind(parameter, record.hash);
    query.run();
    head_ = {record.number, record.hash};
}

}  // namespace jixiao::targets::book

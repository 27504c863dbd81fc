#include "targets/book/database.hpp"

#include <cerrno>
#include <new>

namespace jixiao::targets::book {
namespace {

std::error_code system_error(sqlite3* database) { return {sqlite3_system_errno(database), std::generic_category()}; }

std::error_code or_else(std::error_code error, std::errc other) { return error ? error : std::make_error_code(other); }

bool is_reading(int extended) { return extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_FSTAT; }

/// SQLite's codes in the words of a book.
Failure failure_of(sqlite3* database, int code) {
    auto const detail = std::string(database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
    auto const error = database ? system_error(database) : std::error_code();
    if (code == SQLITE_IOERR_SHORT_READ) return {Trouble::damaged, {}, detail};
    switch (code & 0xFF) {
        case SQLITE_NOMEM: throw std::bad_alloc();
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL: return {Trouble::busy, {}, detail};
        case SQLITE_NOTADB: return {Trouble::no_book, {}, detail};
        case SQLITE_FULL: return {Trouble::not_written, std::make_error_code(std::errc::no_space_on_device), detail};
        case SQLITE_READONLY: return {Trouble::not_written, or_else(error, std::errc::permission_denied), detail};
        case SQLITE_PERM:
        case SQLITE_CANTOPEN: return {Trouble::not_written, or_else(error, std::errc::permission_denied), detail};
        case SQLITE_IOERR:
            return {is_reading(code) ? Trouble::not_read : Trouble::not_written, or_else(error, std::errc::io_error),
                    detail};
        default: return {Trouble::damaged, {}, detail};
    }
}

[[noreturn]] void fail(sqlite3* database) { throw failure_of(database, sqlite3_extended_errcode(database)); }

void check(sqlite3* database, int code) {
    if (code != SQLITE_OK) fail(database);
}

}  // namespace

Query::Query(sqlite3* database, std::string_view sql) : statement_(nullptr, sqlite3_finalize) {
    sqlite3_stmt* statement = nullptr;
    check(database, sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
    statement_.reset(statement);
}

Query& Query::bind(int parameter, std::string_view text) {
    check(sqlite3_db_handle(statement_.get()),
          sqlite3_bind_text64(statement_.get(), parameter, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
    return *this;
}

Query& Query::bind(int parameter, std::int64_t number) {
    check(sqlite3_db_handle(statement_.get()), sqlite3_bind_int64(statement_.get(), parameter, number));
    return *this;
}

bool Query::next() {
    int const code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(sqlite3_db_handle(statement_.get()));
    return false;
}

void Query::run() {
    while (next()) {
    }
    reset();
}

std::string Query::text(int column) const {
    auto const* bytes = sqlite3_column_text(statement_.get(), column);
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes ? std::string(reinterpret_cast<char const*>(bytes), size) : std::string();
}

namespace {

/// A name of a file, even if it begins with "file:" or is ":memory:".
std::string plain_name(std::filesystem::path const& path) {
    return path.is_absolute() ? path.string() : "./" + path.string();
}

}  // namespace

Database::Database(std::filesystem::path const& path, Access access, std::chrono::milliseconds wait)
    : handle_(nullptr, sqlite3_close) {
    int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (access == Access::write ? SQLITE_OPEN_CREATE : 0);
    sqlite3* handle = nullptr;
    int const code = sqlite3_open_v2(plain_name(path).c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    if (!handle) throw std::bad_alloc();
    if (code != SQLITE_OK) fail(handle);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, static_cast<int>(wait.count()));
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

void Database::run(char const* sql) {
    check(handle_.get(), sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::number(std::string_view sql) {
    auto row = query(sql);
    return row.next() ? row.number(0) : 0;
}

Transaction::Transaction(Database& database, Access access) : database_(database) {
    database_.run(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.run("ROLLBACK");
    } catch (Failure const&) {  // SQLite has rolled back by itself
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace jixiao::targets::book

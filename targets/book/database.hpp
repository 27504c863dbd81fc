// Database: SQLite's handles as values; what goes wrong is thrown as a Failure.
//
// Only targets/book uses it: Book catches every Failure and hands it on as a result.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "targets/book/failure.hpp"

namespace jixiao::targets::book {

class Query {
public:
    Query(sqlite3* database, std::string_view sql);

    /// Parameters and columns count from 1 and from 0, as in SQLite. A bound text must live until the
    /// query was run.
    Query& bind(int parameter, std::string_view text);
    Query& bind(int parameter, std::int64_t number);

    /// True while there is a row.
    bool next();
    /// Makes ready for new parameters.
    void reset() { sqlite3_reset(statement_.get()); }
    /// Runs to the end and makes ready for new parameters.
    void run();

    std::string text(int column) const;
    std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

private:
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement_;
};

enum class Access { read, write };

class Database {
public:
    /// Makes the file if it is opened for writing and not there.
    Database(std::filesystem::path const& path, Access access, std::chrono::milliseconds wait);

    void run(char const* sql);
    Query query(std::string_view sql) { return Query(handle_.get(), sql); }
    std::int64_t number(std::string_view sql);

private:
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle_;
};

/// One unit of work: all of it is stored at commit(), or nothing.
class Transaction {
public:
    /// A writer waits for the others; a reader sees one state of the book throughout.
    Transaction(Database& database, Access access);
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    ~Transaction();

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

}  // namespace jixiao::targets::book

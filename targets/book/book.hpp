// Book (台账): one SQLite file of records, to which records are only ever added.
//
// Owns storing and reading: several people may use a book at once, a program that is killed leaves
// it as it was before or after a whole call of add(). What records say is enter.hpp's business.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "targets/book/failure.hpp"
#include "targets/book/record.hpp"

namespace jixiao::targets::book {

/// How long to wait while somebody else writes.
inline constexpr std::chrono::milliseconds usual_wait{10'000};

/// How many records there are and the hash of the last. Kept elsewhere, it shows later that none of
/// these records was changed or cut off.
struct Head {
    std::int64_t count = 0;
    std::string hash;
};

class Database;
class Query;

class Book {
public:
    /// For reading; the file must be there. An empty file is a book without records.
    static Result<Book> open(std::filesystem::path const& path, std::chrono::milliseconds wait = usual_wait);
    /// For adding; made if it is not there, but not its folder.
    static Result<Book> open_or_make(std::filesystem::path const& path, std::chrono::milliseconds wait = usual_wait);

    Book(Book&&) noexcept;
    Book& operator=(Book&&) noexcept;
    ~Book();

    std::filesystem::path const& path() const { return path_; }

    /// Every record in order.
    Result<void> each(std::function<void(Record const&)> const& visit);
    /// What holds after all corrections, in order: no later record corrects it, and it is no withdrawal.
    Result<void> each_standing(std::function<void(Record const&)> const& visit);
    Result<Head> head();

    /// What SQLite says of the file's pages and structure; empty: all is well.
    Result<std::vector<std::string>> faults();
    /// The table, triggers and index that are not as this program made them, by name; a file of no bytes is refused.
    Result<std::vector<std::string>> altered();

    /// The book while nobody else may write.
    class Writing {
    public:
        explicit Writing(Database& database);
        Writing(Writing const&) = delete;
        Writing& operator=(Writing const&) = delete;
        ~Writing();

        /// Visits the records of one period, in order.
        void each_of_period(std::string_view period, std::function<void(Record const&)> const& visit);
        /// Nothing if there is none of this number.
        std::optional<Record> record(std::int64_t number);
        /// One record of each table.
        std::vector<Record> tables();
        /// Gives the record its number and hash.
        void append(Record& record);

    private:
        Database& database_;
        std::unique_ptr<Query> insertion_;
        std::unique_ptr<Query> selection_;
        Head head_;
    };

    /// Runs `work`; what it appended is stored for good when this returns without a failure, and
    /// nothing of it otherwise.
    Result<void> write(std::function<void(Writing&)> const& work);

private:
    Book(std::filesystem::path path, std::unique_ptr<Database> database, std::int64_t version);

    std::filesystem::path path_;
    std::unique_ptr<Database> database_;
    std::int64_t version_;  // of the file; 0: of no bytes
};

}  // namespace jixiao::targets::book

// A book in a folder of its own that is gone after the test, and short ways to speak to it.
#pragma once

#include <boost/test/unit_test.hpp>

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "targets/book/book.hpp"
#include "targets/book/enter.hpp"

namespace jixiao::tests {

struct BookFolder {
    std::filesystem::path path;

    BookFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "jixiao-book-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    BookFolder(BookFolder const&) = delete;
    BookFolder& operator=(BookFolder const&) = delete;
    ~BookFolder() { std::filesystem::remove_all(path); }

    std::filesystem::path book() const { return path / "2024.book"; }
    void write(std::string const& name, std::string const& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
    }
};

inline targets::book::Statement said(std::string indicator, std::string value, std::string period = "2024-Q1") {
    targets::book::Statement statement;
    statement.kind = "project";
    statement.project = "信息化运维";
    statement.department = "示例市财政局";
    statement.year = 2024;
    statement.period = std::move(period);
    statement.what = targets::book::of_value;
    statement.indicator = std::move(indicator);
    statement.said["value"] = std::move(value);
    return statement;
}

/// Enters into the folder's book; the calls must succeed.
inline std::vector<targets::book::Entered> told(BookFolder const& folder,
                                                std::vector<targets::book::Statement> const& statements,
                                                std::string correction = "") {
    auto book = targets::book::Book::open_or_make(folder.book());
    BOOST_REQUIRE(book.has_value());
    std::vector<targets::book::Statement const*> pointers;
    for (auto const& statement : statements) pointers.push_back(&statement);
    auto entered = enter(*book, pointers, {"经办人", "2024-04-03T08:00:00Z", std::move(correction)});
    BOOST_REQUIRE(entered.has_value());
    return *entered;
}

inline std::vector<targets::book::Record> records_of(BookFolder const& folder) {
    auto book = targets::book::Book::open(folder.book());
    BOOST_REQUIRE(book.has_value());
    std::vector<targets::book::Record> records;
    BOOST_REQUIRE(book->each([&](targets::book::Record const& record) { records.push_back(record); }).has_value());
    return records;
}

/// What holds after all corrections.
inline std::vector<targets::book::Record> standing_in(BookFolder const& folder) {
    auto book = targets::book::Book::open(folder.book());
    BOOST_REQUIRE(book.has_value());
    std::vector<targets::book::Record> records;
    BOOST_REQUIRE(
        book->each_standing([&](targets::book::Record const& record) { records.push_back(record); }).has_value());
    return records;
}

}  // namespace jixiao::tests

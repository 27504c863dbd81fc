// Record: one line of the book (台账): what was achieved, who said so and when.
//
// Owns the fields and the bytes that are hashed. A record is never changed: a correction is a new
// record that names the one it corrects. Texts are kept as they were written.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "targets/book/said.hpp"

namespace jixiao::targets::book {

/// What somebody says was achieved: one indicator's value, or how a budget was executed.
struct Statement {
    std::string kind;  // project, department
    std::string department;
    std::string unit;  // "": the department itself, or not known
    std::string unit_code;
    std::string project_code;
    std::string project;  // "" for the department's own table
    int year = 0;
    std::string period;
    std::string values;    // "period": of the period alone; "": from January to its end
    std::string reported;  // 报送日期
    std::string what;      // value, execution

    std::string id;
    std::string level1;
    std::string level2;
    std::string indicator;
    /// Evidence is a path seen from the book's folder; of what is not applicable only "true" is said.
    Said said;

    std::string evidence_hash;  // SHA-256 of that file
    std::string source;         // the file it was read from
    std::string source_hash;
};

struct Record : Statement {
    std::int64_t number = 0;    // 1, 2, 3 …
    std::int64_t corrects = 0;  // the record that this one takes the place of; 0: none
    std::string why;            // the reason of a correction
    std::string who;
    std::string when;  // UTC, RFC 3339
    std::string hash;  // of the hash before and all of the above
};

/// The version of the files that this program writes; a book of a newer one is refused.
inline constexpr std::int64_t book_version = 3;

/// A text of a record and its name in the file.
class Field {
public:
    constexpr Field(std::string_view file_name, std::string Record::*text) : name(file_name), text_(text) {}
    /// What is said, by its key.
    constexpr explicit Field(std::string_view key) : name(key), place_(said_place(key)) {}

    constexpr bool is_said() const { return text_ == nullptr; }
    std::string& of(Record& record) const { return text_ ? record.*text_ : record.said.at(place_); }
    std::string const& of(Record const& record) const { return text_ ? record.*text_ : record.said.at(place_); }

    void set(Record& record, std::string text) const {
        if (text_)
            record.*text_ = std::move(text);
        else
            record.said.set(place_, std::move(text));
    }

    std::string_view name;

private:
    std::string Record::*text_ = nullptr;
    std::size_t place_ = 0;
};

/// All texts but the hash that a file of a version has, in the order in which they are stored and hashed:
/// those of later versions behind those of earlier ones.
std::span<Field const> fields(std::int64_t version = book_version);

/// What the record's hash should be, after a record with the hash `previous` ("" for the first).
std::string hash_of(Record const& record, std::string_view previous);

inline constexpr std::string_view of_value = "value";
inline constexpr std::string_view of_execution = "execution";

bool is_department(Statement const& statement);
bool is_execution(Statement const& statement);

/// True if the value is of the period alone.
bool is_of_period(Statement const& statement);

/// True if nothing is said: what a withdrawal leaves.
bool is_empty(Statement const& statement);

/// Who achieved it: the unit or, where none is named, the department.
std::string const& holder(Statement const& statement);

/// What a person calls the statement's table.
std::string const& table_name(Statement const& statement);

}  // namespace jixiao::targets::book

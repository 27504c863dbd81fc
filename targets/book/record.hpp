// Record: one line of the book (台账): what was achieved, who said so and when.
//
// Owns the fields and the bytes that are hashed. A record is never changed: a correction is a new
// record that names the one it corrects. Texts are kept as they were written.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "targets/model/table.hpp"

namespace jixiao::targets::book {

/// What somebody says was achieved: one indicator's value, or how a budget was executed.
struct Statement {
    std::string kind;  // project, department
    std::string department;
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
    std::string value;
    std::string score;           // points given by hand
    std::string not_applicable;  // "true", ""
    std::string reason;
    std::string expected;      // by the year's end: 全年预计完成情况, 全年预计执行数
    std::string likelihood;    // certain, possible, impossible
    std::string causes;        // 经费保障、人员保障
    std::string as_expected;   // "true", "false", ""
    std::string goal_reached;  // "true", "false", ""

    std::string initial;
    std::string budget;
    std::string executed;
    std::string finished;  // "true", "false", ""

    std::string evidence;       // a path, seen from the book's folder
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

/// A text of a record and its name in the file.
struct Field {
    char const* name;
    std::string Record::*text;
};

/// All texts but the hash, in the order in which they are stored and hashed.
std::span<Field const> fields();

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

/// What a person calls the statement's table.
std::string const& table_name(Statement const& statement);

}  // namespace jixiao::targets::book

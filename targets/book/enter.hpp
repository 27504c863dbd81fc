// Enter: statements into the book; what is there already is not recorded again.
#pragma once

#include <memory>
#include <span>

#include "targets/book/book.hpp"

namespace jixiao::targets::book {

/// Who records, when, and why what contradicts the book corrects it.
struct Manner {
    std::string who;
    std::string when;
    std::string correction = {};  // empty: contradictions are refused
};

enum class Outcome {
    recorded,
    corrected,    // takes the place of another record
    completed,    // adds to another record: a reason, evidence
    known,        // the book says the same
    contradicts,  // the book says something else
    withdrawn,    // the same file said so before, and it was taken back
    other_file,   // another statement of this call says something else
    which_department,
    nothing_to_correct,  // corrections are called for, and the book has none of what they speak of
};

struct Entered {
    Outcome outcome = Outcome::recorded;
    std::int64_t number = 0;                      // of the new record, else of the one that stands in its place
    std::shared_ptr<Record const> standing = {};  // what the book says instead, where it contradicts
};

/// Enters all statements in one transaction, or none; the outcomes are in their order. What a file said
/// before, and what has been corrected since by a file that is handed in beside it, is known. A statement
/// without a department or unit is of the only one that has such a table in the book. A correction that finds
/// nothing to correct records nothing; beside one that does, what is new is recorded.
Result<std::vector<Entered>> enter(Book& book, std::span<Statement const* const> statements, Manner const& manner);

/// A new record that says that record `number` does not hold. False if there is no such record, or
/// it does not hold any more.
Result<bool> withdraw(Book& book, std::int64_t number, Manner const& manner, Record& withdrawal);

}  // namespace jixiao::targets::book

// History: what the book holds, as files of actuals: one per table and period.
//
// Scoring and tracking read a book like the files that it was recorded from; messages name the record.
#pragma once

#include <functional>
#include <span>

#include "targets/book/book.hpp"
#include "targets/model/actuals.hpp"

namespace jixiao::targets::book {

struct PeriodActuals {
    ActualsFile actuals;  // its source is the book, its places are records: 第 12 条
    std::string kind;     // project, department
    int year = 0;
    std::string recorded;       // when the first of it was recorded, UTC
    std::string last_recorded;  // when the last of it was
};

/// The records in the order of department (its own table first), table and period.
std::vector<Record> by_table(std::vector<Record> records);

/// From the records that stand, in the order of department, table and period; what does not parse is
/// reported.
std::vector<PeriodActuals> history(std::filesystem::path const& book, std::span<Record const> standing,
                                   Diagnostics& sink);

/// What stands in the book, or those records of it that are wanted.
Result<std::vector<PeriodActuals>> read_history(Book& book, Diagnostics& sink,
                                                std::function<bool(Record const&)> const& wanted = {});

}  // namespace jixiao::targets::book

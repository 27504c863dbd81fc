/* Findings as rows: jixiao_findings, what there is to say about a target; jixiao_diagnose, about a row. */
#include "tools/sql/sqlite/families.h"
#include "tools/sql/sqlite/finder.h"

static jixiao_status diagnose(jixiao_scorer* scorer, Arguments const* arguments, size_t* count) {
    jixiao_row row;
    return read_row(arguments, &row) ? jixiao_diagnose(scorer, &row, count) : JIXIAO_NO_MEMORY;
}

static jixiao_status review(jixiao_scorer* scorer, Arguments const* arguments, size_t* count) {
    jixiao_row row = {0};
    int const read = read_text(arguments, 0, &row.target) && read_text(arguments, 1, &row.name) &&
                     read_text(arguments, 2, &row.level) && read_text(arguments, 3, &row.rule) &&
                     read_text(arguments, 4, &row.previous);
    return read ? jixiao_review(scorer, &row, count) : JIXIAO_NO_MEMORY;
}

static Finder const diagnose_finder = {
    "jixiao_diagnose",
    "CREATE TABLE jixiao_diagnose(" FOUND_DECLARATION
    ", target HIDDEN, actual HIDDEN, weight HIDDEN, rule HIDDEN, ruleset HIDDEN, "
    "level HIDDEN, previous HIDDEN, given HIDDEN, language HIDDEN)",
    "jixiao_diagnose needs target, actual and weight / jixiao_diagnose 至少要有指标值、完成值和分值",
    ROW_ARGUMENTS + 1,
    AT_WEIGHT + 1,
    AT_RULESET,
    ROW_ARGUMENTS,
    diagnose};

static Finder const review_finder = {"jixiao_findings",
                                     "CREATE TABLE jixiao_findings(" FOUND_DECLARATION
                                     ", target HIDDEN, name HIDDEN, level HIDDEN, rule HIDDEN, previous HIDDEN, "
                                     "ruleset HIDDEN, language HIDDEN)",
                                     "jixiao_findings needs a target / jixiao_findings 至少要有指标值",
                                     7,
                                     1,
                                     5,
                                     6,
                                     review};

int add_findings(sqlite3* database, Scorers* scorers) {
    int const result = add_finder(database, scorers, &review_finder);
    return result == SQLITE_OK ? add_finder(database, scorers, &diagnose_finder) : result;
}

/* Findings that were copied, to be shown as rows of a table. */
#ifndef JIXIAO_SQLITE_FOUND_H
#define JIXIAO_SQLITE_FOUND_H

#include <stddef.h>

#include "tools/capi/jixiao.h"
#include "tools/sql/sqlite/sqlite.h"

/* The columns; after them the arguments of the function. */
enum { CODE, SEVERITY, FIELD, BEGIN_BYTE, END_BYTE, MESSAGE, HELP, FIXED, FOUND_COLUMNS };
#define FOUND_DECLARATION \
    "code TEXT, severity TEXT, field TEXT, begin_byte INT, end_byte INT, message TEXT, help TEXT, fixed TEXT"

typedef struct FoundRow {
    sqlite3_int64 begin, end;
    char* texts[FOUND_COLUMNS]; /* by column; null: none */
} FoundRow;

typedef struct Found {
    FoundRow* rows;
    size_t count;
} Found;

/* The findings of the scorer's last call, which has to be done before the next one. Returns an error code of
 * SQLite. `found` is empty before, and has to be emptied whatever comes back. */
int take_found(jixiao_scorer* scorer, size_t count, Found* found);
void empty_found(Found* found);

/* Gives one column of one row; NULL where it has none. */
void give_found(sqlite3_context* context, FoundRow const* row, int column);

#endif

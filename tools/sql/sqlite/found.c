#include "tools/sql/sqlite/found.h"

#include <string.h>

void empty_found(Found* found) {
    for (size_t i = 0; i < found->count; ++i)
        for (int column = 0; column < FOUND_COLUMNS; ++column) sqlite3_free(found->rows[i].texts[column]);
    sqlite3_free(found->rows);
    *found = (Found){NULL, 0};
}

/* A finding is valid until the next call with its scorer, so it is copied. False: no memory. */
static int copy(jixiao_finding const* finding, FoundRow* row) {
    static char const* const severities[] = {"info", "warning", "error"};
    char const* const texts[FOUND_COLUMNS] = {[CODE] = finding->code,   [SEVERITY] = severities[finding->severity],
                                              [FIELD] = finding->field, [MESSAGE] = finding->message,
                                              [HELP] = finding->help,   [FIXED] = finding->fixed};
    row->begin = (sqlite3_int64)finding->begin;
    row->end = (sqlite3_int64)finding->end;
    for (int column = 0; column < FOUND_COLUMNS; ++column) {
        if (!texts[column] || !texts[column][0]) continue;
        row->texts[column] = sqlite3_mprintf("%s", texts[column]);
        if (!row->texts[column]) return 0;
    }
    return 1;
}

int take_found(jixiao_scorer* scorer, size_t count, Found* found) {
    size_t const size = count * sizeof *found->rows;
    jixiao_finding finding;
    if (count == 0) return SQLITE_OK;
    found->rows = sqlite3_malloc64(size);
    if (!found->rows) return SQLITE_NOMEM;
    memset(found->rows, 0, size);
    found->count = count;
    for (size_t i = 0; i < count; ++i)
        if (jixiao_finding_at(scorer, i, &finding) != JIXIAO_OK || !copy(&finding, &found->rows[i]))
            return SQLITE_NOMEM;
    return SQLITE_OK;
}

void give_found(sqlite3_context* context, FoundRow const* row, int column) {
    if (column == BEGIN_BYTE || column == END_BYTE) {
        if (row->texts[FIELD]) sqlite3_result_int64(context, column == BEGIN_BYTE ? row->begin : row->end);
    } else if (row->texts[column]) {
        sqlite3_result_text(context, row->texts[column], -1, SQLITE_TRANSIENT);
    }
}

#include "tools/sql/sqlite/finder.h"

#include <string.h>

typedef struct FunctionTable {
    sqlite3_vtab base;
    Finder const* finder;
    Scorers* scorers;
} FunctionTable;

typedef struct Cursor {
    sqlite3_vtab_cursor base;
    Found found;
    size_t at;
} Cursor;

/* One for each connection and function; it holds the scorers. */
typedef struct Registration {
    Finder const* finder;
    Scorers* scorers;
} Registration;

static int connect(sqlite3* database, void* registration, int count, char const* const* words, sqlite3_vtab** result,
                   char** error) {
    Registration const* from = registration;
    (void)count, (void)words, (void)error;
    int const status = sqlite3_declare_vtab(database, from->finder->declaration);
    if (status != SQLITE_OK) return status;
    FunctionTable* table = sqlite3_malloc(sizeof *table);
    if (!table) return SQLITE_NOMEM;
    *table = (FunctionTable){.finder = from->finder, .scorers = from->scorers};
    *result = &table->base;
    return sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
}

static int disconnect(sqlite3_vtab* table) {
    sqlite3_free(table);
    return SQLITE_OK;
}

/* idxNum has a bit for each argument that is given; they come in the order of their numbers. */
static int best_index(sqlite3_vtab* base, sqlite3_index_info* info) {
    Finder const* finder = ((FunctionTable*)base)->finder;
    int constraints[MOST_ARGUMENTS];
    int named = 0, next = 1;
    for (int i = 0; i < finder->arguments; ++i) constraints[i] = -1;
    for (int i = 0; i < info->nConstraint; ++i) {
        int const argument = info->aConstraint[i].iColumn - FOUND_COLUMNS;
        if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        if (!info->aConstraint[i].usable) return SQLITE_CONSTRAINT;
        constraints[argument] = i;
    }
    for (int i = 0; i < finder->arguments; ++i) {
        if (constraints[i] < 0) continue;
        named |= 1 << i;
        info->aConstraintUsage[constraints[i]].argvIndex = next++;
        info->aConstraintUsage[constraints[i]].omit = 1;
    }
    int const needed = (1 << finder->needed) - 1;
    if ((named & needed) != needed) {
        base->zErrMsg = sqlite3_mprintf("%s", finder->needs);
        return SQLITE_ERROR;
    }
    info->idxNum = named;
    info->estimatedCost = 1000;
    info->estimatedRows = 2;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab* table, sqlite3_vtab_cursor** result) {
    (void)table;
    Cursor* cursor = sqlite3_malloc(sizeof *cursor);
    if (!cursor) return SQLITE_NOMEM;
    memset(cursor, 0, sizeof *cursor);
    *result = &cursor->base;
    return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor* cursor) {
    empty_found(&((Cursor*)cursor)->found);
    sqlite3_free(cursor);
    return SQLITE_OK;
}

/* A message that was made with sqlite3_mprintf, or null: no memory. */
static int fail(sqlite3_vtab* table, char* message) {
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = message;
    return message ? SQLITE_ERROR : SQLITE_NOMEM;
}

static int filter(sqlite3_vtab_cursor* base, int named, char const* unused, int given_count, sqlite3_value** values) {
    FunctionTable* table = (FunctionTable*)base->pVtab;
    Finder const* finder = table->finder;
    Cursor* cursor = (Cursor*)base;
    sqlite3_value* given[MOST_ARGUMENTS] = {NULL};
    Arguments const arguments = {given, finder->arguments};
    char* error;
    size_t count = 0;
    (void)unused, (void)given_count;
    empty_found(&cursor->found);
    cursor->at = 0;
    for (int i = 0; i < finder->arguments; ++i)
        if (named & (1 << i)) given[i] = *values++;
    jixiao_scorer* scorer = find_scorer(table->scorers, &arguments, finder->ruleset, finder->language, &error);
    if (!scorer) return fail(&table->base, error);
    jixiao_status const status = finder->find(scorer, &arguments, &count);
    if (status == JIXIAO_NO_MEMORY) return SQLITE_NOMEM;
    if (status != JIXIAO_OK) return fail(&table->base, sqlite3_mprintf("%s", jixiao_message(scorer)));
    return take_found(scorer, count, &cursor->found);
}

static int next(sqlite3_vtab_cursor* cursor) {
    ++((Cursor*)cursor)->at;
    return SQLITE_OK;
}

static int is_at_end(sqlite3_vtab_cursor* cursor) { return ((Cursor*)cursor)->at >= ((Cursor*)cursor)->found.count; }

/* What was handed in stays NULL: nobody asks for it. */
static int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int number) {
    Cursor const* cursor = (Cursor const*)base;
    if (number < FOUND_COLUMNS) give_found(context, &cursor->found.rows[cursor->at], number);
    return SQLITE_OK;
}

static int row_number(sqlite3_vtab_cursor* cursor, sqlite3_int64* number) {
    *number = (sqlite3_int64)((Cursor*)cursor)->at;
    return SQLITE_OK;
}

static sqlite3_module const function_module = {.xConnect = connect,
                                               .xBestIndex = best_index,
                                               .xDisconnect = disconnect,
                                               .xOpen = open_cursor,
                                               .xClose = close_cursor,
                                               .xFilter = filter,
                                               .xNext = next,
                                               .xEof = is_at_end,
                                               .xColumn = column,
                                               .xRowid = row_number};

static void unregister(void* registration) {
    let_go(((Registration*)registration)->scorers);
    sqlite3_free(registration);
}

int add_finder(sqlite3* database, Scorers* scorers, Finder const* finder) {
    Registration* registration = sqlite3_malloc(sizeof *registration);
    if (!registration) return SQLITE_NOMEM;
    *registration = (Registration){finder, hold(scorers)};
    return sqlite3_create_module_v2(database, finder->name, &function_module, registration, unregister);
}

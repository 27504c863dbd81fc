/* Texts about rows and expressions: jixiao_explain, jixiao_parse. */
#include "tools/sql/sqlite/families.h"
#include "tools/sql/sqlite/functions.h"
#include "tools/sql/sqlite/values.h"

/* Enough for most; longer texts are asked for again. */
#define USUAL_SIZE 4096

/* One of the functions of the C ABI that write into a buffer. */
typedef jixiao_status Writer(jixiao_scorer* scorer, void const* what, char* buffer, size_t capacity, size_t* size);

static jixiao_status write_explanation(jixiao_scorer* scorer, void const* row, char* buffer, size_t capacity,
                                       size_t* size) {
    return jixiao_explain(scorer, row, buffer, capacity, size);
}

static jixiao_status write_parsed(jixiao_scorer* scorer, void const* expression, char* buffer, size_t capacity,
                                  size_t* size) {
    return jixiao_parse(scorer, *(jixiao_text const*)expression, buffer, capacity, size);
}

static void give_written(sqlite3_context* context, jixiao_scorer* scorer, Writer* write, void const* what) {
    size_t size = 0;
    char* buffer = sqlite3_malloc(USUAL_SIZE);
    jixiao_status status = buffer ? write(scorer, what, buffer, USUAL_SIZE, &size) : JIXIAO_NO_MEMORY;
    if (status == JIXIAO_TOO_SMALL) {
        sqlite3_free(buffer);
        buffer = sqlite3_malloc64(size + 1);
        status = buffer ? write(scorer, what, buffer, size + 1, &size) : JIXIAO_NO_MEMORY;
    }
    if (status == JIXIAO_OK)
        sqlite3_result_text64(context, buffer, size, sqlite3_free, SQLITE_UTF8);
    else if (status == JIXIAO_NO_MEMORY)
        sqlite3_result_error_nomem(context);
    else
        sqlite3_result_error(context, jixiao_message(scorer), -1);
    if (status != JIXIAO_OK) sqlite3_free(buffer);
}

static void explain(sqlite3_context* context, int count, sqlite3_value** values) {
    Arguments const arguments = {values, count};
    jixiao_row row;
    jixiao_scorer* scorer = scorer_in(context, &arguments, AT_RULESET, ROW_ARGUMENTS);
    if (!scorer) return;
    if (read_row(&arguments, &row))
        give_written(context, scorer, write_explanation, &row);
    else
        sqlite3_result_error_nomem(context);
}

/* NULL is no expression: NULL. */
static void parse(sqlite3_context* context, int count, sqlite3_value** values) {
    Arguments const arguments = {values, count};
    jixiao_text expression;
    jixiao_scorer* scorer = scorer_in(context, &arguments, -1, 1);
    if (!scorer || sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    if (read_text(&arguments, 0, &expression))
        give_written(context, scorer, write_parsed, &expression);
    else
        sqlite3_result_error_nomem(context);
    sqlite3_result_subtype(context, JSON_SUBTYPE);
}

int add_texts(sqlite3* database, Scorers* scorers) {
    int result = add_function(database, scorers, "jixiao_explain", AT_WEIGHT + 1, ROW_ARGUMENTS + 1, 0, explain);
    if (result == SQLITE_OK)
        result = add_function(database, scorers, "jixiao_parse", 1, 2, SQLITE_RESULT_SUBTYPE, parse);
    if (result == SQLITE_OK)
        result = add_function(database, scorers, "jixiao_parse_json", 1, 2, SQLITE_RESULT_SUBTYPE, parse);
    return result;
}

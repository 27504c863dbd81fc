/* Arguments of SQL functions as the C ABI wants them. */
#ifndef JIXIAO_SQLITE_VALUES_H
#define JIXIAO_SQLITE_VALUES_H

#include "tools/sql/sqlite/scorers.h"
#include "tools/sql/sqlite/sqlite.h"

/* How functions that give JSON mark it for those that take it. */
#define JSON_SUBTYPE 'J'

/* Where the arguments about a row stand. */
enum { AT_TARGET, AT_ACTUAL, AT_WEIGHT, AT_RULE, AT_RULESET, AT_LEVEL, AT_PREVIOUS, AT_GIVEN, ROW_ARGUMENTS };

/* The arguments of one call: those at the end that were not given are missing. */
typedef struct Arguments {
    sqlite3_value** values; /* null: this one is not given */
    int count;
} Arguments;

/* The argument as text, numbers as their digits; empty if it is NULL or not given. False: no memory. */
int read_text(Arguments const* arguments, int number, jixiao_text* text);

/* The row; its name, which has no place of its own among the arguments, is empty. False: no memory. */
int read_row(Arguments const* arguments, jixiao_row* row);

/* The scorer for the arguments `ruleset` (a negative number: the default) and `language` (a negative
 * number: Chinese). Null on failure, as scorer_for(). */
jixiao_scorer* find_scorer(Scorers* scorers, Arguments const* arguments, int ruleset, int language, char** error);

/* The same for a function of SQL: what fails is its error. */
jixiao_scorer* scorer_in(sqlite3_context* context, Arguments const* arguments, int ruleset, int language);

/* A message that was made with sqlite3_mprintf, or null: no memory. Frees it. */
void give_error(sqlite3_context* context, char* message);

#endif

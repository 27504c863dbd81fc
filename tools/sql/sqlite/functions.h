/* What the extension adds to a connection, one call for each family of functions. Each returns an
 * error code of SQLite. */
#ifndef JIXIAO_SQLITE_FUNCTIONS_H
#define JIXIAO_SQLITE_FUNCTIONS_H

#include "tools/sql/sqlite/scorers.h"
#include "tools/sql/sqlite/sqlite.h"

typedef void Function(sqlite3_context *context, int count, sqlite3_value **values);

/* A function of SQL that takes `least` to `most` arguments. */
int add_function(sqlite3 *database, Scorers *scorers, char const *name, int least, int most, Function *function);

int add_scores(sqlite3 *database, Scorers *scorers);
int add_texts(sqlite3 *database, Scorers *scorers);
int add_findings(sqlite3 *database, Scorers *scorers);
int add_total(sqlite3 *database);

#endif

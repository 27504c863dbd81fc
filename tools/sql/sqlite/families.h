/* What the extension adds to a connection, one call for each family of functions. Each returns an
 * error code of SQLite. */
#ifndef JIXIAO_SQLITE_FAMILIES_H
#define JIXIAO_SQLITE_FAMILIES_H

#include "tools/sql/sqlite/scorers.h"
#include "tools/sql/sqlite/sqlite.h"

int add_scores(sqlite3* database, Scorers* scorers);
int add_texts(sqlite3* database, Scorers* scorers);
int add_findings(sqlite3* database, Scorers* scorers);
int add_total(sqlite3* database);

#endif

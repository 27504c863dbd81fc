/* How a function is added to a connection. Returns an error code of SQLite. */
#ifndef JIXIAO_SQLITE_FUNCTIONS_H
#define JIXIAO_SQLITE_FUNCTIONS_H

#include "tools/sql/sqlite/scorers.h"
#include "tools/sql/sqlite/sqlite.h"

typedef void Function(sqlite3_context* context, int count, sqlite3_value** values);

/* What a function that marks its result as JSON has to say of itself from SQLite 3.45 on; before, nobody asks. The
 * SQLite that loads the module may be newer than the headers it was built with. */
#ifndef SQLITE_RESULT_SUBTYPE
#define SQLITE_RESULT_SUBTYPE 0x001000000
#endif

/* What all functions of the extension are. */
#define USUAL_FLAGS (SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS)

/* A function of SQL that takes `least` to `most` arguments; `flags` are those beside the usual ones. */
int add_function(sqlite3* database, Scorers* scorers, char const* name, int least, int most, int flags,
                 Function* function);

#endif

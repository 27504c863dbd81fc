#include "tools/sql/sqlite/functions.h"

int add_function(sqlite3* database, Scorers* scorers, char const* name, int least, int most, int flags,
                 Function* function) {
    int status = SQLITE_OK;
    for (int count = least; count <= most && status == SQLITE_OK; ++count)
        status = sqlite3_create_function_v2(database, name, count, USUAL_FLAGS | flags, hold(scorers), function, NULL,
                                            NULL, let_go);
    return status;
}

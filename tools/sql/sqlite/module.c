/* The module: what happens when it is loaded into a connection. */
#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT1

#include "tools/sql/sqlite/families.h"

/* The name is what SQLite makes of the file's, jixiao.so. */
__attribute__((visibility("default"))) int sqlite3_jixiao_init(sqlite3* database, char** error,
                                                               sqlite3_api_routines const* routines) {
    SQLITE_EXTENSION_INIT2(routines);
    if (jixiao_abi_version() != JIXIAO_ABI_VERSION) {
        *error = sqlite3_mprintf("jixiao: built for another version of its library");
        return SQLITE_ERROR;
    }
    Scorers* scorers = new_scorers();
    if (!scorers) return SQLITE_NOMEM;
    int status = add_scores(database, scorers);
    if (status == SQLITE_OK) status = add_texts(database, scorers);
    if (status == SQLITE_OK) status = add_findings(database, scorers);
    if (status == SQLITE_OK) status = add_total(database);
    let_go(scorers);
    return status;
}

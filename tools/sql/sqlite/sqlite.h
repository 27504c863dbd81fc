/* SQLite as an extension sees it: through the functions of whoever loads it. */
#ifndef JIXIAO_SQLITE_SQLITE_H
#define JIXIAO_SQLITE_SQLITE_H

#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT3

#endif

/* A function of SQL that finds something and stands in FROM.
 *
 * SQLite knows such functions as tables without rows of their own: the arguments are hidden columns, which
 * a query sets equal to what it calls them with. */
#ifndef JIXIAO_SQLITE_FINDER_H
#define JIXIAO_SQLITE_FINDER_H

#include "tools/sql/sqlite/found.h"
#include "tools/sql/sqlite/values.h"

#define MOST_ARGUMENTS (ROW_ARGUMENTS + 1)

/* What tells one such function from another. */
typedef struct Finder {
    char const* name;
    char const* declaration; /* the columns of what is found, then the arguments, hidden */
    char const* needs;       /* the error where an argument is missing */
    int arguments;           /* how many there are */
    int needed;              /* how many of the first ones have to be given */
    int ruleset;             /* where these two stand */
    int language;
    jixiao_status (*find)(jixiao_scorer* scorer, Arguments const* arguments, size_t* count);
} Finder;

/* Returns an error code of SQLite. */
int add_finder(sqlite3* database, Scorers* scorers, Finder const* finder);

#endif

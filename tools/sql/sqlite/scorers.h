/* Scorers of one connection, by ruleset and language: opened once, kept within a limit. */
#ifndef JIXIAO_SQLITE_SCORERS_H
#define JIXIAO_SQLITE_SCORERS_H

#include "tools/capi/jixiao.h"

typedef struct Scorers Scorers;

/* Null if there is no memory. Whoever is given it holds it; the last one to let go frees it. */
Scorers* new_scorers(void);
Scorers* hold(Scorers* scorers);
void let_go(void* scorers);

/* The scorer for a ruleset (a built-in name or the text of a ruleset file), valid until the next call.
 * Null if there is none; *error then becomes a message to be freed with sqlite3_free, or null if
 * there is no memory even for that. */
jixiao_scorer* scorer_for(Scorers* scorers, jixiao_text ruleset, jixiao_language language, char** error);

#endif

/* Scorers of this backend, by ruleset and language: opened once, kept within a limit. */
#ifndef JIXIAO_POSTGRES_SCORERS_H
#define JIXIAO_POSTGRES_SCORERS_H

#include <postgres.h>

#include "tools/capi/jixiao.h"

/* The scorer for a ruleset (a built-in name or the text of a ruleset file, UTF-8). Raises an error if
 * there is no such ruleset or it has mistakes. Valid until the next call of this function. */
jixiao_scorer* scorer_for(jixiao_text ruleset, jixiao_language language);

#endif

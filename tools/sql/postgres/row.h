/* A row from the arguments that all functions about rows begin with:
 * target, actual, weight, rule, ruleset, level, previous, given. */
#ifndef JIXIAO_POSTGRES_ROW_H
#define JIXIAO_POSTGRES_ROW_H

#include "tools/sql/postgres/scorers.h"
#include "tools/sql/postgres/texts.h"

#define ROW_ARGUMENTS 8

typedef struct ScoredRow {
    jixiao_status status; /* JIXIAO_OK, JIXIAO_OPEN or JIXIAO_BAD_ROW */
    jixiao_score score;
    jixiao_scorer* scorer;
    jixiao_row row;
} ScoredRow;

/* The row with its name, which has no place of its own among the arguments, empty. */
jixiao_row row_arguments(FunctionCallInfo fcinfo);

/* The scorer for the ruleset argument. */
jixiao_scorer* ruleset_argument(FunctionCallInfo fcinfo, int number, jixiao_language language);

ScoredRow score_arguments(FunctionCallInfo fcinfo);

#endif

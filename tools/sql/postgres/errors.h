/* Errors of SQL, in both languages. */
#ifndef JIXIAO_POSTGRES_ERRORS_H
#define JIXIAO_POSTGRES_ERRORS_H

#include <postgres.h>

#include "tools/capi/jixiao.h"

/* What a finding says in one language, in the server's encoding. */
typedef struct Words {
    char const* message;
    char const* help; /* "" if there is none */
} Words;

/* A copy, so that it outlives the finding. */
Words words_of(jixiao_finding const* finding);

/* Raises the error for what a finding says; `detail` may be null. */
void raise_finding(int sqlstate, char const* code, Words chinese, Words english, char const* detail)
    pg_attribute_noreturn();

/* Raises the error for a call that went wrong through no fault of a row. */
void raise_failure(jixiao_scorer const* scorer, jixiao_status status) pg_attribute_noreturn();

#endif

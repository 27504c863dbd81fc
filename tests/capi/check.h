/* The smallest test: what does not hold is named, and the program ends with 1. */
#ifndef JIXIAO_TESTS_CAPI_CHECK_H
#define JIXIAO_TESTS_CAPI_CHECK_H

#include <stdio.h>
#include <string.h>

#include "jixiao.h"

extern int failures;

#define CHECK(condition)                                                              \
    do {                                                                              \
        if (!(condition)) {                                                           \
            fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
            ++failures;                                                               \
        }                                                                             \
    } while (0)

#define CHECK_TEXT(got, wanted)                                                                   \
    do {                                                                                          \
        char const* const got_ = (got);                                                           \
        if (strcmp(got_, wanted) != 0) {                                                          \
            fprintf(stderr, "%s:%d: got    %s\n  wanted %s\n", __FILE__, __LINE__, got_, wanted); \
            ++failures;                                                                           \
        }                                                                                         \
    } while (0)

/* A scorer for a ruleset that has to be there. */
jixiao_scorer* open_scorer(char const* ruleset, jixiao_language language);

jixiao_row make_row(char const* target, char const* actual, char const* weight, char const* rule);

void test_scores(void);
void test_rulesets(void);
void test_texts(void);
void test_findings(void);
void test_bad_calls(void);
void test_threads(void);
void test_memory(void);

#endif

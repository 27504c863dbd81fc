#include "check.h"

static void test_null(void) {
    jixiao_row const row = make_row(">=95%", "93%", "10", "");
    jixiao_text const hollow = {NULL, 5};
    jixiao_scorer* scorer = open_scorer("", JIXIAO_ENGLISH);
    jixiao_score score;
    jixiao_finding finding;
    size_t count;
    CHECK(jixiao_score_row(NULL, &row, &score) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_score_row(scorer, NULL, &score) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_score_row(scorer, &row, NULL) == JIXIAO_BAD_ARGUMENT);
    CHECK_TEXT(jixiao_message(scorer), "an argument is a null pointer or out of its range");
    CHECK(jixiao_score_row(scorer, &row, &score) == JIXIAO_OK);
    CHECK_TEXT(jixiao_message(scorer), "");
    CHECK(jixiao_explain(scorer, &row, NULL, 10, NULL) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_parse(scorer, hollow, NULL, 0, NULL) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_diagnose(scorer, &row, NULL) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_review(NULL, &row, &count) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_finding_at(scorer, 0, &finding) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_decimal(1, 2, NULL, 0) == JIXIAO_BAD_ARGUMENT);
    jixiao_close(scorer);
    jixiao_close(NULL);
}

static void test_open(void) {
    jixiao_scorer* scorer;
    jixiao_text const hollow = {NULL, 5};
    CHECK(jixiao_open(jixiao_string(""), JIXIAO_ENGLISH, NULL) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_open(hollow, JIXIAO_ENGLISH, &scorer) == JIXIAO_BAD_ARGUMENT);
    CHECK(scorer == NULL);
    CHECK(jixiao_open(jixiao_string(NULL), 2, &scorer) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_open(jixiao_string(NULL), -1, &scorer) == JIXIAO_BAD_ARGUMENT);
    CHECK(scorer == NULL);
}

/* Texts as long as they come are answered, not read beyond their end. */
static void test_long_texts(void) {
    static char digits[100000];
    memset(digits, '9', sizeof digits);
    jixiao_text const text = {digits, sizeof digits};
    jixiao_scorer* scorer = open_scorer("", JIXIAO_ENGLISH);
    jixiao_row row = make_row(">=95%", "93%", "10", "");
    jixiao_text* const fields[] = {&row.target, &row.actual, &row.weight, &row.given};
    jixiao_score score;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; ++i) {
        jixiao_text const kept = *fields[i];
        *fields[i] = text;
        CHECK(jixiao_score_row(scorer, &row, &score) == JIXIAO_BAD_ROW);
        *fields[i] = kept;
    }
    CHECK(jixiao_score_row(scorer, &row, &score) == JIXIAO_OK);
    jixiao_close(scorer);
}

void test_bad_calls(void) {
    test_null();
    test_open();
    test_long_texts();
}

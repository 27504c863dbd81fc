#include "check.h"

/* What a row scores, as "9.79" or as the code that says why it has no points. */
static char const* outcome(jixiao_scorer* scorer, jixiao_row const* row) {
    static char text[24];
    jixiao_score score;
    jixiao_status const status = jixiao_score_row(scorer, row, &score);
    if (status != JIXIAO_OK) {
        CHECK(status == JIXIAO_OPEN || status == JIXIAO_BAD_ROW);
        CHECK((status == JIXIAO_BAD_ROW) == (score.verdict == JIXIAO_INVALID));
        CHECK(score.points == 0);
        return score.code;
    }
    CHECK_TEXT(score.code, "");
    CHECK(score.low == score.points && score.high == score.points);
    CHECK(jixiao_decimal(score.points, score.places, text, sizeof text) == JIXIAO_OK);
    return text;
}

/* Twice: the second time the texts are known. */
#define CHECK_OUTCOME(scorer, row, wanted)          \
    do {                                            \
        jixiao_row const row_ = (row);              \
        CHECK_TEXT(outcome(scorer, &row_), wanted); \
        CHECK_TEXT(outcome(scorer, &row_), wanted); \
    } while (0)

static void test_rows(void) {
    jixiao_scorer* scorer = open_scorer("", JIXIAO_CHINESE);
    CHECK_TEXT(jixiao_ruleset_name(scorer), "mof-2020-10");
    CHECK(jixiao_places(scorer) == 2);
    CHECK_OUTCOME(scorer, make_row(">=95%", "93%", "10", "按照完成比例赋分"), "9.79");
    CHECK_OUTCOME(scorer, make_row(">=95%", "93%", "10", ""), "9.79");
    CHECK_OUTCOME(scorer, make_row(">=95％", "0.93", "10", ""), "E702");
    CHECK_OUTCOME(scorer, make_row("<=10 个工作日", "12 个工作日", " 7.5 ", ""), "6.25");
    CHECK_OUTCOME(scorer, make_row("80%-90%", "85%", "8", ""), "8.00");
    CHECK_OUTCOME(scorer, make_row("=0次", "1次", "5", ""), "0.00");
    CHECK_OUTCOME(scorer, make_row(">=1万元", "5000元", "10", ""), "5.00");
    CHECK_OUTCOME(scorer, make_row("有效", "达成预期指标", "10", ""), "10.00");
    CHECK_OUTCOME(scorer, make_row("", "93%", "10", ""), "E101");
    CHECK_OUTCOME(scorer, make_row(">=**%", "93%", "10", ""), "E103");
    CHECK_OUTCOME(scorer, make_row(">=95%", "9O%", "10", ""), "E201");
    CHECK_OUTCOME(scorer, make_row(">=95%", "93个", "10", ""), "E306");
    CHECK_OUTCOME(scorer, make_row(">=95%", "93%", "abc", ""), "E302");
    CHECK_OUTCOME(scorer, make_row(">=95%", "93%", "", ""), "E302");
    CHECK_OUTCOME(scorer, make_row(">=95%", "93%", "-5", ""), "E302");
    CHECK_OUTCOME(scorer, make_row(">=95%", "", "10", ""), "W330");
    CHECK_OUTCOME(scorer, make_row(">=95%", "\xff", "10", ""), "E107");
    CHECK_OUTCOME(scorer, make_row("\xe4\xbb", "93%", "10", ""), "E107");
    CHECK_OUTCOME(scorer, make_row(">=95%", "93%", "10", "\xff"), "E107");
    jixiao_close(scorer);
}

/* What the row alone does not say: level, last year's value, points given by a person. */
static void test_context(void) {
    jixiao_scorer* scorer = open_scorer("mof-2020-10", JIXIAO_CHINESE);
    jixiao_row row = make_row("100万元", "120万元", "10", "");
    CHECK_OUTCOME(scorer, row, "10.00");
    row.level = jixiao_string("成本指标");
    CHECK_OUTCOME(scorer, row, "8.33");

    row = make_row("不低于上年", "90%", "10", "");
    CHECK_OUTCOME(scorer, row, "E312");
    row.previous = jixiao_string("100%");
    CHECK_OUTCOME(scorer, row, "9.00");

    row = make_row("有效", "部分达成", "10", "");
    row.given = jixiao_string("7");
    CHECK_OUTCOME(scorer, row, "7.00");
    row.given = jixiao_string("9.5");
    CHECK_OUTCOME(scorer, row, "E308");
    row.given = jixiao_string("seven");
    CHECK_OUTCOME(scorer, row, "E416");
    jixiao_close(scorer);
}

/* An open row says what is still possible. */
static void test_open_row(void) {
    jixiao_scorer* scorer = open_scorer("mof-2020-10", JIXIAO_CHINESE);
    jixiao_row const row = make_row(">=95%", "  ", "12.5", "");
    jixiao_score score;
    CHECK(jixiao_score_row(scorer, &row, &score) == JIXIAO_OPEN);
    CHECK(score.verdict == JIXIAO_MISSING);
    CHECK(score.points == 0 && score.low == 0 && score.high == 1250 && score.places == 2);
    jixiao_close(scorer);
}

static void test_decimals(void) {
    char text[24];
    CHECK(jixiao_decimal(979, 2, text, 4) == JIXIAO_TOO_SMALL);
    CHECK(jixiao_decimal(979, 2, text, 5) == JIXIAO_OK);
    CHECK_TEXT(text, "9.79");
    CHECK(jixiao_decimal(-5, 3, text, sizeof text) == JIXIAO_OK);
    CHECK_TEXT(text, "-0.005");
    CHECK(jixiao_decimal(INT64_MIN, 18, text, sizeof text) == JIXIAO_OK);
    CHECK_TEXT(text, "-9.223372036854775808");
    CHECK(jixiao_decimal(7, 0, text, sizeof text) == JIXIAO_OK);
    CHECK_TEXT(text, "7");
    CHECK(jixiao_decimal(7, -1, text, sizeof text) == JIXIAO_BAD_ARGUMENT);
    CHECK(jixiao_decimal(7, 19, text, sizeof text) == JIXIAO_BAD_ARGUMENT);
}

void test_scores(void) {
    test_rows();
    test_context();
    test_open_row();
    test_decimals();
}

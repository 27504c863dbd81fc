#include <stdlib.h>

#include "check.h"

/* Any buffer that is too small says which size will do, and that size does. */
static void check_sizes(jixiao_scorer* scorer, jixiao_row const* row) {
    size_t size = 0;
    CHECK(jixiao_explain(scorer, row, NULL, 0, &size) == JIXIAO_TOO_SMALL);
    CHECK(size > 0);
    char* exact = malloc(size + 1);
    exact[0] = 'x';
    CHECK(jixiao_explain(scorer, row, exact, size, NULL) == JIXIAO_TOO_SMALL);
    CHECK(exact[0] == 'x');
    CHECK(jixiao_explain(scorer, row, exact, size + 1, &size) == JIXIAO_OK);
    CHECK(strlen(exact) == size);
    free(exact);
}

static void test_explain(void) {
    char text[4096];
    jixiao_row const good = make_row(">=5个", "4个", "10", "");
    jixiao_row const bad = make_row(">=1O个", "4个", "10", "");
    jixiao_scorer* chinese = open_scorer("mof-2021-101", JIXIAO_CHINESE);
    jixiao_scorer* english = open_scorer("", JIXIAO_ENGLISH);
    check_sizes(chinese, &good);

    CHECK(jixiao_explain(chinese, &good, text, sizeof text, NULL) == JIXIAO_OK);
    CHECK(strstr(text, "mof-2021-101") != NULL);
    CHECK(strstr(text, "5.00 / 10  部分得分") != NULL);

    CHECK(jixiao_explain(english, &good, text, sizeof text, NULL) == JIXIAO_OK);
    CHECK(strstr(text, "mof-2020-10") != NULL);
    CHECK(strstr(text, "8.00 / 10  part") != NULL);

    CHECK(jixiao_explain(english, &bad, text, sizeof text, NULL) == JIXIAO_OK);
    CHECK(strstr(text, "E201") != NULL);
    CHECK(strstr(text, "E301") != NULL);
    jixiao_close(english);
    jixiao_close(chinese);
}

static void check_parsed(jixiao_scorer* scorer, char const* expression, char const* wanted) {
    char text[1024];
    CHECK(jixiao_parse(scorer, jixiao_string(expression), text, sizeof text, NULL) == JIXIAO_OK);
    CHECK_TEXT(text, wanted);
}

static void test_parse(void) {
    jixiao_scorer* scorer = open_scorer("", JIXIAO_ENGLISH);
    check_parsed(scorer, "<=10 个工作日",
                 "{\"text\":\"<=10 个工作日\",\"kind\":\"bound\",\"comparator\":\"<=\",\"value\":\"10\","
                 "\"unit\":\"工作日\",\"dimension\":\"workday\",\"canonical\":\"<=10个工作日\",\"diagnostics\":[]}");
    check_parsed(scorer, "",
                 "{\"text\":\"\",\"kind\":\"missing\",\"canonical\":\"\",\"diagnostics\":[{\"code\":\"E101\","
                 "\"severity\":\"error\",\"begin\":0,\"end\":0,\"message\":\"the target is empty\"}]}");
    jixiao_close(scorer);
}

void test_texts(void) {
    test_explain();
    test_parse();
}

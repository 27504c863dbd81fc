#include "check.h"

/* Finds a code among the findings of the last call. */
static int find(jixiao_scorer* scorer, size_t count, char const* code, jixiao_finding* found) {
    for (size_t i = 0; i < count; ++i) {
        CHECK(jixiao_finding_at(scorer, i, found) == JIXIAO_OK);
        if (strcmp(found->code, code) == 0) return 1;
    }
    return 0;
}

static void test_diagnose(void) {
    jixiao_scorer* scorer = open_scorer("", JIXIAO_ENGLISH);
    jixiao_row row = make_row(">=95%", ">==93%", "10", "");
    jixiao_finding finding;
    size_t count = 0;
    CHECK(jixiao_diagnose(scorer, &row, &count) == JIXIAO_OK);
    CHECK(find(scorer, count, "E121", &finding));
    CHECK(finding.severity == JIXIAO_ERROR);
    CHECK_TEXT(finding.field, "actual");
    CHECK(finding.begin == 0 && finding.end == 3);
    CHECK_TEXT(finding.fixed, "≥93%");
    CHECK(finding.message[0] != '\0' && finding.help[0] != '\0');
    CHECK(jixiao_finding_at(scorer, count, &finding) == JIXIAO_BAD_ARGUMENT);

    row = make_row(">=95%", "93%", "1O", "");
    CHECK(jixiao_diagnose(scorer, &row, &count) == JIXIAO_OK);
    CHECK(find(scorer, count, "E302", &finding));
    CHECK_TEXT(finding.field, "");

    row = make_row(" >=1O%", "93%", "10", "");
    CHECK(jixiao_diagnose(scorer, &row, &count) == JIXIAO_OK);
    CHECK(find(scorer, count, "E201", &finding));
    CHECK_TEXT(finding.field, "target");
    CHECK(finding.begin == 3 && finding.end == 5);

    row = make_row(">=95%", "", "10", "");
    CHECK(jixiao_diagnose(scorer, &row, &count) == JIXIAO_OK);
    CHECK(count == 1 && find(scorer, count, "W330", &finding));
    CHECK(finding.severity == JIXIAO_WARNING);
    CHECK_TEXT(finding.field, "");
    CHECK_TEXT(finding.message, "there is no actual: the row may score 0.00 to 10.00");
    jixiao_close(scorer);
}

static void test_review(void) {
    jixiao_scorer* scorer = open_scorer("", JIXIAO_CHINESE);
    jixiao_row row = make_row("有效", "", "", "");
    jixiao_finding finding;
    size_t count = 0;
    row.name = jixiao_string("社会服务能力");
    CHECK(jixiao_review(scorer, &row, &count) == JIXIAO_OK);
    CHECK(find(scorer, count, "RV-09", &finding));
    CHECK(finding.severity == JIXIAO_WARNING);
    CHECK(finding.begin == 0 && finding.end == strlen("有效"));
    CHECK_TEXT(finding.message, "“社会服务能力”的指标值“有效”没有说明怎样才算达到");

    row = make_row(">=100百分比", "", "", "");
    row.name = jixiao_string("验收合格率");
    row.level = jixiao_string("质量指标");
    CHECK(jixiao_review(scorer, &row, &count) == JIXIAO_OK);
    CHECK(find(scorer, count, "RV-41", &finding));
    CHECK_TEXT(finding.fixed, ">=100%");
    for (size_t i = 0; i < count; ++i) {
        CHECK(jixiao_finding_at(scorer, i, &finding) == JIXIAO_OK);
        CHECK_TEXT(finding.field, "target");
        CHECK(finding.end <= row.target.size);
    }

    row = make_row(">=95%", "", "", "");
    row.name = jixiao_string("验收合格率");
    CHECK(jixiao_review(scorer, &row, &count) == JIXIAO_OK);
    CHECK(count == 0);
    jixiao_close(scorer);
}

void test_findings(void) {
    test_diagnose();
    test_review();
}

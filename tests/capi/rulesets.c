#include "check.h"

static char const variant[] =
    "format = \"jixiao/ruleset/1\"\n"
    "extends = \"mof-2020-10\"\n"
    "name = \"whole-points\"\n"
    "places = 0\n";

static void test_text(void) {
    jixiao_scorer* scorer = open_scorer(variant, JIXIAO_CHINESE);
    jixiao_row const row = make_row(">=95%", "93%", "10", "");
    jixiao_score score;
    CHECK_TEXT(jixiao_ruleset_name(scorer), "whole-points");
    CHECK(jixiao_places(scorer) == 0);
    CHECK(jixiao_score_row(scorer, &row, &score) == JIXIAO_OK);
    CHECK(score.points == 10 && score.places == 0);
    jixiao_close(scorer);
}

/* A scorer that could not be opened says why, scores nothing and can be closed. */
static void check_refused(char const* ruleset, char const* beginning) {
    jixiao_scorer* scorer;
    jixiao_row const row = make_row(">=95%", "93%", "10", "");
    jixiao_score score;
    jixiao_finding finding;
    CHECK(jixiao_open(jixiao_string(ruleset), JIXIAO_ENGLISH, &scorer) == JIXIAO_BAD_RULESET);
    CHECK(strncmp(jixiao_message(scorer), beginning, strlen(beginning)) == 0);
    CHECK_TEXT(jixiao_ruleset_name(scorer), "");
    CHECK(jixiao_score_row(scorer, &row, &score) == JIXIAO_BAD_RULESET);
    CHECK(strncmp(jixiao_message(scorer), beginning, strlen(beginning)) == 0);
    CHECK(jixiao_finding_at(scorer, 0, &finding) == JIXIAO_OK);
    CHECK_TEXT(finding.field, "ruleset");
    CHECK(finding.end <= strlen(ruleset));
    jixiao_close(scorer);
}

void test_rulesets(void) {
    test_text();
    check_refused("mof-2020-11", "E908: there is no ruleset called “mof-2020-11”; did you mean “mof-2020-10”?");
    check_refused("format = \"jixiao/ruleset/1\"\nextends = \"nobody\"\nname = \"x\"\n",
                  "E451: there is no built-in ruleset called “nobody”");
    check_refused("= = =\n", "E403: ");
    check_refused("\xff\n", "E401: ");
}

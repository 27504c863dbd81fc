/* Scores one row and says why: cc example.c -ljixiao */
#include <stdio.h>

#include <jixiao.h>

int main(void) {
    if (jixiao_abi_version() != JIXIAO_ABI_VERSION) return 3;

    jixiao_scorer* scorer;
    if (jixiao_open(jixiao_string("mof-2020-10"), JIXIAO_ENGLISH, &scorer) != JIXIAO_OK) {
        fprintf(stderr, "%s\n", jixiao_message(scorer));
        jixiao_close(scorer);
        return 1;
    }

    jixiao_row const row = {
        .target = jixiao_string(">=95%"), .actual = jixiao_string("93%"), .weight = jixiao_string("10")};
    jixiao_score score;
    jixiao_status const status = jixiao_score_row(scorer, &row, &score);
    if (status == JIXIAO_OK) {
        char points[24];
        jixiao_decimal(score.points, score.places, points, sizeof points);
        printf("%s points\n", points);
    } else {
        printf("no points: %s\n", score.code);
    }

    char text[4096];
    if (jixiao_explain(scorer, &row, text, sizeof text, NULL) == JIXIAO_OK) printf("%s", text);
    jixiao_close(scorer);
    return 0;
}

/* Why a row has no points, from C: docs/capi.md has every function. */
#include <jixiao.h>
#include <stdio.h>

int main(void) {
    jixiao_row const row = {
        .target = jixiao_string("<=10 个工作日"), .actual = jixiao_string("12 户"), .weight = jixiao_string("10")};
    jixiao_scorer* scorer;
    jixiao_finding finding;
    size_t count;
    if (jixiao_open(jixiao_string("mof-2020-10"), JIXIAO_ENGLISH, &scorer) != JIXIAO_OK) return 1;
    if (jixiao_diagnose(scorer, &row, &count) != JIXIAO_OK) return 1;
    for (size_t i = 0; i < count; ++i)
        if (jixiao_finding_at(scorer, i, &finding) == JIXIAO_OK) printf("%s: %s\n", finding.code, finding.message);
    jixiao_close(scorer);
    return 0;
}

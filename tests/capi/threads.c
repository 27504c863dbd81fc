#include <pthread.h>

#include "check.h"

enum { threads = 4, rows = 2000 };

/* The sum of rows with changing actuals, 1% to 100% in turn. */
static void* sum_of_rows(void* result) {
    jixiao_scorer* scorer;
    int64_t sum = -1;
    if (jixiao_open(jixiao_string(""), JIXIAO_CHINESE, &scorer) == JIXIAO_OK) {
        sum = 0;
        for (int i = 0; i < rows; ++i) {
            char actual[8];
            jixiao_score score;
            snprintf(actual, sizeof actual, "%d%%", i % 100 + 1);
            jixiao_row const row = make_row(">=100%", actual, "10", "");
            if (jixiao_score_row(scorer, &row, &score) == JIXIAO_OK) sum += score.points;
        }
    }
    jixiao_close(scorer);
    *(int64_t*)result = sum;
    return NULL;
}

/* Scorers side by side give the same as one alone. */
void test_threads(void) {
    pthread_t running[threads];
    int64_t sums[threads];
    for (int i = 0; i < threads; ++i) CHECK(pthread_create(&running[i], NULL, sum_of_rows, &sums[i]) == 0);
    for (int i = 0; i < threads; ++i) {
        pthread_join(running[i], NULL);
        CHECK(sums[i] == (int64_t)rows / 100 * 50500);
    }
}

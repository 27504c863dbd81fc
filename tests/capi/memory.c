/* Memory that runs out, at each allocation in turn: every call answers JIXIAO_NO_MEMORY, and the scorer
 * stays usable. */
#include "check.h"

#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED
#endif
#endif

#if defined(IS_SANITIZED)
void test_memory(void) {} /* the sanitizer has the allocator for itself */
#else

#include <errno.h>
#include <stdlib.h>

void* __libc_malloc(size_t size);

static int is_armed = 0;
static long left = 0;

void* malloc(size_t size) {
    if (is_armed && left-- <= 0) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_malloc(size);
}

typedef struct task {
    jixiao_scorer* scorer;
    jixiao_row row;
    jixiao_status status;
} task;

static void score(task* it) {
    jixiao_score result;
    it->status = jixiao_score_row(it->scorer, &it->row, &result);
}

static void explain(task* it) {
    static char text[8192];
    it->status = jixiao_explain(it->scorer, &it->row, text, sizeof text, NULL);
}

static void parse(task* it) {
    static char text[8192];
    it->status = jixiao_parse(it->scorer, it->row.target, text, sizeof text, NULL);
}

static void review(task* it) {
    size_t count;
    it->status = jixiao_review(it->scorer, &it->row, &count);
}

static void diagnose(task* it) {
    size_t count;
    it->status = jixiao_diagnose(it->scorer, &it->row, &count);
}

static void open_and_close(task* it) {
    jixiao_scorer* other;
    it->status = jixiao_open(jixiao_string(""), JIXIAO_CHINESE, &other);
    jixiao_close(other);
}

/* Fails at the first allocation, the second and so on, until the work needs no more. */
static void exhaust(void (*work)(task*), task* it, jixiao_status wanted) {
    long allowed = 0;
    do {
        left = allowed++;
        is_armed = 1;
        work(it);
        is_armed = 0;
    } while (it->status == JIXIAO_NO_MEMORY && allowed < 1000000);
    CHECK(it->status == wanted);
    CHECK(allowed > 1);
    work(it);
    CHECK(it->status == wanted);
}

void test_memory(void) {
    task plain = {open_scorer("", JIXIAO_CHINESE), make_row(">=95%", "93%", "10", "按比例赋分"), JIXIAO_OK};
    exhaust(score, &plain, JIXIAO_OK);
    jixiao_close(plain.scorer);

    task it = {open_scorer("", JIXIAO_CHINESE), make_row("不低于八十五分", "80分", "10", ""), JIXIAO_OK};
    exhaust(score, &it, JIXIAO_OK);
    exhaust(explain, &it, JIXIAO_OK);
    exhaust(parse, &it, JIXIAO_OK);
    exhaust(diagnose, &it, JIXIAO_OK);
    exhaust(review, &it, JIXIAO_OK);
    exhaust(open_and_close, &it, JIXIAO_OK);
    jixiao_close(it.scorer);
}
#endif

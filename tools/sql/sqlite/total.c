/* jixiao_total(cents): the exact sum of hundredths, and how many rows had none. */
#include "tools/sql/sqlite/families.h"
#include "tools/sql/sqlite/functions.h"
#include "tools/sql/sqlite/values.h"

typedef struct Total {
    sqlite3_int64 cents;
    sqlite3_int64 scored;
    sqlite3_int64 missing;
} Total;

static void add(sqlite3_context* context, int count, sqlite3_value** values) {
    Total* total = sqlite3_aggregate_context(context, sizeof *total);
    int const type = sqlite3_value_type(values[0]);
    (void)count;
    if (!total) {
        sqlite3_result_error_nomem(context);
    } else if (type == SQLITE_NULL) {
        ++total->missing;
    } else if (type != SQLITE_INTEGER) {
        sqlite3_result_error(context,
                             "jixiao_total adds whole hundredths, from jixiao_score_cents / "
                             "jixiao_total 只能加 jixiao_score_cents 给出的整数",
                             -1);
    } else if (__builtin_add_overflow(total->cents, sqlite3_value_int64(values[0]), &total->cents)) {
        sqlite3_result_error(context, "the total is out of range / 合计超出了可以表示的范围", -1);
    } else {
        ++total->scored;
    }
}

/* {"total": "97.90", "scored": 10, "missing": 0}; zero without rows. */
static void finish(sqlite3_context* context) {
    Total const none = {0, 0, 0};
    Total const* given = sqlite3_aggregate_context(context, 0);
    Total const* total = given ? given : &none;
    char points[24];
    jixiao_decimal(total->cents, 2, points, sizeof points);
    char* json =
        sqlite3_mprintf("{\"total\":\"%s\",\"scored\":%lld,\"missing\":%lld}", points, total->scored, total->missing);
    if (!json) {
        sqlite3_result_error_nomem(context);
        return;
    }
    sqlite3_result_text(context, json, -1, sqlite3_free);
    sqlite3_result_subtype(context, JSON_SUBTYPE);
}

int add_total(sqlite3* database) {
    return sqlite3_create_function_v2(database, "jixiao_total", 1, USUAL_FLAGS | SQLITE_RESULT_SUBTYPE, NULL, NULL, add,
                                      finish, NULL);
}

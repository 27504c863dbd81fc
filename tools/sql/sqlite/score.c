/* Points of one row: jixiao_score, jixiao_score_strict, jixiao_score_cents, jixiao_status. */
#include <string.h>

#include "tools/sql/sqlite/families.h"
#include "tools/sql/sqlite/functions.h"
#include "tools/sql/sqlite/values.h"

typedef struct Scored {
    jixiao_status status; /* JIXIAO_OK, JIXIAO_OPEN or JIXIAO_BAD_ROW */
    jixiao_score score;
    jixiao_scorer* scorer;
    jixiao_row row;
} Scored;

/* False if there is no score to speak of; the error was given. */
static int score_row(sqlite3_context* context, int count, sqlite3_value** values, Scored* scored) {
    Arguments const arguments = {values, count};
    scored->scorer = scorer_in(context, &arguments, AT_RULESET, -1);
    if (!scored->scorer) return 0;
    scored->status = read_row(&arguments, &scored->row) ? jixiao_score_row(scored->scorer, &scored->row, &scored->score)
                                                        : JIXIAO_NO_MEMORY;
    if (scored->status == JIXIAO_NO_MEMORY)
        sqlite3_result_error_nomem(context);
    else if (scored->status > JIXIAO_BAD_ROW)
        sqlite3_result_error(context, jixiao_message(scored->scorer), -1);
    return scored->status <= JIXIAO_BAD_ROW;
}

/* Points as text: a decimal that SQLite holds as a number is no longer exact. */
static void give_points(sqlite3_context* context, jixiao_score const* score) {
    char buffer[24];
    if (jixiao_decimal(score->points, score->places, buffer, sizeof buffer) == JIXIAO_OK)
        sqlite3_result_text(context, buffer, -1, SQLITE_TRANSIENT);
    else
        sqlite3_result_error_toobig(context);
}

static void score(sqlite3_context* context, int count, sqlite3_value** values) {
    Scored scored;
    if (score_row(context, count, values, &scored) && scored.status == JIXIAO_OK) give_points(context, &scored.score);
}

/* Hundredths are exact for rulesets of two decimals at most; others are refused, not rounded. */
static void score_cents(sqlite3_context* context, int count, sqlite3_value** values) {
    Scored scored;
    if (!score_row(context, count, values, &scored)) return;
    if (scored.score.places > 2) {
        give_error(context, sqlite3_mprintf("ruleset \"%s\" gives points with %d decimals, which are no whole "
                                            "hundredths: use jixiao_score / 规则集的得分不止两位小数，不能用百分之一分"
                                            "表示，请改用 jixiao_score",
                                            jixiao_ruleset_name(scored.scorer), scored.score.places));
        return;
    }
    if (scored.status != JIXIAO_OK) return;
    sqlite3_int64 cents = scored.score.points;
    for (int places = scored.score.places; places < 2; ++places) cents *= 10;
    sqlite3_result_int64(context, cents);
}

static void status(sqlite3_context* context, int count, sqlite3_value** values) {
    Scored scored;
    if (!score_row(context, count, values, &scored)) return;
    sqlite3_result_text(context, scored.status == JIXIAO_OK ? "OK" : scored.score.code, -1, SQLITE_TRANSIENT);
}

/* The error that kept the row from being scored, in the scorer's language. */
static char const* reason_in(jixiao_scorer* scorer, Scored const* scored) {
    size_t count = 0;
    jixiao_finding finding;
    if (jixiao_diagnose(scorer, &scored->row, &count) != JIXIAO_OK) count = 0;
    for (size_t i = 0; i < count; ++i)
        if (jixiao_finding_at(scorer, i, &finding) == JIXIAO_OK && strcmp(finding.code, scored->score.code) == 0)
            return finding.message;
    return "";
}

/* The same in both languages, behind its code; null if there is no memory for it. */
static char* reason_of(Scored const* scored, Scorers* scorers, Arguments const* arguments) {
    jixiao_text ruleset;
    jixiao_scorer* english;
    char* error = NULL;
    char const* chinese = reason_in(scored->scorer, scored);
    if (!read_text(arguments, AT_RULESET, &ruleset)) return NULL;
    english = scorer_for(scorers, ruleset, JIXIAO_ENGLISH, &error);
    if (!english) return error;
    return sqlite3_mprintf("%s: %s / %s", scored->score.code, chinese, reason_in(english, scored));
}

static void score_strict(sqlite3_context* context, int count, sqlite3_value** values) {
    Arguments const arguments = {values, count};
    Scored scored;
    if (!score_row(context, count, values, &scored)) return;
    if (scored.status == JIXIAO_OK) give_points(context, &scored.score);
    if (scored.status == JIXIAO_BAD_ROW)
        give_error(context, reason_of(&scored, sqlite3_user_data(context), &arguments));
}

int add_scores(sqlite3* database, Scorers* scorers) {
    int const least = AT_WEIGHT + 1, most = ROW_ARGUMENTS;
    int result = add_function(database, scorers, "jixiao_score", least, most, 0, score);
    if (result == SQLITE_OK)
        result = add_function(database, scorers, "jixiao_score_strict", least, most, 0, score_strict);
    if (result == SQLITE_OK)
        result = add_function(database, scorers, "jixiao_score_cents", least, most, 0, score_cents);
    if (result == SQLITE_OK) result = add_function(database, scorers, "jixiao_status", least, most, 0, status);
    return result;
}

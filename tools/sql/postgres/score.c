/* Points of one row: jixiao_score, jixiao_score_strict, jixiao_score_cents, jixiao_status. */
#include "tools/sql/postgres/row.h"

#include <utils/builtins.h>
#include <utils/numeric.h>

PG_FUNCTION_INFO_V1(sql_score);
PG_FUNCTION_INFO_V1(sql_score_strict);
PG_FUNCTION_INFO_V1(sql_score_cents);
PG_FUNCTION_INFO_V1(sql_status);

static Numeric points(jixiao_score const *score) {
    return int64_div_fast_to_numeric(score->points, score->places);
}

Datum sql_score(PG_FUNCTION_ARGS) {
    ScoredRow const scored = score_arguments(fcinfo);
    if (scored.status != JIXIAO_OK) PG_RETURN_NULL();
    PG_RETURN_NUMERIC(points(&scored.score));
}

/* Hundredths are exact for rulesets of two decimals at most; others are refused, not rounded. */
Datum sql_score_cents(PG_FUNCTION_ARGS) {
    ScoredRow const scored = score_arguments(fcinfo);
    int64 cents = scored.score.points;
    if (scored.score.places > 2)
        ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                        errmsg("ruleset \"%s\" gives points with %d decimals, which are no whole hundredths",
                               to_server(jixiao_ruleset_name(scored.scorer)), scored.score.places),
                        errdetail("%s", to_server("规则集的得分不止两位小数，不能用百分之一分表示。")),
                        errhint("%s", to_server("Use jixiao_score. 请改用 jixiao_score。"))));
    if (scored.status != JIXIAO_OK) PG_RETURN_NULL();
    for (int places = scored.score.places; places < 2; ++places) cents *= 10;
    PG_RETURN_INT64(cents);
}

Datum sql_status(PG_FUNCTION_ARGS) {
    ScoredRow const scored = score_arguments(fcinfo);
    PG_RETURN_TEXT_P(cstring_to_text(scored.status == JIXIAO_OK ? "OK" : scored.score.code));
}

/* The finding that kept the row from being scored; false if it cannot be told. */
static bool find_reason(ScoredRow const *scored, jixiao_finding *reason) {
    size_t count;
    jixiao_status const status = jixiao_diagnose(scored->scorer, &scored->row, &count);
    if (status != JIXIAO_OK) raise_failure(scored->scorer, status);
    for (size_t i = 0; i < count; ++i)
        if (jixiao_finding_at(scored->scorer, i, reason) == JIXIAO_OK && strcmp(reason->code, scored->score.code) == 0)
            return true;
    return false;
}

static char *shown(jixiao_text text) {
    return to_server(pnstrdup(text.bytes, text.size));
}

Datum sql_score_strict(PG_FUNCTION_ARGS) {
    ScoredRow const scored = score_arguments(fcinfo);
    jixiao_finding reason;
    if (scored.status == JIXIAO_OK) PG_RETURN_NUMERIC(points(&scored.score));
    if (scored.status == JIXIAO_OPEN) PG_RETURN_NULL();
    if (!find_reason(&scored, &reason)) reason = (jixiao_finding){.code = scored.score.code, .message = "", .help = ""};
    ereport(ERROR, (errcode(ERRCODE_DATA_EXCEPTION), errmsg("%s: %s", reason.code, to_server(reason.message)),
                    errdetail("target \"%s\", actual \"%s\", weight \"%s\"", shown(scored.row.target),
                              shown(scored.row.actual), shown(scored.row.weight)),
                    reason.help[0] ? errhint("%s", to_server(reason.help)) : 0));
}

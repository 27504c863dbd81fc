/* Points of one row: jixiao_score, jixiao_score_strict, jixiao_score_cents, jixiao_status. */
#include "tools/sql/postgres/encoding.h"
#include "tools/sql/postgres/errors.h"
#include "tools/sql/postgres/row.h"

#include <utils/builtins.h>
#include <utils/numeric.h>

PG_FUNCTION_INFO_V1(sql_score);
PG_FUNCTION_INFO_V1(sql_score_strict);
PG_FUNCTION_INFO_V1(sql_score_cents);
PG_FUNCTION_INFO_V1(sql_status);

static Numeric points(jixiao_score const* score) { return int64_div_fast_to_numeric(score->points, score->places); }

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

/* What to do about a text that is no UTF-8; the library's help speaks of files. */
static char const* encoding_help(jixiao_language language) {
    if (language == JIXIAO_ENGLISH)
        return "A text of this row cannot be converted to UTF-8 (shown as ?). Mend it where it is stored; jixiao_diagnose "
               "names the field and the byte.";
    return to_server(
        "这一行有文字不能转换成 UTF-8（显示为 ?）。请在数据库里改正；jixiao_diagnose 指出是哪一格的第几个字节。");
}

/* Why a row cannot be scored, in one language. */
static Words reason_in(jixiao_language language, FunctionCallInfo fcinfo, ScoredRow const* scored) {
    jixiao_scorer* scorer = ruleset_argument(fcinfo, 4, language);
    jixiao_finding finding;
    Words words = {"", ""};
    size_t count;
    jixiao_status const status = jixiao_diagnose(scorer, &scored->row, &count);
    if (status != JIXIAO_OK) raise_failure(scorer, status);
    for (size_t i = 0; i < count && !words.message[0]; ++i)
        if (jixiao_finding_at(scorer, i, &finding) == JIXIAO_OK && strcmp(finding.code, scored->score.code) == 0)
            words = words_of(&finding);
    if (strcmp(scored->score.code, "E107") == 0) words.help = encoding_help(language);
    return words;
}

static char* shown(jixiao_text text) { return to_server(pnstrdup(text.bytes, text.size)); }

/* Raises the error for a row that cannot be scored. */
static void refuse(FunctionCallInfo fcinfo, ScoredRow const* scored) pg_attribute_noreturn();
static void refuse(FunctionCallInfo fcinfo, ScoredRow const* scored) {
    jixiao_row const* row = &scored->row;
    raise_finding(
        ERRCODE_DATA_EXCEPTION, scored->score.code, reason_in(JIXIAO_CHINESE, fcinfo, scored),
        reason_in(JIXIAO_ENGLISH, fcinfo, scored),
        psprintf("%s \"%s\", %s \"%s\", %s \"%s\"", to_server("指标值 / target"), shown(row->target),
                 to_server("实际完成值 / actual"), shown(row->actual), to_server("分值 / weight"), shown(row->weight)));
}

Datum sql_score_strict(PG_FUNCTION_ARGS) {
    ScoredRow const scored = score_arguments(fcinfo);
    if (scored.status == JIXIAO_BAD_ROW) refuse(fcinfo, &scored);
    if (scored.status == JIXIAO_OPEN) PG_RETURN_NULL();
    PG_RETURN_NUMERIC(points(&scored.score));
}

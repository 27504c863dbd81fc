/* Findings as rows: jixiao_diagnose, jixiao_findings. */
#include "tools/sql/postgres/encoding.h"
#include "tools/sql/postgres/errors.h"
#include "tools/sql/postgres/row.h"

#include <funcapi.h>
#include <utils/builtins.h>

PG_FUNCTION_INFO_V1(sql_diagnose);
PG_FUNCTION_INFO_V1(sql_findings);

static char const* const severities[] = {"info", "warning", "error"};

static Datum text_datum(char const* text) { return CStringGetTextDatum(to_server(text)); }

/* One finding: code, severity, field, begin_byte, end_byte, message, help, fixed. */
static void put(ReturnSetInfo* result, jixiao_finding const* finding) {
    Datum values[8] = {text_datum(finding->code),          text_datum(severities[finding->severity]),
                       text_datum(finding->field),         Int32GetDatum((int32)finding->begin),
                       Int32GetDatum((int32)finding->end), text_datum(finding->message),
                       text_datum(finding->help),          text_datum(finding->fixed)};
    bool const whole = finding->field[0] == '\0';
    bool nulls[8] = {false, false, whole, whole, whole, false, finding->help[0] == '\0', finding->fixed[0] == '\0'};
    tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static Datum put_all(FunctionCallInfo fcinfo, jixiao_scorer* scorer, jixiao_status status, size_t count) {
    jixiao_finding finding;
    if (status != JIXIAO_OK) raise_failure(scorer, status);
    InitMaterializedSRF(fcinfo, 0);
    for (size_t i = 0; i < count; ++i)
        if (jixiao_finding_at(scorer, i, &finding) == JIXIAO_OK) put((ReturnSetInfo*)fcinfo->resultinfo, &finding);
    return (Datum)0;
}

/* jixiao_diagnose(target, actual, weight, rule, ruleset, level, previous, given, language) */
Datum sql_diagnose(PG_FUNCTION_ARGS) {
    jixiao_scorer* scorer = ruleset_argument(fcinfo, 4, language_argument(fcinfo, ROW_ARGUMENTS));
    jixiao_row const row = row_arguments(fcinfo);
    size_t count = 0;
    jixiao_status const status = jixiao_diagnose(scorer, &row, &count);
    return put_all(fcinfo, scorer, status, count);
}

/* jixiao_findings(target, name, level, rule, previous, ruleset, language) */
Datum sql_findings(PG_FUNCTION_ARGS) {
    jixiao_scorer* scorer = ruleset_argument(fcinfo, 5, language_argument(fcinfo, 6));
    jixiao_row row = {0};
    size_t count = 0;
    jixiao_status status;
    row.target = text_argument(fcinfo, 0);
    row.name = text_argument(fcinfo, 1);
    row.level = text_argument(fcinfo, 2);
    row.rule = text_argument(fcinfo, 3);
    row.previous = text_argument(fcinfo, 4);
    status = jixiao_review(scorer, &row, &count);
    return put_all(fcinfo, scorer, status, count);
}

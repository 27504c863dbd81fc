/* Texts about rows and expressions: jixiao_explain, and the JSON under jixiao_parse. */
#include "tools/sql/postgres/encoding.h"
#include "tools/sql/postgres/errors.h"
#include "tools/sql/postgres/row.h"

#include <utils/builtins.h>

PG_FUNCTION_INFO_V1(sql_explain);
PG_FUNCTION_INFO_V1(sql_parse_json);

/* Enough for most; longer texts are asked for again. */
#define USUAL_SIZE 4096

Datum sql_explain(PG_FUNCTION_ARGS) {
    jixiao_scorer* scorer = ruleset_argument(fcinfo, 4, language_argument(fcinfo, ROW_ARGUMENTS));
    jixiao_row const row = row_arguments(fcinfo);
    size_t size;
    char* buffer = palloc(USUAL_SIZE);
    jixiao_status status = jixiao_explain(scorer, &row, buffer, USUAL_SIZE, &size);
    if (status == JIXIAO_TOO_SMALL) {
        buffer = repalloc(buffer, size + 1);
        status = jixiao_explain(scorer, &row, buffer, size + 1, &size);
    }
    if (status != JIXIAO_OK) raise_failure(scorer, status);
    PG_RETURN_TEXT_P(cstring_to_text(to_server(buffer)));
}

Datum sql_parse_json(PG_FUNCTION_ARGS) {
    jixiao_text const none = {"", 0};
    jixiao_scorer* scorer = scorer_for(none, language_argument(fcinfo, 1));
    jixiao_text const expression = text_argument(fcinfo, 0);
    size_t size;
    char* buffer = palloc(USUAL_SIZE);
    jixiao_status status = jixiao_parse(scorer, expression, buffer, USUAL_SIZE, &size);
    if (status == JIXIAO_TOO_SMALL) {
        buffer = repalloc(buffer, size + 1);
        status = jixiao_parse(scorer, expression, buffer, size + 1, &size);
    }
    if (status != JIXIAO_OK) raise_failure(scorer, status);
    PG_RETURN_TEXT_P(cstring_to_text(json_to_server(buffer)));
}

#include "tools/sql/postgres/texts.h"

#include <catalog/pg_type.h>
#include <utils/builtins.h>
#include <utils/numeric.h>
#include "tools/sql/postgres/encoding.h"

static jixiao_text const empty = {"", 0};

static bool is_given(FunctionCallInfo fcinfo, int number) { return number < PG_NARGS() && !PG_ARGISNULL(number); }

jixiao_text text_argument(FunctionCallInfo fcinfo, int number) {
    text* value;
    if (!is_given(fcinfo, number)) return empty;
    value = PG_GETARG_TEXT_PP(number);
    return from_server(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
}

jixiao_text number_argument(FunctionCallInfo fcinfo, int number) {
    if (!is_given(fcinfo, number)) return empty;
    if (get_fn_expr_argtype(fcinfo->flinfo, number) != NUMERICOID) return text_argument(fcinfo, number);
    return jixiao_string(numeric_normalize(PG_GETARG_NUMERIC(number)));
}

jixiao_language language_argument(FunctionCallInfo fcinfo, int number) {
    jixiao_text const language = text_argument(fcinfo, number);
    if (language.size == 2 && memcmp(language.bytes, "zh", 2) == 0) return JIXIAO_CHINESE;
    if (language.size == 2 && memcmp(language.bytes, "en", 2) == 0) return JIXIAO_ENGLISH;
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("language must be 'zh' or 'en'"),
                    errdetail("%s", to_server("语言只能写 'zh' 或 'en'。"))));
}

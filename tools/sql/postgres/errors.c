#include "tools/sql/postgres/errors.h"

#include "tools/sql/postgres/encoding.h"

Words words_of(jixiao_finding const* finding) {
    return (Words){pstrdup(to_server(finding->message)), pstrdup(to_server(finding->help))};
}

void raise_finding(int sqlstate, char const* code, Words chinese, Words english, char const* detail) {
    ereport(ERROR, (errcode(sqlstate), errmsg("%s: %s / %s", code, chinese.message, english.message),
                    detail ? errdetail("%s", detail) : 0,
                    chinese.help[0] ? errhint("%s\n%s", chinese.help, english.help) : 0));
}

void raise_failure(jixiao_scorer const* scorer, jixiao_status status) {
    if (status == JIXIAO_NO_MEMORY) ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
    ereport(ERROR, (errcode(ERRCODE_INTERNAL_ERROR),
                    errmsg("%s", scorer ? to_server(jixiao_message(scorer)) : "jixiao failed")));
}

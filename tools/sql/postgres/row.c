#include "tools/sql/postgres/row.h"

#include "tools/sql/postgres/errors.h"

jixiao_row row_arguments(FunctionCallInfo fcinfo) {
    jixiao_row row = {0};
    row.target = text_argument(fcinfo, 0);
    row.actual = text_argument(fcinfo, 1);
    row.weight = number_argument(fcinfo, 2);
    row.rule = text_argument(fcinfo, 3);
    row.level = text_argument(fcinfo, 5);
    row.previous = text_argument(fcinfo, 6);
    row.given = number_argument(fcinfo, 7);
    return row;
}

jixiao_scorer* ruleset_argument(FunctionCallInfo fcinfo, int number, jixiao_language language) {
    return scorer_for(text_argument(fcinfo, number), language);
}

ScoredRow score_arguments(FunctionCallInfo fcinfo) {
    ScoredRow result;
    result.scorer = ruleset_argument(fcinfo, 4, JIXIAO_CHINESE);
    result.row = row_arguments(fcinfo);
    result.status = jixiao_score_row(result.scorer, &result.row, &result.score);
    if (result.status > JIXIAO_BAD_ROW) raise_failure(result.scorer, result.status);
    return result;
}

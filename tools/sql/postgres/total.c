/* jixiao_total(bigint): the exact sum of hundredths, and how many rows had none. */
#include <postgres.h>

#include <access/htup_details.h>
#include <common/int.h>
#include <funcapi.h>
#include <libpq/pqformat.h>
#include <utils/numeric.h>
#include "tools/sql/postgres/encoding.h"

PG_FUNCTION_INFO_V1(sql_total_add);
PG_FUNCTION_INFO_V1(sql_total_combine);
PG_FUNCTION_INFO_V1(sql_total_serialize);
PG_FUNCTION_INFO_V1(sql_total_deserialize);
PG_FUNCTION_INFO_V1(sql_total_final);

typedef struct Total {
    int64 cents;
    int64 scored;
    int64 missing;
} Total;

/* The running total in the aggregate's own memory; a fresh one at first. */
static Total* state_of(FunctionCallInfo fcinfo) {
    MemoryContext context;
    if (!AggCheckCallContext(fcinfo, &context)) elog(ERROR, "called outside of an aggregate");
    if (!PG_ARGISNULL(0)) return (Total*)PG_GETARG_POINTER(0);
    return MemoryContextAllocZero(context, sizeof(Total));
}

static void add_cents(Total* total, int64 cents) {
    if (pg_add_s64_overflow(total->cents, cents, &total->cents))
        ereport(ERROR, (errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE), errmsg("the total is out of range"),
                        errdetail("%s", to_server("合计超出了可以表示的范围。"))));
}

Datum sql_total_add(PG_FUNCTION_ARGS) {
    Total* total = state_of(fcinfo);
    if (PG_ARGISNULL(1)) {
        ++total->missing;
    } else {
        add_cents(total, PG_GETARG_INT64(1));
        ++total->scored;
    }
    PG_RETURN_POINTER(total);
}

Datum sql_total_combine(PG_FUNCTION_ARGS) {
    Total* total = state_of(fcinfo);
    if (!PG_ARGISNULL(1)) {
        Total const* other = (Total const*)PG_GETARG_POINTER(1);
        add_cents(total, other->cents);
        total->scored += other->scored;
        total->missing += other->missing;
    }
    PG_RETURN_POINTER(total);
}

Datum sql_total_serialize(PG_FUNCTION_ARGS) {
    Total const* total = (Total const*)PG_GETARG_POINTER(0);
    StringInfoData message;
    pq_begintypsend(&message);
    pq_sendint64(&message, (uint64)total->cents);
    pq_sendint64(&message, (uint64)total->scored);
    pq_sendint64(&message, (uint64)total->missing);
    PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

Datum sql_total_deserialize(PG_FUNCTION_ARGS) {
    bytea* bytes = PG_GETARG_BYTEA_PP(0);
    Total* total = palloc(sizeof *total);
    StringInfoData message;
    initStringInfo(&message);
    appendBinaryStringInfo(&message, VARDATA_ANY(bytes), (int)VARSIZE_ANY_EXHDR(bytes));
    total->cents = pq_getmsgint64(&message);
    total->scored = pq_getmsgint64(&message);
    total->missing = pq_getmsgint64(&message);
    pq_getmsgend(&message);
    PG_RETURN_POINTER(total);
}

/* (total, scored, missing); all zero without rows. */
Datum sql_total_final(PG_FUNCTION_ARGS) {
    Total const none = {0};
    Total const* total = PG_ARGISNULL(0) ? &none : (Total const*)PG_GETARG_POINTER(0);
    TupleDesc description;
    Datum values[3];
    bool const nulls[3] = {false};
    if (get_call_result_type(fcinfo, NULL, &description) != TYPEFUNC_COMPOSITE) elog(ERROR, "no row type");
    values[0] = NumericGetDatum(int64_div_fast_to_numeric(total->cents, 2));
    values[1] = Int64GetDatum(total->scored);
    values[2] = Int64GetDatum(total->missing);
    PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(description), values, (bool*)nulls)));
}

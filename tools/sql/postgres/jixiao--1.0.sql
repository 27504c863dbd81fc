-- The SQL face of jixiao: docs/sql.md describes every function.
\echo Use "CREATE EXTENSION jixiao" to load this file. \quit

-- Points of one row ---------------------------------------------------------------------------------
-- All take target, actual, weight, and then what is there: rule, ruleset, level, previous, given.
-- The weight is text or numeric. NULL: a row without points, whatever the reason.

CREATE FUNCTION jixiao_score(target text, actual text, weight text, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL)
RETURNS numeric AS 'MODULE_PATHNAME', 'sql_score' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;

CREATE FUNCTION jixiao_score(target text, actual text, weight numeric, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL)
RETURNS numeric AS 'MODULE_PATHNAME', 'sql_score' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;

CREATE FUNCTION jixiao_score_strict(target text, actual text, weight text, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL)
RETURNS numeric AS 'MODULE_PATHNAME', 'sql_score_strict' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;

CREATE FUNCTION jixiao_score_strict(target text, actual text, weight numeric, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL)
RETURNS numeric AS 'MODULE_PATHNAME', 'sql_score_strict' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;

CREATE FUNCTION jixiao_score_cents(target text, actual text, weight text, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL)
RETURNS bigint AS 'MODULE_PATHNAME', 'sql_score_cents' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;

CREATE FUNCTION jixiao_score_cents(target text, actual text, weight numeric, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL)
RETURNS bigint AS 'MODULE_PATHNAME', 'sql_score_cents' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;

CREATE FUNCTION jixiao_status(target text, actual text, weight text, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL)
RETURNS text AS 'MODULE_PATHNAME', 'sql_status' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;

CREATE FUNCTION jixiao_status(target text, actual text, weight numeric, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL)
RETURNS text AS 'MODULE_PATHNAME', 'sql_status' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;

-- Why -----------------------------------------------------------------------------------------------

CREATE FUNCTION jixiao_explain(target text, actual text, weight text, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL,
    language text DEFAULT 'zh')
RETURNS text AS 'MODULE_PATHNAME', 'sql_explain' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

CREATE FUNCTION jixiao_explain(target text, actual text, weight numeric, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL,
    language text DEFAULT 'zh')
RETURNS text AS 'MODULE_PATHNAME', 'sql_explain' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

-- begin_byte is the first byte of the field in UTF-8, end_byte the one behind the last; fixed is the
-- whole field as the proposed fix would have it.
CREATE TYPE jixiao_finding AS (code text, severity text, field text, begin_byte int, end_byte int,
    message text, help text, fixed text);

CREATE FUNCTION jixiao_diagnose(target text, actual text, weight text, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL,
    language text DEFAULT 'zh')
RETURNS SETOF jixiao_finding AS 'MODULE_PATHNAME', 'sql_diagnose' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 2;

CREATE FUNCTION jixiao_diagnose(target text, actual text, weight numeric, rule text DEFAULT '',
    ruleset text DEFAULT 'mof-2020-10', level text DEFAULT '', previous text DEFAULT '', given numeric DEFAULT NULL,
    language text DEFAULT 'zh')
RETURNS SETOF jixiao_finding AS 'MODULE_PATHNAME', 'sql_diagnose' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 2;

-- Targets ---------------------------------------------------------------------------------------------

CREATE FUNCTION jixiao_findings(target text, name text DEFAULT '', level text DEFAULT '', rule text DEFAULT '',
    previous text DEFAULT '', ruleset text DEFAULT 'mof-2020-10', language text DEFAULT 'zh')
RETURNS SETOF jixiao_finding AS 'MODULE_PATHNAME', 'sql_findings' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 2;

CREATE FUNCTION jixiao_parse_json(expression text, language text DEFAULT 'zh')
RETURNS text AS 'MODULE_PATHNAME', 'sql_parse_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

-- The columns are the fields of `jixiao parse --format jsonl`; those that a kind does not have are NULL.
CREATE TYPE jixiao_expression AS (kind text, comparator text, value numeric, low numeric, high numeric,
    low_closed boolean, high_closed boolean, unit text, dimension text, approximate boolean,
    date text, "precision" text, "from" text, "to" text, every text, grade text, or_better boolean,
    baseline text, trend text, parts json, joiner text, canonical text, diagnostics json);

CREATE FUNCTION jixiao_parse(expression text, language text DEFAULT 'zh') RETURNS jixiao_expression AS $$
    SELECT json_populate_record(NULL::@extschema@.jixiao_expression, @extschema@.jixiao_parse_json($1, $2)::json)
$$ LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE COST 1000;

-- Totals ----------------------------------------------------------------------------------------------

-- scored rows have points, missing ones (NULL) have none: the total is that of the scored rows.
CREATE TYPE jixiao_totals AS (total numeric, scored bigint, missing bigint);

CREATE FUNCTION jixiao_total_add(internal, bigint) RETURNS internal
    AS 'MODULE_PATHNAME', 'sql_total_add' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION jixiao_total_combine(internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'sql_total_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION jixiao_total_serialize(internal) RETURNS bytea
    AS 'MODULE_PATHNAME', 'sql_total_serialize' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jixiao_total_deserialize(bytea, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'sql_total_deserialize' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jixiao_total_final(internal) RETURNS jixiao_totals
    AS 'MODULE_PATHNAME', 'sql_total_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;

CREATE AGGREGATE jixiao_total(cents bigint) (
    SFUNC = jixiao_total_add, STYPE = internal, SSPACE = 24, FINALFUNC = jixiao_total_final,
    COMBINEFUNC = jixiao_total_combine, SERIALFUNC = jixiao_total_serialize,
    DESERIALFUNC = jixiao_total_deserialize, PARALLEL = SAFE);

-- Totals of parts (projects, provinces, shards) to one total.
CREATE FUNCTION jixiao_totals_add(jixiao_totals, jixiao_totals) RETURNS jixiao_totals AS $$
    SELECT $1.total + $2.total, $1.scored + $2.scored, $1.missing + $2.missing
$$ LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE;

CREATE AGGREGATE jixiao_total(totals jixiao_totals) (
    SFUNC = jixiao_totals_add, STYPE = jixiao_totals, INITCOND = '(0.00,0,0)',
    COMBINEFUNC = jixiao_totals_add, PARALLEL = SAFE);

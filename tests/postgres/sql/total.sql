CREATE EXTENSION jixiao;

CREATE TABLE points (project int, cents bigint);
INSERT INTO points SELECT i % 3, CASE WHEN i % 10 > 0 THEN i END FROM generate_series(1, 100000) i;

SELECT (jixiao_total(cents)).* FROM points;
SELECT project, (jixiao_total(cents)).* FROM points GROUP BY project ORDER BY project;
SELECT (jixiao_total(cents)).* FROM points WHERE false;
SELECT (jixiao_total(NULL::bigint)).* FROM generate_series(1, 3);

-- Totals of totals.
SELECT (jixiao_total(part)).* FROM (SELECT jixiao_total(cents) AS part FROM points GROUP BY project) parts;
SELECT (jixiao_total(part)).* FROM (SELECT jixiao_total(cents) AS part FROM points WHERE false GROUP BY project) parts;

-- The same in parallel.
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS off) SELECT (jixiao_total(cents)).* FROM points;
SELECT (jixiao_total(cents)).* FROM points;

-- Scores in parallel: 1% to 100% of 10 points, ten times.
CREATE TABLE indicator AS SELECT '>=100%' AS target, i % 100 + 1 || '%' AS actual, 10 AS weight FROM generate_series(1, 1000) i;
EXPLAIN (COSTS off) SELECT (jixiao_total(jixiao_score_cents(target, actual, weight))).* FROM indicator;
SELECT (jixiao_total(jixiao_score_cents(target, actual, weight))).*, sum(jixiao_score(target, actual, weight)) FROM indicator;

-- Sums that do not fit are refused.
SELECT (jixiao_total(9223372036854775807)).* FROM generate_series(1, 2);


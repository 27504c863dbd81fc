-- Deterministic rows: :rows of them in all, numbered from 1; those of :provinces (a list) are made.
-- kind, base_target, high and base_actual say in plain numbers what the texts say, for a count of one's own:
--   at least, at most, within, words, nothing (no points: missing or malformed), zero (all or nothing)
CREATE TABLE indicator (
    province int NOT NULL, project int NOT NULL, target text, actual text, weight numeric NOT NULL, rule text,
    kind text NOT NULL, base_target numeric, high numeric, base_actual numeric);

INSERT INTO indicator
WITH dice AS (
    SELECT i, 1 + i % 2 AS province, i / 20 AS project, i % 10 AS sort,
           (i * 2654435761 + 12345) % 4294967296 / 64 AS a, (i * 2246822519 + 6789) % 4294967296 / 64 AS b,
           (i * 3266489917 + 1357) % 4294967296 / 64 AS c
    FROM generate_series(1, :rows::bigint) i),
numbers AS (
    SELECT *, (1 + c % 400)::numeric / 20 AS weight, round((2000 + a % 8001)::numeric / 100, 2) AS percent_target,
           round((1000 + b % 10001)::numeric / 100, 2) AS percent_actual
    FROM dice WHERE 1 + i % 2 IN (:provinces))
SELECT province, project,
       CASE WHEN sort < 4 THEN '>=' || percent_target || '%'
            WHEN sort = 4 THEN '≥' || trim_scale(percent_target) || ' ％'
            WHEN sort = 5 THEN '>=' || 1 + a % 5000 || '个'
            WHEN sort = 6 THEN '<=' || 1 + a % 60 || ' 个工作日'
            WHEN sort = 7 THEN '<=' || trim_scale((100 + a % 100000)::numeric / 100) || '万元'
            WHEN sort = 8 THEN trim_scale(percent_target) || '%-' || percent_target + 5 || '%'
            WHEN c % 5 = 0 THEN '有效' WHEN c % 5 = 1 THEN '>=9O%' WHEN c % 5 = 2 THEN '=0次' ELSE '>=95%' END,
       CASE WHEN sort < 4 OR sort = 8 THEN percent_actual || '%'
            WHEN sort = 4 THEN trim_scale(percent_actual)::text
            WHEN sort = 5 THEN b % 6000 || '个'
            WHEN sort = 6 THEN 1 + b % 90 || '个工作日'
            WHEN sort = 7 THEN 1000000 + b % 10000000 || '元'
            WHEN c % 5 = 0 THEN '达成预期指标' WHEN c % 5 = 1 THEN '93%' WHEN c % 5 = 2 THEN b % 2 || '次'
            WHEN c % 5 = 3 THEN NULL ELSE '93个' END,
       weight,
       CASE WHEN c % 3 = 0 AND sort < 9 THEN '按照完成比例赋分' END,
       CASE WHEN sort < 6 THEN 'at least' WHEN sort < 8 THEN 'at most' WHEN sort = 8 THEN 'within'
            WHEN c % 5 = 0 THEN 'words' WHEN c % 5 = 2 THEN 'zero' ELSE 'nothing' END,
       CASE WHEN sort < 5 OR sort = 8 THEN percent_target WHEN sort = 5 THEN 1 + a % 5000
            WHEN sort = 6 THEN 1 + a % 60 WHEN sort = 7 THEN (100 + a % 100000) * 100 ELSE 1 END,
       CASE WHEN sort = 8 THEN percent_target + 5 END,
       CASE WHEN sort < 5 OR sort = 8 THEN percent_actual WHEN sort = 5 THEN b % 6000
            WHEN sort = 6 THEN 1 + b % 90 WHEN sort = 7 THEN 1000000 + b % 10000000 ELSE b % 2 END
FROM numbers;

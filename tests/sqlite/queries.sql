.headers on
.mode list
.nullvalue NULL
-- Points: exact, as text; NULL where there are none, and why.
SELECT jixiao_score('>=95%', '93%', '10') AS score, jixiao_score_cents('>=95%', '93%', 10) AS cents,
    jixiao_status('>=95%', '93%', 10) AS status, typeof(jixiao_score('>=95%', '93%', 10)) AS type;
SELECT target, actual, weight, jixiao_score(target, actual, weight) AS score, jixiao_status(target, actual, weight) AS status
FROM (SELECT '>=5个' AS target, '4个' AS actual, 7.5 AS weight
    UNION ALL SELECT '>=5个', '', 10
    UNION ALL SELECT '>=5个', NULL, 10
    UNION ALL SELECT '>=**', '4个', 10
    UNION ALL SELECT '>=5个', '4天', 10
    UNION ALL SELECT '>=5个', '4个', NULL
    UNION ALL SELECT '>=5个', '4个', 'ten'
    UNION ALL SELECT NULL, '4个', 10
    UNION ALL SELECT 5, 4, 10
    UNION ALL SELECT x'3e3d35ff', '4个', 10);
-- Rulesets by name, points given by a person, last year's value.
SELECT jixiao_score('<=2%', '2.5%', 8) AS mof_2020, jixiao_score('<=2%', '2.5%', 8, '', 'mof-2021-101') AS mof_2021,
    jixiao_score('有效', '部分达成', 10, '', 'mof-2020-10', '', '', 7) AS given,
    jixiao_score('有效', '部分达成', 10) AS not_given, jixiao_status('有效', '部分达成', 10) AS status;
SELECT jixiao_score('较上年增长5%', '110', 10, '', '', '', '100') AS relative;
SELECT jixiao_score_strict('>=5个', '4个', 10) AS strict, jixiao_score_strict('>=5个', '', 10) AS open;
-- Why.
SELECT jixiao_explain('>=95%', '93%', 10, '', 'mof-2020-10', '', '', NULL, 'en') AS explanation;
SELECT length(jixiao_explain('>=95%', printf('%.*c', 5000, 'x'), 10)) > 5000 AS "longer than usual";
-- Expressions as JSON.
SELECT jixiao_parse('80%以上') ->> 'canonical' AS canonical, jixiao_parse_json('80%以上') = jixiao_parse('80%以上') AS same,
    json_array(jixiao_parse('>=1', 'en')) ->> '$[0].kind' AS kind, jixiao_parse(NULL) AS none;
-- Findings stand in FROM, alone or beside the table whose rows they speak of.
SELECT code, severity, field, begin_byte, end_byte, fixed FROM jixiao_findings('<=1O天');
SELECT code, severity, message FROM jixiao_findings WHERE target = '>=**' AND language = 'en';
SELECT t.id, f.code, f.severity, f.field, f.message
FROM (SELECT 1 AS id, '>=5个' AS target, '' AS actual UNION ALL SELECT 2, '>=5个', '5个' UNION ALL SELECT 3, '<=1O天', '9天') AS t
LEFT JOIN jixiao_diagnose(t.target, t.actual, 10, '', '', '', '', NULL, 'en') AS f ORDER BY t.id;
-- Totals say how many rows they leave out.
SELECT jixiao_total(jixiao_score_cents('>=5', column1, 10)) AS total FROM (VALUES ('4'), ('5'), (NULL));
SELECT jixiao_total(1) ->> 'total' AS total FROM (SELECT 1) WHERE 0;
-- More rulesets than are kept at a time.
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 29)
SELECT count(DISTINCT jixiao_score('>=5', '4', 10, '', 'format = "jixiao/ruleset/1"' || char(10) || 'name = "r' || (i % 10) || '"' ||
    char(10) || 'extends = "mof-2020-10"')) AS "different points" FROM n;

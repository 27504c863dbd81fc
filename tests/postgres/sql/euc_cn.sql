-- A database in EUC_CN: everything goes through UTF-8 and comes back.
CREATE EXTENSION jixiao;
SHOW server_encoding;
SELECT jixiao_score('不低于95％', '93%', 10), jixiao_status('有效', '达成预期指标', 10);
SELECT (jixiao_parse('<=10 个工作日')).unit, (jixiao_parse('<=10 个工作日')).dimension;
SELECT code, message FROM jixiao_findings('有效', '社会服务能力');
SELECT jixiao_explain('>=5个', '4个', 10) LIKE '%部分得分%';
SELECT jixiao_score_strict('大于', '4个', 10);
SELECT jixiao_score('>=95%', '93%', 10, ruleset => E'format = "jixiao/ruleset/1"\nextends = "mof-2020-10"\nname = "本省规则"\nplaces = 1\n');
SELECT jixiao_explain('>=5个', '4个', 10, language => 'fr');
SELECT (jixiao_total(9223372036854775807)).* FROM generate_series(1, 2);

-- A2A1 is stored as EUC_CN and is no character of UTF-8: such a row has no points, and the others have theirs.
CREATE TABLE indicator (id int, target text, actual text, weight text, rule text);
INSERT INTO indicator VALUES (1, '>=5个', '4个', '10', ''), (2, E'>=5个\xA2\xA1', '4个', '10', ''), (3, '>=5个', E'\xA2\xA14个', '10', ''),
    (4, '>=5个', '4个', E'\xA2\xA1', ''), (5, '>=5个', '4个', '10', E'\xA2\xA1'), (6, '有效', '达成预期指标', '8', '');
SELECT id, jixiao_score(target, actual, weight, rule) AS score, jixiao_score_cents(target, actual, weight, rule) AS cents,
       jixiao_status(target, actual, weight, rule) AS status
FROM indicator ORDER BY id;
SELECT (jixiao_total(jixiao_score_cents(target, actual, weight, rule))).* FROM indicator;
SELECT id, code, field, begin_byte, end_byte, message FROM indicator, jixiao_diagnose(target, actual, weight, rule, language => 'en')
WHERE severity = 'error' ORDER BY id;
SELECT code, message FROM indicator, jixiao_findings(target) WHERE id = 2;
SELECT kind, canonical, diagnostics -> 0 ->> 'code' AS code FROM indicator, jixiao_parse(target) WHERE id = 2;
SELECT jixiao_explain(target, actual, weight, language => 'en') FROM indicator WHERE id = 2;
SELECT jixiao_score_strict(target, actual, weight, rule) FROM indicator WHERE id = 2;
SELECT jixiao_score_strict(target, actual, weight, rule) FROM indicator WHERE id = 5;
-- Last year's value is a text like the others; no row is to blame for a ruleset.
SELECT jixiao_status('有效', '部分达成', 10, previous => E'\xA2\xA1');
SELECT jixiao_score('>=5个', '4个', 10, ruleset => E'\xA2\xA1');

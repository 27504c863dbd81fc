-- A database in SQL_ASCII holds any bytes: those in UTF-8 are understood, others are bad rows.
CREATE EXTENSION jixiao;
SHOW server_encoding;
CREATE TABLE indicator (id int, target text, actual text, weight text, rule text);
INSERT INTO indicator VALUES (1, '不低于95％', '93%', '10', ''), (2, E'>=5\xB8\xF6', '4个', '10', ''), (3, '>=5个', E'4\xB8\xF6', '10', ''),
    (4, '有效', '达成预期指标', '8', '');
SELECT id, jixiao_score(target, actual, weight, rule) AS score, jixiao_score_cents(target, actual, weight, rule) AS cents,
       jixiao_status(target, actual, weight, rule) AS status
FROM indicator ORDER BY id;
SELECT (jixiao_total(jixiao_score_cents(target, actual, weight, rule))).* FROM indicator;
SELECT id, code, field, begin_byte, end_byte FROM indicator, jixiao_diagnose(target, actual, weight, rule) WHERE severity = 'error' ORDER BY id;
SELECT code, message FROM indicator, jixiao_findings(target) WHERE id = 2;
SELECT jixiao_parse_json(target) FROM indicator WHERE id = 2;
SELECT jixiao_explain(target, actual, weight, language => 'en') FROM indicator WHERE id = 2;
SELECT jixiao_score_strict(target, actual, weight, rule) FROM indicator WHERE id = 2;
SELECT jixiao_score('>=5', '4', 10, ruleset => E'\xB8\xF6');

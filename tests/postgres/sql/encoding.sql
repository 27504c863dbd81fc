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

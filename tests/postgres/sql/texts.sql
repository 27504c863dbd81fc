CREATE EXTENSION jixiao;
\pset format unaligned
\pset tuples_only on

SELECT jixiao_explain('>=5个', '4个', 10, language => 'zh');
SELECT jixiao_explain('>=5个', '4个', '10', ruleset => 'mof-2021-101', language => 'en');
SELECT jixiao_explain('>=1O个', '4个', 10, language => 'en');
SELECT jixiao_explain('>=5个', NULL, 10, language => 'en');
SELECT jixiao_explain('>=5个', '4个', 10, language => 'fr');

-- An explanation longer than the usual buffer.
SELECT length(jixiao_explain(repeat('提升服务', 600), '达成', 10)) > 2000;

\pset tuples_only off
\pset expanded on
SELECT code, severity, field, begin_byte, end_byte, message, help, fixed FROM jixiao_diagnose('>=95%', '>==93%', 10, language => 'en');
SELECT code, message FROM jixiao_diagnose('>=95%', NULL, 10);
SELECT * FROM jixiao_findings('有效', '社会服务能力');
SELECT * FROM jixiao_findings('>=100百分比', '验收合格率', language => 'en');
SELECT * FROM jixiao_findings('>=95%', '验收合格率', '质量指标');
SELECT count(*) FROM jixiao_findings(NULL);

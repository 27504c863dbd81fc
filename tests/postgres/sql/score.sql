CREATE EXTENSION jixiao;

-- Text and numeric weights, unknown literals as well.
SELECT jixiao_score('>=95%', '93%', '10'), jixiao_score('>=95%', '93%', 10), jixiao_score('>=95%', '93%', 7.5),
       jixiao_score('>=95%', '93%', '7.5'::text);
SELECT pg_typeof(jixiao_score('>=95%', '93%', 10)), pg_typeof(jixiao_score_cents('>=95%', '93%', 10));

-- A computed weight carries zeros that are no decimals.
SELECT 7::numeric / 5 AS weight, jixiao_score('>=95%', '93%', 7::numeric / 5), jixiao_score('>=95%', '93%', 'NaN'::numeric);

-- Of all kinds; a bad row has no points, and its status says why.
CREATE TABLE indicator (id serial, target text, actual text, weight text, rule text);
INSERT INTO indicator (target, actual, weight, rule) VALUES
    ('>=95%', '93%', '10', '按照完成比例赋分'),
    ('<=10 个工作日', '12 个工作日', '7.5', NULL),
    ('80%-90%', '85%', '8', ''),
    ('=0次', '1次', '5', ''),
    ('>=1万元', '5000元', '10', ''),
    ('有效', '达成预期指标', '10', '按评判等级赋分'),
    ('有效', '部分达成', '10', ''),
    ('>=95%', NULL, '10', ''),
    ('>=95%', ' ', '10', ''),
    (NULL, '93%', '10', ''),
    ('>=**%', '93%', '10', ''),
    ('>=95%', '9O%', '10', ''),
    ('>=95%', '93个', '10', ''),
    ('>=95%', '93%', 'abc', ''),
    ('>=95%', '93%', NULL, ''),
    ('>=95%', '93%', '10', '随便');
SELECT id, jixiao_score(target, actual, weight, rule) AS score, jixiao_score_cents(target, actual, weight, rule) AS cents,
       jixiao_status(target, actual, weight, rule) AS status
FROM indicator ORDER BY id;

-- What stands elsewhere in the table.
SELECT jixiao_score('100万元', '120万元', 10), jixiao_score('100万元', '120万元', 10, level => '成本指标');
SELECT jixiao_score('不低于上年', '90%', 10), jixiao_score('不低于上年', '90%', 10, previous => '100%');
SELECT jixiao_status('有效', '部分达成', 10), jixiao_score('有效', '部分达成', 10, given => 7),
       jixiao_status('有效', '部分达成', 10, given => 9.5);

-- Rulesets by name and by text.
SELECT jixiao_score('>=5个', '4个', 10, ruleset => 'mof-2021-101');
SELECT jixiao_score('>=95%', '93%', 10, ruleset => E'format = "jixiao/ruleset/1"\nextends = "mof-2020-10"\nname = "one"\nplaces = 1\n'),
       jixiao_score_cents('>=95%', '93%', 10, ruleset => E'format = "jixiao/ruleset/1"\nextends = "mof-2020-10"\nname = "one"\nplaces = 1\n');
SELECT jixiao_score('>=95%', '93%', 10, ruleset => E'format = "jixiao/ruleset/1"\nextends = "mof-2020-10"\nname = "three"\nplaces = 3\n');
SELECT jixiao_score_cents('>=95%', '93%', 10, ruleset => E'format = "jixiao/ruleset/1"\nextends = "mof-2020-10"\nname = "three"\nplaces = 3\n');
SELECT jixiao_score('>=95%', '93%', 10, ruleset => 'mof-2020-11');
SELECT jixiao_score('>=95%', '93%', 10, ruleset => E'name = 1\nname');
SELECT jixiao_score('>=95%', '93%', 10, ruleset => NULL);

-- More rulesets than are kept at a time.
SELECT count(*), sum(jixiao_score('>=95%', '93%', 10,
           ruleset => format(E'format = "jixiao/ruleset/1"\nextends = "mof-2020-10"\nname = "r%s"\n', i % 20)))
FROM generate_series(1, 60) i;

-- The strict one speaks up; a row that is merely open has no points and no error.
SELECT jixiao_score_strict('>=95%', '93%', 10), jixiao_score_strict('>=95%', NULL, 10);
SELECT jixiao_score_strict('>=95%', '9O%', 10);
SELECT jixiao_score_strict('>=95%', '93个', 10);
SELECT jixiao_score_strict('>=95%', '93%', 'abc');

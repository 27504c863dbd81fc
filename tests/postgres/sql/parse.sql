CREATE EXTENSION jixiao;
\pset null -

SELECT e.text, p.kind, p.comparator, p.value, p.low, p.high, p.unit, p.dimension, p.canonical
FROM (VALUES ('>=2.12%'), ('<=10 个工作日'), ('80%-90%'), ('375万平方米'), ('2024年12月底前'), ('有效'), ('优良'), ('每月'),
             ('不低于上年'), ('>=90%且<=95%'), ('')) e(text), jixiao_parse(e.text) p;
SELECT (jixiao_parse('2024年12月底前')).date, (jixiao_parse('2024年12月底前')).precision;
SELECT (jixiao_parse('80%-90%')).low_closed, json_array_length((jixiao_parse('>=90%且<=95%')).parts);
SELECT jixiao_parse_json('>=5个');
SELECT d->>'code' AS code, d->>'begin' AS begin, d->>'end' AS "end", d->>'message' AS message
FROM json_array_elements((jixiao_parse('>=1O个', 'en')).diagnostics) d;
SELECT jixiao_parse(NULL);

-- A number of more digits than a binary fraction holds comes back exactly.
SELECT (jixiao_parse('>=123456789012345.67元')).value;

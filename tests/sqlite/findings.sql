CREATE TEMP TABLE targets (id INTEGER, name, level, target, actual, weight);
INSERT INTO targets VALUES
    (1, '培训次数', '数量指标', '>=5次', '4次', 10),
    (2, '系统交付天数', '时效指标', '<=1O 个工作日', '9 个工作日', 10),
    (3, '群众满意度', '满意度指标', '>=95%', '', 10);

-- What a review says of each target, where it says something.
SELECT t.id, f.code, f.fixed, f.message
FROM targets t JOIN jixiao_findings(t.target, t.name, t.level, '', '', '', 'en') f ORDER BY t.id;

-- Every row with its points, and what there is to say about it.
SELECT t.id, jixiao_score(t.target, t.actual, t.weight) AS points, d.code, d.message
FROM targets t LEFT JOIN jixiao_diagnose(t.target, t.actual, t.weight, '', '', t.level, '', NULL, 'en') d ORDER BY t.id;

-- The total, and how many rows it leaves out.
SELECT jixiao_total(jixiao_score_cents(target, actual, weight)) AS total FROM targets;

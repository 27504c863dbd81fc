.import --csv --schema temp scores.csv scores
CREATE TEMP VIEW points AS
SELECT s.得分 program, jixiao_score(ltrim(s.指标值, ''''), r.value, s.权重, s.赋分规则, s.规则集, s.一级指标, '', nullif(r.score, '')) sql
FROM record r JOIN scores s ON s.行 = '指标' AND s.指标名称 = r.indicator AND s.二级指标 = r.level2
    AND s.目标表 = CASE r.kind WHEN 'department' THEN r.department ELSE r.project END
WHERE r.what = 'value' AND r.value <> '' AND NOT EXISTS (SELECT 1 FROM record c WHERE c.corrects = r.number);
SELECT count(*) || ' rows, ' || count(*) FILTER (WHERE program IS NOT sql) || ' differ' FROM points;

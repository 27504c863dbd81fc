-- The same points counted by plain arithmetic on the numbers, knowing nothing of texts: total, scored, missing.
SELECT round(sum(CASE kind
               WHEN 'at least' THEN round(weight * least(base_actual, base_target) / base_target, 2)
               WHEN 'at most' THEN round(weight * least(base_target, base_actual) / base_actual, 2)
               WHEN 'within' THEN CASE WHEN base_actual < base_target THEN round(weight * base_actual / base_target, 2)
                                       WHEN base_actual > high THEN round(weight * high / base_actual, 2)
                                       ELSE weight END
               WHEN 'words' THEN weight
               WHEN 'zero' THEN CASE base_actual WHEN 0 THEN weight ELSE 0 END END), 2) AS total,
       count(*) FILTER (WHERE kind <> 'nothing') AS scored, count(*) FILTER (WHERE kind = 'nothing') AS missing
FROM indicator;

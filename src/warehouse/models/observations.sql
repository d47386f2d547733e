-- Rounding intervals. A figure printed to a step s stands for anything within half a step of it; a count, rank or limit
-- printed to the unit, and a rule, stand for themselves. What the source bounds on one side only has one bound.
UPDATE observations SET
  value_low = CASE
    WHEN qualifier = 'up_to' THEN NULL
    WHEN qualifier IN ('at_least', 'more_than', 'fastest') THEN value
    WHEN qualifier = 'about' THEN value - step
    WHEN value_max IS NOT NULL OR exact THEN value
    ELSE value - step / 2
  END,
  value_high = CASE
    WHEN qualifier = 'up_to' THEN coalesce(value_max, value)
    WHEN qualifier IN ('at_least', 'more_than', 'fastest') THEN NULL
    WHEN qualifier = 'about' THEN coalesce(value_max, value) + step
    WHEN value_max IS NOT NULL THEN value_max
    WHEN exact THEN value
    ELSE value + step / 2
  END
FROM (
  SELECT o.id AS of_id,
    o.status = 'rule' OR (o.step <= 1 AND i.kind NOT IN ('amount', 'share', 'change', 'ratio')) AS exact
  FROM observations o JOIN indicators i ON o.indicator = i.id
) AS exactness
WHERE observations.id = exactness.of_id;

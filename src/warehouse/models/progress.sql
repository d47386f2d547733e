-- The progress of promises, from their reports alone: no state, share or delay is there that no report brought, and the day
-- of the build plays no part. `way_of`, `reaches` and `share_of_way` (macros.sql) say how two numbers are compared.

-- What a promise starts from, where the source gives one exact number in the target's unit. A bound is no start.
CREATE TEMP TABLE promise_starts AS
SELECT c.id, c.direction, c.target_value, c.target_qualifier, c.due_last, b.value AS base
FROM commitments c
LEFT JOIN observations b
  ON b.id = c.baseline AND b.unit = c.target_unit AND b.qualifier = 'exact' AND b.value_max IS NULL;

-- Each report against the target and the term of its day.
UPDATE progress SET
  target_value = r.target,
  target_qualifier = r.bound,
  share = CASE
    WHEN qualifier = 'exact' AND r.bound NOT IN ('about', 'fastest') THEN share_of_way(r.way, r.base, r.target, value)
  END,
  reached = reaches(r.way, r.target, r.bound, value, qualifier, step),
  overdue = CASE
    WHEN r.due IS NOT NULL THEN
      state IN ('not_started', 'under_way', 'changed') AND r.due < progress.date
      AND reaches(r.way, r.target, r.bound, value, qualifier, step) IS DISTINCT FROM true
  END
FROM (
  SELECT *, way_of(direction, bound, base, target) AS way
  FROM (
    SELECT p.commitment, p.date, s.direction, s.base,
      coalesce(last_value(p.new_target_value IGNORE NULLS) OVER so_far, s.target_value) AS target,
      coalesce(last_value(p.new_target_qualifier IGNORE NULLS) OVER so_far, s.target_qualifier) AS bound,
      coalesce(last_value(p.new_due_last IGNORE NULLS) OVER so_far, s.due_last) AS due
    FROM progress p JOIN promise_starts s ON s.id = p.commitment
    WINDOW so_far AS (PARTITION BY p.commitment ORDER BY p.date)
  )
) AS r
WHERE progress.commitment = r.commitment AND progress.date = r.date;

-- Where each promise stands: the state of its latest report, and its latest number against the target now in force.
UPDATE commitments SET
  state = l.state,
  reports = l.reports,
  reported = l.reported,
  latest_date = l.latest.date,
  latest_value = l.latest.value,
  latest_unit = l.latest.unit,
  latest_qualifier = l.latest.qualifier,
  target_now = l.target,
  target_now_qualifier = l.bound,
  due_now = l.due,
  share = CASE
    WHEN l.latest.qualifier = 'exact' AND l.bound NOT IN ('about', 'fastest')
      THEN share_of_way(l.way, l.base, l.target, l.latest.value)
  END,
  reached = reaches(l.way, l.target, l.bound, l.latest.value, l.latest.qualifier, l.latest.step),
  overdue = CASE
    WHEN l.reports > 0 AND l.due_last IS NOT NULL THEN
      l.state IN ('not_started', 'under_way', 'changed') AND l.due_last < l.reported
      AND reaches(l.way, l.target, l.bound, l.latest.value, l.latest.qualifier, l.latest.step) IS DISTINCT FROM true
  END
FROM (
  SELECT *, way_of(direction, bound, base, target) AS way
  FROM (
    SELECT s.id, s.direction, s.base,
      count(p.date) AS reports,
      max(p.date) AS reported,
      arg_max(p.state, p.date) AS state,
      max_by({'date': p.date, 'value': p.value, 'unit': p.unit, 'qualifier': p.qualifier, 'step': p.step}, p.date)
        FILTER (p.value IS NOT NULL) AS latest,
      coalesce(max_by(p.new_target_value, p.date) FILTER (p.new_target_value IS NOT NULL), any_value(s.target_value)) AS target,
      coalesce(max_by(p.new_target_qualifier, p.date) FILTER (p.new_target_value IS NOT NULL), any_value(s.target_qualifier)) AS bound,
      coalesce(max_by(p.new_due, p.date) FILTER (p.new_due IS NOT NULL), any_value(c.due)) AS due,
      coalesce(max_by(p.new_due_last, p.date) FILTER (p.new_due IS NOT NULL), any_value(s.due_last)) AS due_last
    FROM promise_starts s JOIN commitments c ON c.id = s.id LEFT JOIN progress p ON p.commitment = s.id
    GROUP BY s.id, s.direction, s.base
  )
) AS l
WHERE commitments.id = l.id;

DROP TABLE promise_starts;

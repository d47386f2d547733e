-- What formulas and checks may call. They are stored with the published tables, so the SQL shown on the site runs as it
-- stands in a visitor's browser (after USE of the published database).

-- The value of one observation.
CREATE MACRO obs(observation) AS (SELECT o.value FROM observations o WHERE o.id = observation);

-- The worth of the last digit that the source prints: 100 for 159.03万.
CREATE MACRO step_of(observation) AS (SELECT o.step FROM observations o WHERE o.id = observation);

-- The bounds within which the unrounded figure lies; empty where the source gives none (see observations.sql).
CREATE MACRO low_of(observation) AS (SELECT o.value_low FROM observations o WHERE o.id = observation);
CREATE MACRO high_of(observation) AS (SELECT o.value_high FROM observations o WHERE o.id = observation);

-- A number as text, without the zeros that its type adds: 25069, 11.73.
CREATE MACRO num(x) AS regexp_replace(CAST(CAST(x AS DECIMAL(38, 4)) AS VARCHAR), '\.?0+$', '');

-- The progress of a promise; what follows says how it is worked out, and the about page says it in words.
-- On which side of the number a target lies: as its bound says, else as the promise's direction, else as seen from the start.
CREATE MACRO way_of(direction, target_qualifier, base, target) AS CASE
  WHEN target_qualifier IN ('up_to', 'fastest') THEN 'down'
  WHEN target_qualifier IN ('at_least', 'more_than') THEN 'up'
  WHEN direction = 'decrease' THEN 'down'
  WHEN direction <> 'improve' THEN 'up'
  WHEN target < base THEN 'down'
  WHEN target > base THEN 'up'
END;

-- Whether a reported number reaches a target: true or false where that is certain, empty where the number's bound leaves it
-- open. A bound against a bound of its kind is compared as it stands, for then the bound itself is what was promised.
CREATE MACRO reaches(way, target, target_qualifier, reported, reported_qualifier, step) AS CASE
  WHEN target IS NULL OR reported IS NULL THEN NULL
  WHEN target_qualifier = 'up_to' AND reported_qualifier = 'up_to' THEN reported <= target
  WHEN target_qualifier = 'more_than' AND reported_qualifier = 'at_least' THEN reported > target
  WHEN target_qualifier IN ('at_least', 'more_than') AND reported_qualifier IN ('at_least', 'more_than') THEN reported >= target
  WHEN way IS NULL THEN CASE WHEN reported_qualifier = 'exact' THEN reported = target END
  WHEN way = 'up' AND reported_qualifier = 'up_to' THEN
    CASE WHEN reported < target OR (reported = target AND target_qualifier = 'more_than') THEN false END
  WHEN way = 'up' AND reported_qualifier = 'about' THEN CASE
    WHEN reported - step > target OR (reported - step = target AND target_qualifier <> 'more_than') THEN true
    WHEN reported + step < target OR (reported + step = target AND target_qualifier = 'more_than') THEN false
  END
  WHEN way = 'up' THEN CASE
    WHEN reported > target OR (reported = target AND target_qualifier <> 'more_than') THEN true
    WHEN reported_qualifier = 'exact' THEN false
  END
  WHEN reported_qualifier = 'up_to' THEN CASE WHEN reported <= target THEN true END
  WHEN reported_qualifier = 'about' THEN CASE
    WHEN reported + step <= target THEN true
    WHEN reported - step > target THEN false
  END
  WHEN reported_qualifier = 'exact' THEN reported <= target
  WHEN reported > target OR (reported = target AND reported_qualifier = 'more_than') THEN false
END;

-- Per cent of the way from a start to a target, rounded down to one decimal, so that what is short of the target never
-- reads as 100: above 100 beyond the target, below 0 backwards. Counted in whole ten-thousandths, which keeps it exact.
-- Empty where the target does not lie ahead of the start.
CREATE MACRO share_of_way(way, base, target, reported) AS CASE
  WHEN (way = 'up' AND target > base) OR (way = 'down' AND target < base) THEN
    floor(CAST((reported - base) * 10000 AS BIGINT) * 1000.0::DOUBLE / CAST((target - base) * 10000 AS BIGINT)) / 10
END;

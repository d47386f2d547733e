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

-- Working days of the simulated year and the one after it (cases accepted in December end there).
-- National holidays and the working days moved for them, as the State Council set them for 2020 and 2021; other years
-- have plain weekdays.
CREATE TEMP TABLE days_off AS
SELECT CAST(unnest(range(first, last + INTERVAL 1 DAY, INTERVAL 1 DAY)) AS DATE) AS day
FROM (VALUES
  (DATE '2020-01-01', DATE '2020-01-01'), (DATE '2020-01-24', DATE '2020-02-02'),
  (DATE '2020-04-04', DATE '2020-04-06'), (DATE '2020-05-01', DATE '2020-05-05'),
  (DATE '2020-06-25', DATE '2020-06-27'), (DATE '2020-10-01', DATE '2020-10-08'),
  (DATE '2021-01-01', DATE '2021-01-03'), (DATE '2021-02-11', DATE '2021-02-17'),
  (DATE '2021-04-03', DATE '2021-04-05'), (DATE '2021-05-01', DATE '2021-05-05'),
  (DATE '2021-06-12', DATE '2021-06-14'), (DATE '2021-09-19', DATE '2021-09-21'),
  (DATE '2021-10-01', DATE '2021-10-07')
) AS holidays(first, last);

CREATE TEMP TABLE days_moved AS
SELECT day
FROM (VALUES
  (DATE '2020-01-19'), (DATE '2020-04-26'), (DATE '2020-05-09'), (DATE '2020-06-28'), (DATE '2020-09-27'),
  (DATE '2020-10-10'), (DATE '2021-02-07'), (DATE '2021-02-20'), (DATE '2021-04-25'), (DATE '2021-05-08'),
  (DATE '2021-09-18'), (DATE '2021-09-26'), (DATE '2021-10-09')
) AS moved(day);

-- How far the counters were open in the first months of 2020, in hundredths.
CREATE TEMP TABLE shutdown AS
SELECT *
FROM (VALUES
  (DATE '2020-02-03', DATE '2020-02-14', 6), (DATE '2020-02-15', DATE '2020-02-29', 22),
  (DATE '2020-03-01', DATE '2020-03-15', 58), (DATE '2020-03-16', DATE '2020-03-31', 84)
) AS spells(first, last, open);

CREATE TEMP TABLE working_days AS
SELECT day, row_number() OVER (ORDER BY day) AS number
FROM (
  SELECT CAST(unnest(range(make_date(getvariable('year'), 1, 1), make_date(getvariable('year') + 2, 1, 1),
    INTERVAL 1 DAY)) AS DATE) AS day
)
WHERE (isodow(day) <= 5 AND day NOT IN (SELECT day FROM days_off)) OR day IN (SELECT day FROM days_moved);

-- The n-th working day, for adding working days to a date.
SET VARIABLE working_days = (SELECT list(day ORDER BY number) FROM working_days);

-- What share of a year's cases falls on each day, by the seasonal habit of the item. Whole numbers, so that running
-- sums do not depend on the order of adding.
CREATE TEMP TABLE seasons AS
WITH weighed AS (
  SELECT habit, day, number,
    CAST(
      1e3
      * (CASE isodow(day) WHEN 1 THEN 118 WHEN 2 THEN 106 WHEN 3 THEN 100 WHEN 4 THEN 97 WHEN 5 THEN 88 ELSE 45 END)
      * (CASE
          WHEN habit = 'spring' AND month(day) IN (3, 4, 5) THEN 190
          WHEN habit = 'school' AND month(day) IN (8, 9) THEN 320
          WHEN habit = 'year_end' AND month(day) IN (11, 12) THEN 230
          WHEN month(day) = 12 THEN 142
          WHEN month(day) IN (4, 5) THEN 112
          WHEN month(day) IN (7, 8) THEN 92
          ELSE 100
        END)
      * coalesce((SELECT open FROM shutdown WHERE day BETWEEN first AND last), 100)
      * (90 + 20 * draw(epoch(day), 'day'))
    / 1e6 AS BIGINT) AS weight
  FROM working_days, (VALUES ('steady'), ('spring'), ('school'), ('year_end')) AS habits(habit)
  WHERE year(day) = getvariable('year')
)
SELECT habit, day, number,
  (sum(weight) OVER (PARTITION BY habit ORDER BY day) - weight) / sum(weight) OVER (PARTITION BY habit) AS starts
FROM weighed;

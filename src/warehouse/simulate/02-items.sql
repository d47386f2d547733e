-- Kinds of item: who handles them, how long they may take, how often one must come. The two counts of visit classes and
-- the mean cut of permit limits are met exactly; everything else only has a plausible shape.

CREATE TEMP TABLE bodies AS
SELECT CAST(n AS INTEGER) AS body_no, code('部门', n, 2) AS department,
  -- Few departments are slow, most are brisk.
  0.72 + 0.75 * draw(n, 'pace') * draw(n, 'pace again') AS pace,
  0.001 + 0.012 * pow(draw(n, 'lateness'), 4) AS lateness
FROM range(1, getvariable('departments') + 1) AS bodies(n);

CREATE TEMP TABLE towns AS
SELECT CAST(n AS INTEGER) AS town_no, code('街镇', n, 2) AS town,
  CAST(1000000 / (n + 4) AS BIGINT) AS weight
FROM range(1, getvariable('towns') + 1) AS towns(n);

-- Departments by size: the first ones have the most items.
CREATE TEMP TABLE body_spans AS
SELECT body_no, (sum(weight) OVER (ORDER BY body_no) - weight) / sum(weight) OVER () AS starts
FROM (SELECT body_no, CAST(1000000 / (body_no + 6) AS BIGINT) AS weight FROM bodies);

CREATE TEMP TABLE town_spans AS
SELECT town_no, town, (sum(weight) OVER (ORDER BY town_no) - weight) / sum(weight) OVER () AS starts FROM towns;

CREATE TEMP TABLE sketched AS
WITH numbered AS (
  SELECT CAST(n AS INTEGER) AS item_no,
    row_number() OVER (ORDER BY hash(n, 'visits', getvariable('seed'))) AS visit_place,
    row_number() OVER (ORDER BY hash(n, 'use', getvariable('seed'))) AS use_place,
    row_number() OVER (ORDER BY hash(n, 'category', getvariable('seed'))) AS category_place
  FROM range(1, getvariable('items') + 1) AS items(n)
),
sorted AS (
  SELECT *,
    CASE
      WHEN category_place <= ceil(getvariable('items') * 0.40) THEN 'permit'
      WHEN category_place <= ceil(getvariable('items') * 0.75) THEN 'public_service'
      WHEN category_place <= ceil(getvariable('items') * 0.90) THEN 'confirmation'
      ELSE 'other'
    END AS category
  FROM numbered
)
SELECT s.item_no, s.category, s.use_place,
  -- Every department has an item before any has two.
  CASE WHEN s.item_no <= getvariable('departments') THEN s.item_no ELSE b.body_no END AS body_no,
  CASE
    WHEN visit_place <= getvariable('items_no_visit') THEN 0
    WHEN visit_place <= getvariable('items_no_visit') + getvariable('items_one_visit') THEN 1
    ELSE 2 + CAST(draw(item_no, 'more visits') < 0.3 AS INTEGER)
  END AS max_visits,
  -- Permit limits all divide 180, so that shares of them add up in whole numbers (see below).
  CASE
    WHEN category = 'permit' THEN CASE
      WHEN category_place <= greatest(1, getvariable('items') * 0.02) THEN 90
      WHEN draw(item_no, 'limit') < 0.06 THEN 10
      WHEN draw(item_no, 'limit') < 0.15 THEN 15
      WHEN draw(item_no, 'limit') < 0.70 THEN 20
      WHEN draw(item_no, 'limit') < 0.83 THEN 30
      WHEN draw(item_no, 'limit') < 0.91 THEN 45
      ELSE 60
    END
    ELSE CASE
      WHEN draw(item_no, 'limit') < 0.20 THEN 1
      WHEN draw(item_no, 'limit') < 0.35 THEN 3
      WHEN draw(item_no, 'limit') < 0.60 THEN 5
      WHEN draw(item_no, 'limit') < 0.75 THEN 10
      WHEN draw(item_no, 'limit') < 0.92 THEN 20
      ELSE 30
    END
  END AS statutory_days
FROM sorted s ASOF JOIN body_spans b ON draw(s.item_no, 'department') >= b.starts;

-- Promised limits. A first sketch scatters around the published mean; then single days are added or taken away, in a
-- drawn order, until the mean over permits is met. One day of a limit of s days is worth 180/s, a whole number.
CREATE TEMP TABLE promises AS
WITH sketch AS (
  SELECT *,
    CASE
      WHEN category = 'permit' THEN least(statutory_days, greatest(1,
        CAST(round(statutory_days * (1 - getvariable('mean_cut') / 100) * (0.5 + draw(item_no, 'promise'))) AS INTEGER)))
      ELSE CAST(floor(statutory_days * (0.2 + 0.6 * draw(item_no, 'promise'))) AS INTEGER)
    END AS first_promise,
    180 // statutory_days AS worth
  FROM sketched
),
gap AS (
  SELECT CAST(round(count(*) * (1 - getvariable('mean_cut') / 100) * 180) AS BIGINT)
    - CAST(sum(first_promise * worth) AS BIGINT) AS whole
  FROM sketch WHERE category = 'permit'
),
queued AS (
  SELECT item_no, worth,
    sum(worth) OVER (ORDER BY hash(item_no, 'adjust', getvariable('seed')) ROWS UNBOUNDED PRECEDING) AS reached
  FROM sketch, gap
  WHERE category = 'permit' AND CASE WHEN whole > 0 THEN first_promise < statutory_days ELSE first_promise > 1 END
),
coarse AS (
  SELECT item_no, CAST(sign(whole) AS INTEGER) AS days, worth FROM queued, gap WHERE reached <= abs(whole)
),
-- What is left is less than one coarse day; the permits with the longest limit take it in their smaller steps.
fine AS (
  SELECT item_no, CAST(sign(left_over) AS INTEGER)
    * (abs(left_over) // worth // many + CAST(place <= abs(left_over) // worth % many AS INTEGER)) AS days
  FROM (
    SELECT item_no, worth, row_number() OVER (ORDER BY item_no) AS place, count(*) OVER () AS many,
      (SELECT whole FROM gap) - coalesce((SELECT CAST(sum(days * worth) AS BIGINT) FROM coarse), 0) AS left_over
    FROM sketch WHERE category = 'permit' AND statutory_days = 90
  )
)
-- A limit stays between one day and the law's; where the mean can't be met within that, the build says so.
SELECT s.item_no, CAST(CASE
    WHEN s.category = 'permit'
      THEN greatest(1, least(s.statutory_days, s.first_promise + coalesce(c.days, 0) + coalesce(f.days, 0)))
    ELSE s.first_promise
  END AS INTEGER) AS promised_days
FROM sketch s LEFT JOIN coarse c USING (item_no) LEFT JOIN fine f USING (item_no);

-- Cases per item: few items make up much of the work. Rounding the running total keeps the sum exact.
CREATE TEMP TABLE plan AS
WITH weighed AS (
  SELECT *, CAST(1000000000 / (use_place + 15) AS BIGINT) AS weight FROM sketched
),
ends AS (
  SELECT *, CAST(floor(CAST(sum(weight) OVER (ORDER BY item_no) AS HUGEINT) * getvariable('cases')
    // CAST(sum(weight) OVER () AS HUGEINT)) AS BIGINT) AS last_case
  FROM weighed
)
SELECT e.* EXCLUDE (weight, use_place), p.promised_days,
  coalesce(lag(last_case) OVER (ORDER BY item_no), 0) AS cases_before,
  code('事项', item_no, 4) AS item, b.department, b.pace, b.lateness,
  CASE CAST(floor(draw(item_no, 'habit') * 10) AS INTEGER)
    WHEN 0 THEN 'school' WHEN 1 THEN 'year_end' WHEN 2 THEN 'year_end' WHEN 3 THEN 'spring' WHEN 4 THEN 'spring'
    ELSE 'steady' END AS habit,
  0.20 + 0.45 * draw(item_no, 'online') AS online,
  -- Some items are for people, some for firms, some for both.
  CASE WHEN draw(item_no, 'public') < 0.45 THEN 0.93 WHEN draw(item_no, 'public') < 0.8 THEN 0.12 ELSE 0.5 END AS people,
  1 + floor(5 * draw(item_no, 'papers')) AS papers
FROM ends e JOIN promises p USING (item_no) JOIN bodies b USING (body_no);

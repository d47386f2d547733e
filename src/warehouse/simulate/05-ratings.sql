-- Mutual rating: firms score bodies on four dimensions, bodies score firms on five. Every score is invented.
CREATE TEMP TABLE rated_years AS
SELECT CAST(y AS INTEGER) AS year, CAST(y - getvariable('ratings_first_year') AS INTEGER) AS place
FROM range(getvariable('ratings_first_year'), getvariable('year') + 1) AS years(y);

CREATE TEMP TABLE standing AS
SELECT b.body_no, b.department AS body, y.year, y.place,
  -- The story that the source tells once: last two years running, then better each year.
  CASE
    WHEN b.body_no = getvariable('departments') // 2 + 1 AND y.place IN (1, 2) THEN 60.0
    WHEN b.body_no = getvariable('departments') // 2 + 1 AND y.place > 2 THEN 88 - 28 * pow(0.6, y.place - 2)
    -- In other years two bodies are last by turns, so that it happens twice running to that one only.
    WHEN b.body_no IN (getvariable('departments') // 5, getvariable('departments') // 5 + 1) THEN
      CASE WHEN b.body_no = getvariable('departments') // 5 + y.place % 2 AND y.place NOT IN (1, 2) THEN 62.0
        ELSE 68 + draw(b.body_no * 100 + y.place, 'year') END
    ELSE 66 + 20 * draw(b.body_no, 'standing') + 0.7 * y.place + 3 * (draw(b.body_no * 100 + y.place, 'year') - 0.5)
  END AS level,
  -- Forty firms rate a body; in one year one body has too few to be scored.
  CASE WHEN b.body_no = getvariable('departments') // 4 AND y.place = 3 THEN 7 ELSE 40 END AS raters
FROM bodies b, rated_years y
-- One body appears midway.
WHERE b.body_no <> getvariable('departments') // 3 OR y.place >= 3;

-- Sizes: two classes too small to be told apart, two large ones.
CREATE TEMP TABLE rated_firms AS
SELECT firm_no, code('企业', firm_no, 3) AS firm,
  CASE WHEN firm_no <= 6 THEN 'large' WHEN firm_no <= 13 THEN 'micro' WHEN firm_no <= 80 THEN 'medium' ELSE 'small' END AS firm_size
FROM (SELECT CAST(n AS INTEGER) AS firm_no FROM range(1, 301) AS firms(n));

CREATE TEMP TABLE scores AS
SELECT year, 'firm_rates_body' AS direction, body, firm, firm_size, dimension,
  -- One answer in fifty is left blank.
  CASE WHEN draw(key, 'answered') < 0.98 THEN
    CAST(greatest(0, least(100, round(level + shift + 4 * bell(rater_key, 'leniency') + 7 * bell(key, 'score')))) AS INTEGER)
  END AS score
FROM (
  SELECT s.*, f.firm, f.firm_size, d.*, (s.year * 1000 + s.body_no) * 100 + r.rater AS rater_key,
    ((s.year * 1000 + s.body_no) * 100 + r.rater) * 10 + d.dimension_no AS key
  FROM standing s JOIN range(40) AS r(rater) ON r.rater < s.raters
    -- Steps of 7 through 300 firms meet no firm twice.
    JOIN rated_firms f ON f.firm_no = 1 + (CAST(floor(300 * draw(s.year * 1000 + s.body_no, 'firms')) AS INTEGER) + 7 * r.rater) % 300,
    (VALUES (1, 'attitude', 2.0), (2, 'efficiency', -1.5), (3, 'supervision', 0.5), (4, 'policy', -1.0))
      AS d(dimension_no, dimension, shift)
)
UNION ALL
SELECT year, 'body_rates_firm', code('部门', body_no, 2), firm, firm_size, dimension,
  CAST(greatest(0, least(100, round(74 + 14 * draw(firm_no, 'firm standing') + shift + 7 * bell(key, 'score')))) AS INTEGER)
FROM (
  SELECT y.year, f.*, d.*,
    -- Three neighbouring bodies rate a firm.
    1 + (CAST(floor(getvariable('departments') * draw(y.year * 1000 + f.firm_no, 'body')) AS INTEGER) + r.rater)
      % CAST(getvariable('departments') AS INTEGER) AS body_no,
    ((y.year * 1000 + f.firm_no) * 100 + r.rater) * 10 + 5 + d.dimension_no AS key
  FROM rated_years y, rated_firms f, range(3) AS r(rater),
    (VALUES (1, 'operation', 1.0), (2, 'lawfulness', 2.5), (3, 'integrity', 1.5), (4, 'party_building', -2.0),
      (5, 'responsibility', -1.0)) AS d(dimension_no, dimension, shift)
);

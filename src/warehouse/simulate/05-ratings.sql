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
    ELSE 66 + 20 * draw(b.body_no, 'standing') + 0.7 * y.place + 3 * (draw(b.body_no * 100 + y.place, 'year') - 0.5)
  END AS level
FROM bodies b, rated_years y;

CREATE TEMP TABLE scores AS
SELECT year, 'firm_rates_body' AS direction, body, code('企业', 1 + CAST(floor(300 * draw(key, 'firm')) AS INTEGER), 3) AS firm,
  dimension, CAST(greatest(0, least(100, round(level + shift + 9 * bell(key, 'score')))) AS INTEGER) AS score
FROM (
  SELECT s.*, d.*, ((s.year * 1000 + s.body_no) * 100 + r.rater) * 10 + d.dimension_no AS key
  FROM standing s, range(40) AS r(rater),
    (VALUES (1, 'attitude', 2.0), (2, 'efficiency', -1.5), (3, 'supervision', 0.5), (4, 'policy', -1.0))
      AS d(dimension_no, dimension, shift)
)
UNION ALL
SELECT year, 'body_rates_firm', code('部门', 1 + CAST(floor(getvariable('departments') * draw(key, 'body')) AS INTEGER), 2),
  firm, dimension,
  CAST(greatest(0, least(100, round(74 + 14 * draw(firm_no, 'firm standing') + shift + 7 * bell(key, 'score')))) AS INTEGER)
FROM (
  SELECT y.year, f.firm_no, code('企业', f.firm_no, 3) AS firm, d.*,
    ((y.year * 1000 + f.firm_no) * 100 + r.rater) * 10 + 5 + d.dimension_no AS key
  FROM rated_years y, range(1, 301) AS f(firm_no), range(3) AS r(rater),
    (VALUES (1, 'operation', 1.0), (2, 'lawfulness', 2.5), (3, 'integrity', 1.5), (4, 'party_building', -2.0),
      (5, 'responsibility', -1.0)) AS d(dimension_no, dimension, shift)
);

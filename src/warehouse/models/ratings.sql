-- Scores of mutual rating, from two views: rated(year, direction, body, firm, firm_size, dimension, score) and
-- given_weights(direction, dimension, weight, since, until). Scores and weights have at most 4 decimals. Sums are kept in
-- whole numbers (scores and weights in ten-thousandths), so that a result never depends on the order of the rows or on
-- the number of threads. Rounding is half up. Every rule stands in words on the page (i18n/evaluation-method.ts).

-- How much each dimension counts in a year. Without any row for the year and direction all weigh the same. A dimension that
-- has a weight counts even where no rating speaks of it: then nobody answered it, and there is no score made of the rest.
CREATE TEMP TABLE asked AS
SELECT DISTINCT year, direction, dimension FROM rated
UNION
SELECT r.year, r.direction, w.dimension FROM (SELECT DISTINCT year, direction FROM rated) r JOIN given_weights w
  ON w.direction = r.direction AND w.since <= r.year AND (w.until IS NULL OR w.until >= r.year);

CREATE TEMP TABLE weighing AS
SELECT year, direction, dimension, stated,
  CAST(CASE WHEN stated THEN coalesce(weight, 0) ELSE 1 END AS DECIMAL(9, 4)) AS weight
FROM (
  SELECT a.year, a.direction, a.dimension, w.weight,
    bool_or(w.weight IS NOT NULL) OVER (PARTITION BY a.year, a.direction) AS stated
  FROM asked a LEFT JOIN given_weights w
    ON w.direction = a.direction AND w.dimension = a.dimension AND w.since <= a.year
      AND (w.until IS NULL OR w.until >= a.year)
);

CREATE TEMP TABLE whole AS
SELECT year, direction, count(*) FILTER (weight > 0) AS dimensions, sum(CAST(weight * 10000 AS HUGEINT)) AS weight
FROM weighing GROUP BY year, direction;

-- The half-up rounding of a mean in hundredths: sum ÷ (n × 10000 × weight) × 100, in whole numbers.
CREATE TEMP MACRO hundredths(total, n, weight) AS (total + n * 50 * weight) // (n * 100 * weight);

-- Standard error of a mean, s ÷ √n with s from n − 1 (ISO 3534-1:2006, 1.17 and 1.24). The difference under the root is
-- exact, so equal answers give 0 and not nearly 0.
CREATE TEMP MACRO standard_error(total, squares, n, weight) AS
  CASE WHEN n > 1 THEN
    sqrt(CAST(n * squares - total * total AS DOUBLE) / (CAST(n AS DOUBLE) * n * (n - 1))) / (10000.0 * CAST(weight AS DOUBLE))
  END;

-- One rater's total for one body: the weighted sum, kept only where every dimension that counts was answered.
CREATE TEMP TABLE rater_totals AS
SELECT r.year, r.body, r.firm, any_value(t.weight) AS weight, count(r.score) > 0 AS answered,
  count(r.score) FILTER (w.weight > 0) = any_value(t.dimensions) AND any_value(t.dimensions) > 0 AS complete,
  sum(CAST(w.weight * 10000 AS HUGEINT) * CAST(r.score * 10000 AS HUGEINT)) AS total
FROM rated r JOIN weighing w USING (year, direction, dimension) JOIN whole t USING (year, direction)
WHERE r.direction = 'firm_rates_body'
GROUP BY r.year, r.body, r.firm;

CREATE TEMP TABLE means AS
SELECT year, body, raters, incomplete, raters >= getvariable('min_raters') AS scored,
  hundredths(total, raters, weight) AS points,
  standard_error(total, squares, raters, weight) AS error
FROM (
  SELECT year, body, count(*) FILTER (complete) AS raters, count(*) FILTER (answered AND NOT complete) AS incomplete,
    any_value(weight) AS weight, sum(total) FILTER (complete) AS total, sum(total * total) FILTER (complete) AS squares
  FROM rater_totals GROUP BY year, body
);

-- Standard competition ranking (1, 2, 2, 4) of what is published: scores equal to the second decimal share a rank.
CREATE TEMP TABLE ranked AS
SELECT year, body, points, error, rank() OVER (PARTITION BY year ORDER BY points DESC) AS place,
  count(*) OVER (PARTITION BY year) AS bodies
FROM means WHERE scored;

-- Two scores differ beyond their noise where the difference is over 1.96 standard errors of the difference.
CREATE TEMP MACRO beyond(a, error_a, b, error_b) AS
  abs(a - b) / 100.0 > 1.96 * sqrt(error_a * error_a + error_b * error_b);

-- The ranks a body may hold as far as the raters can tell: below all that are surely better, above all surely worse.
CREATE TEMP TABLE places AS
SELECT a.year, a.body,
  1 + count(*) FILTER (b.points > a.points AND beyond(a.points, a.error, b.points, b.error)) AS best,
  count(*) - count(*) FILTER (b.points < a.points AND beyond(a.points, a.error, b.points, b.error)) AS worst
FROM ranked a JOIN ranked b ON a.year = b.year
GROUP BY a.year, a.body;

CREATE TEMP MACRO as_points(points) AS CAST(CAST(points AS DECIMAL(9, 0)) * 0.01 AS DECIMAL(9, 2));
CREATE TEMP MACRO as_error(error) AS CAST(round(error, 4) AS DECIMAL(9, 4));
-- The interval of 95%, cut at the ends of the scale.
CREATE TEMP MACRO low_end(points, error) AS
  CASE WHEN error IS NOT NULL THEN CAST(round(greatest(points / 100.0 - 1.96 * error, 0), 2) AS DECIMAL(9, 2)) END;
CREATE TEMP MACRO high_end(points, error) AS
  CASE WHEN error IS NOT NULL THEN CAST(round(least(points / 100.0 + 1.96 * error, 100), 2) AS DECIMAL(9, 2)) END;

-- A move is told from the year before only: across a missing year nothing is compared.
CREATE TEMP TABLE body_scores AS
SELECT CAST(m.year AS INTEGER) AS year, m.body,
  CAST(m.raters AS INTEGER) AS raters, CAST(m.incomplete AS INTEGER) AS incomplete,
  as_points(n.points) AS score, as_error(n.error) AS se,
  low_end(n.points, n.error) AS low, high_end(n.points, n.error) AS high,
  CAST(n.place AS INTEGER) AS rank, CAST(n.bodies AS INTEGER) AS ranked,
  CAST(p.best AS INTEGER) AS rank_best, CAST(p.worst AS INTEGER) AS rank_worst,
  CAST(b.place AS INTEGER) AS rank_before,
  as_points(n.points - b.points) AS change,
  as_error(sqrt(n.error * n.error + b.error * b.error)) AS change_se,
  beyond(n.points, n.error, b.points, b.error) AS beyond_noise
FROM means m
  LEFT JOIN ranked n USING (year, body)
  LEFT JOIN places p USING (year, body)
  LEFT JOIN ranked b ON b.year = m.year - 1 AND b.body = m.body;

-- A dimension by itself: everyone who answered it counts, whatever else they left blank.
CREATE TEMP TABLE body_dimensions AS
SELECT CAST(year AS INTEGER) AS year, body, dimension, CAST(n AS INTEGER) AS raters,
  CASE WHEN n >= getvariable('min_raters') THEN as_points(hundredths(total, n, 10000)) END AS score,
  CASE WHEN n >= getvariable('min_raters') THEN as_error(standard_error(total, squares, n, 10000)) END AS se
FROM (
  SELECT year, body, dimension, count(score) AS n, sum(tens) AS total, sum(tens * tens) AS squares
  FROM (SELECT *, CAST(score * 10000 AS HUGEINT) * 10000 AS tens FROM rated WHERE direction = 'firm_rates_body')
  GROUP BY year, body, dimension
);

-- The firms' side. A firm's score on a dimension is the mean of what bodies gave it (to eight decimals, in whole numbers);
-- its overall score needs every dimension that counts. Groups are sizes and all firms together.
CREATE TEMP TABLE firm_means AS
SELECT year, firm, dimension, size, (sum(CAST(score * 10000 AS HUGEINT)) * 10000 + count(score) // 2) // count(score) AS mean
FROM (
  SELECT *, coalesce(max(firm_size) OVER (PARTITION BY year, firm), 'unstated') AS size
  FROM rated WHERE direction = 'body_rates_firm'
)
GROUP BY year, firm, dimension, size HAVING count(score) > 0;

CREATE TEMP TABLE firm_values AS
SELECT year, firm, size, dimension, mean, CAST(10000 AS HUGEINT) AS weight FROM firm_means
UNION ALL
SELECT m.year, m.firm, m.size, 'all', sum(m.mean * CAST(w.weight * 10000 AS HUGEINT)) // 10000, any_value(t.weight)
FROM firm_means m JOIN weighing w ON w.year = m.year AND w.dimension = m.dimension AND w.direction = 'body_rates_firm'
  JOIN whole t ON t.year = m.year AND t.direction = w.direction
GROUP BY ALL
HAVING count(*) FILTER (w.weight > 0) = any_value(t.dimensions) AND any_value(t.dimensions) > 0;

CREATE TEMP TABLE firm_groups AS
SELECT year, size, dimension, count(*) AS firms, any_value(weight) AS weight, sum(mean) AS total, sum(mean * mean) AS squares
FROM (
  SELECT year, firm, dimension, mean, weight, 'all' AS size FROM firm_values
  UNION ALL
  SELECT year, firm, dimension, mean, weight, size FROM firm_values
    -- Without any size there are no groups to speak of.
    WHERE year IN (SELECT year FROM firm_values WHERE size <> 'unstated')
)
GROUP BY year, size, dimension;

-- A group under the minimum is withheld on every dimension; and where those withheld together are still too few to hide
-- in, the next smallest group with them, for else the whole less the others would tell.
CREATE TEMP TABLE hidden AS
SELECT year, size, CASE
    WHEN size = 'all' THEN least_firms < getvariable('min_firms')
    ELSE least_firms < getvariable('min_firms')
      OR bool_or(least_firms < getvariable('min_firms')) OVER (PARTITION BY year, size = 'all')
        AND coalesce(sum(least_firms) OVER (PARTITION BY year, size = 'all' ORDER BY least_firms, size
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) < getvariable('min_firms')
  END AS withheld
FROM (SELECT year, size, min(firms) AS least_firms FROM firm_groups GROUP BY year, size);

CREATE TEMP TABLE firm_scores AS
SELECT CAST(year AS INTEGER) AS year, size AS firm_size, dimension, withheld,
  CASE WHEN NOT withheld THEN CAST(firms AS INTEGER) END AS firms,
  CASE WHEN NOT withheld THEN as_points(hundredths(total, firms, weight)) END AS score,
  CASE WHEN NOT withheld THEN as_error(standard_error(total, squares, firms, weight)) END AS se
FROM firm_groups JOIN hidden USING (year, size);

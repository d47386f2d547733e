-- What the models of mutual rating read. No weights are given: all dimensions weigh the same.
CREATE TEMP VIEW rated AS
SELECT CAST(year AS INTEGER) AS year, CAST(direction AS VARCHAR) AS direction, CAST(body AS VARCHAR) AS body,
  CAST(firm AS VARCHAR) AS firm, CAST(firm_size AS VARCHAR) AS firm_size, CAST(dimension AS VARCHAR) AS dimension,
  CAST(score AS INTEGER) AS score
FROM ratings;

CREATE TEMP TABLE given_weights (
  direction VARCHAR, dimension VARCHAR, weight DECIMAL(18, 4), since INTEGER, until INTEGER
);

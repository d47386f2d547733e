-- The results, marked as what they are.
CREATE TABLE rating_scores AS
SELECT * REPLACE (CAST(body AS department_code) AS body), CAST('simulated' AS data_status) AS data_status
FROM body_scores ORDER BY year, rank IS NULL, rank, body;

CREATE TABLE rating_dimension_scores AS
SELECT * REPLACE (CAST(body AS department_code) AS body, CAST(dimension AS rating_dimension) AS dimension),
  CAST('simulated' AS data_status) AS data_status
FROM body_dimensions ORDER BY year, body, dimension;

CREATE TABLE rating_firm_scores AS
SELECT *, CAST('simulated' AS data_status) AS data_status
FROM firm_scores ORDER BY year, firm_size <> 'all', firm_size, dimension <> 'all', dimension;

CREATE TABLE rating_weights_used AS
SELECT CAST(year AS INTEGER) AS year, direction, dimension, weight, stated, CAST('simulated' AS data_status) AS data_status
FROM weighing ORDER BY year, direction, dimension;

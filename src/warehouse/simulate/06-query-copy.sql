-- What browsers attach: small types, no text id a row, sorted so that neighbours resemble each other.
CREATE TYPE item_code AS ENUM (SELECT item FROM plan ORDER BY item_no);
CREATE TYPE department_code AS ENUM (SELECT department FROM bodies ORDER BY body_no);
CREATE TYPE town_code AS ENUM (SELECT town FROM towns ORDER BY town_no);
CREATE TYPE item_category AS ENUM ('permit', 'public_service', 'confirmation', 'other');
CREATE TYPE channel AS ENUM ('网上', '窗口', '掌上', '自助');
CREATE TYPE applicant AS ENUM ('个人', '企业', '其他组织');
CREATE TYPE entity_kind AS ENUM ('domestic', 'individual', 'unnamed');
CREATE TYPE industry_code AS ENUM (SELECT DISTINCT industry FROM new_entities ORDER BY industry);
CREATE TYPE firm_code AS ENUM (SELECT DISTINCT firm FROM scores ORDER BY firm);
CREATE TYPE firm_size AS ENUM ('large', 'medium', 'small', 'micro');
CREATE TYPE rating_direction AS ENUM ('firm_rates_body', 'body_rates_firm');
CREATE TYPE rating_dimension AS ENUM ('attitude', 'efficiency', 'supervision', 'policy', 'operation', 'lawfulness',
  'integrity', 'party_building', 'responsibility');
CREATE TYPE data_status AS ENUM ('simulated');

CREATE TABLE items AS
SELECT CAST(item AS item_code) AS item, CAST(category AS item_category) AS category,
  CAST(department AS department_code) AS department, CAST(statutory_days AS TINYINT) AS statutory_days,
  CAST(promised_days AS TINYINT) AS promised_days, CAST(max_visits AS TINYINT) AS max_visits,
  CAST('simulated' AS data_status) AS data_status
FROM plan ORDER BY item_no;

CREATE TABLE cases AS
SELECT CAST(item AS item_code) AS item, accepted_on, CAST(department AS department_code) AS department,
  CAST(channel AS channel) AS channel, CAST(town AS town_code) AS town, CAST(applicant AS applicant) AS applicant,
  CAST(statutory_days AS TINYINT) AS statutory_days, CAST(promised_days AS TINYINT) AS promised_days,
  CAST(actual_days AS SMALLINT) AS actual_days, CAST(paper_copies AS TINYINT) AS paper_copies,
  CAST(visits AS TINYINT) AS visits, CAST(rating AS TINYINT) AS rating, completed_on,
  CAST('simulated' AS data_status) AS data_status
FROM drawn ORDER BY item_no, accepted_on, case_no;

CREATE TABLE entities AS
SELECT registered_on, CAST(kind AS entity_kind) AS kind, in_zone, CAST(town AS town_code) AS town,
  CAST(industry AS industry_code) AS industry, CAST(channel AS channel) AS channel,
  CAST('simulated' AS data_status) AS data_status
FROM new_entities ORDER BY registered_on, entity_no;

CREATE TABLE ratings AS
SELECT CAST(year AS SMALLINT) AS year, CAST(direction AS rating_direction) AS direction,
  CAST(body AS department_code) AS body, CAST(firm AS firm_code) AS firm,
  CAST(firm_size AS firm_size) AS firm_size,
  CAST(dimension AS rating_dimension) AS dimension, CAST(score AS TINYINT) AS score,
  CAST('simulated' AS data_status) AS data_status
FROM scores ORDER BY year, direction, body, dimension, firm, score;

-- Pseudo-random numbers that depend on nothing but row number, purpose and seed: the same rows come out on every run
-- and on any number of threads. random() and setseed() promise neither.
CREATE OR REPLACE TEMP MACRO draw(n, purpose) AS
  (hash(CAST(n AS BIGINT), purpose, CAST(getvariable('seed') AS BIGINT)) >> 11) / 9007199254740992.0;

-- Roughly normal (sum of uniforms), so that durations come out bell-shaped on a log scale without leaving arithmetic
-- that is the same on every platform.
CREATE OR REPLACE TEMP MACRO bell(n, purpose) AS
  (draw(n, purpose || '1') + draw(n, purpose || '2') + draw(n, purpose || '3') + draw(n, purpose || '4') - 2) * 1.732;

CREATE OR REPLACE TEMP MACRO code(prefix, n, width) AS prefix || lpad(CAST(n AS VARCHAR), width, '0');

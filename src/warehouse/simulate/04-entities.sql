-- New market entities, one row each. Kinds and the zone's part are met exactly; the kind that the source leaves unnamed
-- stays unnamed here.
CREATE TEMP TABLE new_entities AS
WITH numbered AS (
  SELECT CAST(n AS INTEGER) AS entity_no,
    row_number() OVER (ORDER BY hash(n, 'kind', getvariable('seed'))) AS kind_place,
    row_number() OVER (ORDER BY hash(n, 'zone', getvariable('seed'))) AS zone_place
  FROM range(1, getvariable('entities') + 1) AS entities(n)
)
SELECT entity_no, s.day AS registered_on,
  CASE
    WHEN kind_place <= getvariable('entities_domestic') THEN 'domestic'
    WHEN kind_place <= getvariable('entities_domestic') + getvariable('entities_individual') THEN 'individual'
    ELSE 'unnamed'
  END AS kind,
  zone_place <= getvariable('entities_zone') AS in_zone,
  t.town,
  code('行业', 1 + CAST(floor(12 * pow(draw(entity_no, 'trade'), 2)) AS INTEGER), 2) AS industry,
  CASE WHEN draw(entity_no, 'channel') < 0.74 THEN '网上' WHEN draw(entity_no, 'channel') < 0.82 THEN '掌上'
    WHEN draw(entity_no, 'channel') < 0.84 THEN '自助' ELSE '窗口' END AS channel
FROM numbered
ASOF JOIN (SELECT * FROM seasons WHERE habit = 'steady') s ON draw(entity_no, 'registered') >= s.starts
-- The zone's entities sit in the last towns, the others mostly in the first.
ASOF JOIN town_spans t
  ON CASE WHEN zone_place <= getvariable('entities_zone') THEN 0.85 + 0.15 * draw(entity_no, 'town')
     ELSE 0.95 * draw(entity_no, 'town') END >= t.starts;

-- Rankings of development zones: what follows from the ranks and scores that are listed, year by year. The share behind is a
-- count of places, no score: (rows of the year with a worse rank) ÷ (rows of the year); ties and the zone itself stand on
-- neither side. A zone is the same in two years where its area, or without one its code, is the same.
CREATE TEMP TABLE placed AS
SELECT rowid AS at, year, rank, score, coalesce(area, zone) AS who,
  count(*) OVER (PARTITION BY year) AS places,
  rank() OVER (PARTITION BY year ORDER BY rank) - 1 AS ahead,
  count(*) OVER (PARTITION BY year, rank) AS level,
  dense_rank() OVER (ORDER BY year) AS turn,
  lag(score) OVER (PARTITION BY year ORDER BY rank, rowid) AS score_ahead
FROM zones;

UPDATE zones SET
  places = p.places,
  ahead = p.ahead,
  behind = p.places - p.ahead - p.level,
  behind_share = round(100.0 * (p.places - p.ahead - p.level) / p.places, 2),
  top_share = round(100.0 * p.rank / p.places, 2),
  rank_before = b.rank,
  rank_change = b.rank - p.rank,
  gap = p.score_ahead - p.score
FROM placed p LEFT JOIN placed b ON b.who = p.who AND b.turn = p.turn - 1
WHERE zones.rowid = p.at;

DROP TABLE placed;

UPDATE zone_components SET place = c.place, scored = c.scored
FROM (
  SELECT rowid AS at,
    CASE WHEN score IS NOT NULL THEN rank() OVER (PARTITION BY year, component ORDER BY score DESC NULLS LAST) END AS place,
    count(score) OVER (PARTITION BY year, component) AS scored
  FROM zone_components
) AS c
WHERE zone_components.rowid = c.at;

-- The ledger: one row a case. Items decide most of it; each row draws the rest from its own number.
CREATE TEMP TABLE drawn AS
WITH numbered AS (
  SELECT item_no, cases_before + unnest(range(1, last_case - cases_before + 1)) AS case_no FROM plan
),
dated AS (
  SELECT n.case_no, p.*, s.day AS accepted_on, s.number AS day_no
  FROM numbered n JOIN plan p USING (item_no)
  ASOF JOIN seasons s ON p.habit = s.habit AND draw(n.case_no, 'accepted') >= s.starts
),
applied AS (
  SELECT *,
    -- Online and mobile shares rise through the year, and stood in for closed counters in February and March.
    online + 0.12 * day_no / 250 + CASE WHEN month(accepted_on) IN (2, 3) THEN 0.22 ELSE 0 END AS online_then,
    draw(case_no, 'channel') AS channel_draw,
    draw(case_no, 'applicant') AS applicant_draw,
    draw(case_no, 'luck') AS luck,
    -- Time taken as a share of the promised limit: the department's pace, the season's load, and a long tail.
    0.47 * pace * (CASE WHEN month(accepted_on) IN (2, 3) THEN 1.25 WHEN month(accepted_on) = 12 THEN 1.12 ELSE 1 END)
      * exp(0.42 * bell(case_no, 'time')) AS share_taken
  FROM dated
),
handled AS (
  SELECT *,
    CASE
      WHEN channel_draw < online_then * 0.72 THEN '网上'
      WHEN channel_draw < online_then THEN '掌上'
      WHEN channel_draw < online_then + (1 - online_then) * 0.13 THEN '自助'
      ELSE '窗口'
    END AS channel,
    CASE
      WHEN applicant_draw < people THEN '个人'
      WHEN applicant_draw < people + (1 - people) * 0.9 THEN '企业'
      ELSE '其他组织'
    END AS applicant,
    CASE
      -- One case in some tens of thousands is later than even the law allows.
      WHEN luck < 0.00004 THEN statutory_days + 1 + CAST(floor(6 * draw(case_no, 'how late')) AS INTEGER)
      WHEN luck < lateness THEN least(greatest(statutory_days, promised_days + 1),
        promised_days + 1 + CAST(floor(0.6 * promised_days * pow(draw(case_no, 'how late'), 3)) AS INTEGER))
      ELSE least(promised_days, CAST(floor(promised_days * share_taken + draw(case_no, 'rounding')) AS INTEGER))
    END AS actual_days
  FROM applied
)
SELECT case_no, item_no, item, department, accepted_on, channel, t.town, applicant,
  statutory_days, promised_days, actual_days,
  CASE
    WHEN channel IN ('网上', '掌上') THEN CAST(draw(case_no, 'papers') < 0.18 AS INTEGER)
    WHEN channel = '自助' THEN CAST(floor(2 * draw(case_no, 'papers')) AS INTEGER)
    ELSE CAST(floor(papers * (0.4 + 0.9 * draw(case_no, 'papers'))) AS INTEGER)
  END AS paper_copies,
  CASE
    WHEN max_visits = 0 THEN 0
    WHEN channel IN ('网上', '掌上') THEN CAST(draw(case_no, 'visits') < 0.12 AS INTEGER)
    ELSE least(max_visits, 1 + CAST(floor(2.4 * draw(case_no, 'visits')) AS INTEGER))
  END AS visits,
  -- Five is the habit; a late case is forgiven less often than a slow one.
  CASE
    WHEN actual_days > promised_days THEN 1 + CAST(floor(4 * draw(case_no, 'rating')) AS INTEGER)
    WHEN draw(case_no, 'rating') < 0.90 - 0.16 * least(1, actual_days / greatest(promised_days, 1)) THEN 5
    WHEN draw(case_no, 'rating') < 0.985 - 0.05 * least(1, actual_days / greatest(promised_days, 1)) THEN 4
    WHEN draw(case_no, 'rating') < 0.995 THEN 3
    WHEN draw(case_no, 'rating') < 0.999 THEN 2
    ELSE 1
  END AS rating,
  getvariable('working_days')[day_no + actual_days] AS completed_on
FROM handled ASOF JOIN town_spans t ON draw(case_no, 'town') >= t.starts;

-- SPDX-FileCopyrightText: The Entente authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The preferred view of the subject :subject; of many with BETWEEN :subject AND :last instead of = :subject. Nothing else writes
-- to it.
--
-- Of the unconditional statements of a property the first in this order is preferred: rank; the user's own before
-- others; modality; dated before undated; source order; id. Of the steps of the ladder it is among those of the first
-- rank and owner: one that is stated before one that is only likely, an exit, else the last dated step, else the highest.
--
-- It goes over the statements once, as the index has them. Only where something is stated more than once, which is seldom,
-- does it look for the preferred one, and for rivals.

WITH stated AS (
  -- A valuation and the size of a market are not the sum of a deal.
  SELECT
    subject,
    property,
    count(*) AS n,
    count(*) FILTER (WHERE property <> 'amount' OR code NOT IN ('valuation', 'market')) AS n_candidates,
    min(key) FILTER (WHERE property <> 'amount' OR code NOT IN ('valuation', 'market')) AS candidate
  FROM statement
  WHERE subject = :subject AND property IN ('name', 'kind', 'status', 'amount') AND condition IS NULL
  GROUP BY subject, property
),
chosen AS (
  SELECT
    subject,
    max(CASE property WHEN 'name' THEN key END) AS name_key,
    max(CASE property WHEN 'kind' THEN key END) AS kind_key,
    max(CASE property WHEN 'status' THEN key END) AS status_key,
    max(CASE property WHEN 'amount' THEN key END) AS amount_key,
    max(n) > 1 AS may_differ
  FROM (
    SELECT
      subject,
      property,
      n,
      CASE WHEN n_candidates < 2 THEN candidate ELSE (
        SELECT statement.key
        FROM statement
          JOIN dataset ON dataset.key = statement.dataset
          LEFT JOIN source ON source.key = statement.source
        WHERE statement.subject = stated.subject
          AND property = stated.property
          AND condition IS NULL
          AND (property <> 'amount' OR code NOT IN ('valuation', 'market'))
        ORDER BY
          rank,
          dataset.is_user DESC,
          CASE property WHEN 'status' THEN modality > 2 END,
          CASE property WHEN 'status' THEN entente_step_is_exit (code) END DESC,
          CASE property WHEN 'status' THEN last_day END DESC NULLS LAST,
          CASE property WHEN 'status' THEN entente_step (code) END DESC,
          modality,
          date IS NULL,
          source.position NULLS LAST,
          paragraph,
          sentence,
          statement.id
        LIMIT 1
      ) END AS key
    FROM stated
  )
  GROUP BY subject
),
recorded AS (
  SELECT subject, count(DISTINCT difference) AS n
  FROM difference_statement JOIN statement ON statement.id = difference_statement.statement
  WHERE subject = :subject
  GROUP BY subject
)
INSERT OR REPLACE INTO preferred
SELECT
  subject_key,
  subject.type,
  name.text,
  kind.code,
  status.code,
  status.date,
  status.first_day,
  status.last_day,
  status.precision,
  amount.code,
  amount.currency,
  amount.lower,
  amount.upper,
  amount.qualifier,
  amount.period,
  amount.words,
  -- How firm the row is as a whole: its status says so, or where it has none, its name.
  CASE WHEN status_key IS NULL THEN name.modality ELSE status.modality END,
  CASE WHEN status_key IS NULL THEN name.credited_to ELSE status.credited_to END,
  -- The differences on record, and the rivals that no record names: names and kinds beyond the first, and pairs of sums or
  -- steps that can't both hold. Of a subject with hundreds of sums only the first are compared with each other.
  ifnull(recorded.n, 0) + CASE WHEN may_differ IS NOT TRUE THEN 0 ELSE
    (SELECT ifnull(sum(n - 1), 0)
     FROM (SELECT count(DISTINCT CASE property WHEN 'name' THEN text ELSE code END) AS n
           FROM statement
           WHERE subject = subject_key
             AND property IN ('name', 'kind')
             AND condition IS NULL
             AND rank <> 2
             AND id NOT IN (SELECT statement FROM difference_statement)
           GROUP BY property
           HAVING n > 1))
    + (WITH compared AS (
         SELECT * FROM statement
         WHERE subject = subject_key AND property IN ('amount', 'status') AND condition IS NULL AND rank <> 2
         ORDER BY key
         LIMIT 64
       )
       SELECT count(*)
       FROM compared AS a JOIN compared AS b ON b.property = a.property AND b.code = a.code AND b.key > a.key
       WHERE CASE a.property
               WHEN 'amount' THEN entente_money_is_disjoint (a.currency, a.lower, a.upper, a.qualifier, a.period,
                                                             b.currency, b.lower, b.upper, b.qualifier, b.period)
               ELSE NOT entente_date_can_both_hold (a.date, b.date)
             END
         AND NOT EXISTS (SELECT 1
                         FROM difference_statement AS x JOIN difference_statement AS y ON y.difference = x.difference
                         WHERE x.statement = a.id AND y.statement = b.id))
  END
FROM (SELECT key AS subject_key, type FROM subject) AS subject
  LEFT JOIN chosen ON chosen.subject = subject_key
  LEFT JOIN recorded ON recorded.subject = subject_key
  LEFT JOIN statement AS name ON name.key = chosen.name_key
  LEFT JOIN statement AS kind ON kind.key = chosen.kind_key
  LEFT JOIN statement AS status ON status.key = chosen.status_key
  LEFT JOIN statement AS amount ON amount.key = chosen.amount_key
WHERE subject_key = :subject

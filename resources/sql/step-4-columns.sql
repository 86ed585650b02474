-- SPDX-FileCopyrightText: The Entente authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step 4: what is kept outside of the database (columns) can tell what has changed since; nothing counts all statements.

-- The preferred view: what lists show of a subject, by its own statements alone. Filled by preferred.sql and nothing else.
DROP TABLE IF EXISTS preferred;
CREATE TABLE preferred (
  subject     INTEGER PRIMARY KEY REFERENCES subject (key) ON DELETE CASCADE,
  type        INTEGER NOT NULL,
  name        TEXT,
  kind        TEXT,
  step        TEXT,
  date        TEXT,
  first_day   INTEGER,
  last_day    INTEGER,
  precision   INTEGER,
  measure     TEXT,
  currency    TEXT,
  lower       INTEGER,
  upper       INTEGER,
  qualifier   TEXT,
  period      TEXT,
  words       TEXT,
  modality    INTEGER,
  credited_to INTEGER,
  differences INTEGER NOT NULL
) STRICT;

-- The generation is a random number above 0 that is new whenever whole datasets have come or gone, or all that is derived was
-- made anew.
DROP TABLE IF EXISTS derived;
CREATE TABLE derived (
  folding    TEXT NOT NULL,
  generation INTEGER NOT NULL
) STRICT;

-- The subjects that edits have touched since the generation began, those that are gone included, in the order of the edits.
CREATE TABLE change (
  number  INTEGER PRIMARY KEY,
  subject INTEGER NOT NULL
) STRICT;

-- How many statements there are, kept by triggers.
CREATE TABLE statement_tally (
  dataset  INTEGER NOT NULL,
  source   INTEGER NOT NULL,          -- 0 for those that have none
  modality INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  PRIMARY KEY (dataset, source, modality)
) STRICT, WITHOUT ROWID;

-- SPDX-FileCopyrightText: The Entente authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step 2: what is derived from the statements and can be made anew at any time.

-- The preferred view: what lists show and sort by. Filled by preferred.sql and nothing else.
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
  deals       INTEGER NOT NULL,
  events      INTEGER NOT NULL,
  differences INTEGER NOT NULL
) STRICT;
CREATE INDEX preferred_type ON preferred (type, name);

-- By which rules of folding the search was made: Unicode gets letters, and with other rules it can't be kept up to date.
CREATE TABLE derived (
  folding TEXT NOT NULL
) STRICT;

-- The texts of statements, folded as names are. The index keeps no copy of them.
CREATE VIEW statement_folded AS
  SELECT key, entente_fold (text) AS text FROM statement WHERE text IS NOT NULL;
CREATE VIRTUAL TABLE statement_text USING fts5 (
  text, content = 'statement_folded', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 0'
);

-- SPDX-FileCopyrightText: The Entente authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step 1: the records. Ids are for people and files; inside the store a row is named by its key.

CREATE TABLE dataset (
  key     INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  title   TEXT,
  digest  TEXT,                       -- SHA-256 of the file that it came from
  is_user INTEGER NOT NULL DEFAULT 0  -- the user's own statements are preferred to others
) STRICT;

CREATE TABLE source (
  key       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  dataset   INTEGER NOT NULL REFERENCES dataset (key),
  position  INTEGER NOT NULL,         -- source order
  kind      TEXT NOT NULL,
  title     TEXT,
  publisher TEXT,
  author    TEXT,
  published TEXT,
  link      TEXT,
  note      TEXT,
  adopted_from TEXT                   -- the dataset that described it, if that is gone and the user's statements rest on it
) STRICT;
CREATE INDEX source_dataset ON source (dataset);

CREATE TABLE section (
  source    INTEGER NOT NULL REFERENCES source (key) ON DELETE CASCADE,
  paragraph INTEGER NOT NULL,         -- the first under this heading
  title     TEXT NOT NULL,
  PRIMARY KEY (source, paragraph)
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraph (
  source    INTEGER NOT NULL REFERENCES source (key) ON DELETE CASCADE,
  number    INTEGER NOT NULL,
  role      INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  PRIMARY KEY (source, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE subject (
  key  INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE,
  type INTEGER NOT NULL
) STRICT;

-- One column for each slot, under the slot's name; the days are those of the date, for sorting and time windows.
CREATE TABLE statement (
  key         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  dataset     INTEGER NOT NULL REFERENCES dataset (key),
  subject     INTEGER NOT NULL REFERENCES subject (key),
  property    TEXT NOT NULL,
  object      INTEGER REFERENCES subject (key),
  code        TEXT,
  text        TEXT,
  currency    TEXT,
  lower       INTEGER,
  upper       INTEGER,
  qualifier   TEXT,
  period      TEXT,
  words       TEXT,
  date        TEXT,
  modality    INTEGER NOT NULL,
  credited_to INTEGER REFERENCES subject (key),
  condition   INTEGER REFERENCES subject (key),
  source      INTEGER REFERENCES source (key),
  paragraph   INTEGER,
  sentence    INTEGER,
  rank        INTEGER NOT NULL,
  first_day   INTEGER,
  last_day    INTEGER,
  precision   INTEGER
) STRICT;
CREATE INDEX statement_subject ON statement (subject, property);
CREATE INDEX statement_object ON statement (object, property) WHERE object IS NOT NULL;
CREATE INDEX statement_credited_to ON statement (credited_to) WHERE credited_to IS NOT NULL;
CREATE INDEX statement_condition ON statement (condition) WHERE condition IS NOT NULL;
CREATE INDEX statement_source ON statement (source, paragraph) WHERE source IS NOT NULL;
CREATE INDEX statement_dataset ON statement (dataset);

CREATE TABLE difference (
  key     INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  dataset INTEGER NOT NULL REFERENCES dataset (key),
  title   TEXT NOT NULL,
  kind    INTEGER NOT NULL,
  note    TEXT
) STRICT;
CREATE INDEX difference_dataset ON difference (dataset);

-- By id and without a reference: a new edition of a dataset replaces its statements under the same ids.
CREATE TABLE difference_statement (
  difference INTEGER NOT NULL REFERENCES difference (key) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  statement  TEXT NOT NULL,
  PRIMARY KEY (difference, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX difference_statement_statement ON difference_statement (statement);

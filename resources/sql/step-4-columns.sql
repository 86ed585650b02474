-- SPDX-FileCopyrightText: The Entente authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step 4: what is kept outside of the database (columns) can tell what has changed since; nothing counts all statements.

-- Ids are scattered, so that a large import is many times as fast if their index can be made after it: it must have a name.
DROP VIEW IF EXISTS statement_folded;
CREATE TABLE statement_4 (
  key         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,
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
INSERT INTO statement_4 SELECT * FROM statement ORDER BY key;
DROP TABLE statement;
ALTER TABLE statement_4 RENAME TO statement;
CREATE UNIQUE INDEX statement_id ON statement (id);
CREATE INDEX statement_subject ON statement (subject, property);
CREATE INDEX statement_object ON statement (object, property) WHERE object IS NOT NULL;
CREATE INDEX statement_credited_to ON statement (credited_to) WHERE credited_to IS NOT NULL;
CREATE INDEX statement_condition ON statement (condition) WHERE condition IS NOT NULL;
CREATE INDEX statement_source ON statement (source, paragraph) WHERE source IS NOT NULL;
CREATE INDEX statement_dataset ON statement (dataset);
CREATE VIEW statement_folded AS
  SELECT key, entente_fold (text) AS text FROM statement WHERE text IS NOT NULL;

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

-- The generation is a random number above 0 that is new whenever much of the landscape has come or gone, or all that is derived
-- was made anew.
DROP TABLE IF EXISTS derived;
CREATE TABLE derived (
  folding    TEXT NOT NULL,
  generation INTEGER NOT NULL
) STRICT;

-- The subjects that edits and small datasets have touched since the generation began, those that are gone included, in the order
-- of the changes.
CREATE TABLE change (
  number  INTEGER PRIMARY KEY,
  subject INTEGER NOT NULL
) STRICT;

-- How many statements there are. None is ever updated.
CREATE TABLE statement_tally (
  dataset  INTEGER NOT NULL,
  source   INTEGER NOT NULL,          -- 0 for those that have none
  modality INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  PRIMARY KEY (dataset, source, modality)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER statement_comes AFTER INSERT ON statement BEGIN
  INSERT INTO statement_tally VALUES (new.dataset, ifnull(new.source, 0), new.modality, 1)
  ON CONFLICT (dataset, source, modality) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER statement_goes AFTER DELETE ON statement BEGIN
  UPDATE statement_tally SET n = n - 1
  WHERE dataset = old.dataset AND source = ifnull(old.source, 0) AND modality = old.modality;
  DELETE FROM statement_tally
  WHERE dataset = old.dataset AND source = ifnull(old.source, 0) AND modality = old.modality AND n = 0;
END;

-- SPDX-FileCopyrightText: The Entente authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step 3: the journal of the user's edits, so that each can be taken back, also after a restart.

CREATE TABLE edit (
  key    INTEGER PRIMARY KEY,
  label  TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A statement that the edit added or took away, under the slots' names and by ids: it may not be in the store now, nor the
-- subjects that it names, so that their types are kept.
CREATE TABLE edit_statement (
  edit         INTEGER NOT NULL REFERENCES edit (key) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  added        INTEGER NOT NULL,
  subject_type INTEGER NOT NULL,
  object_type  INTEGER,
  condition_type INTEGER,
  id           TEXT NOT NULL,
  dataset      TEXT NOT NULL,
  subject      TEXT NOT NULL,
  property     TEXT NOT NULL,
  object       TEXT,
  code         TEXT,
  text         TEXT,
  currency     TEXT,
  lower        INTEGER,
  upper        INTEGER,
  qualifier    TEXT,
  period       TEXT,
  words        TEXT,
  date         TEXT,
  modality     INTEGER NOT NULL,
  credited_to  TEXT,
  condition    TEXT,
  source       TEXT,
  paragraph    INTEGER,
  sentence     INTEGER,
  rank         INTEGER NOT NULL,
  PRIMARY KEY (edit, position)
) STRICT, WITHOUT ROWID;

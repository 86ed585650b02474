-- SPDX-FileCopyrightText: The Entente authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The triggers of the schema: made after its last step, and after a large import, which goes without them and counts
-- once at its end. No statement is ever updated.

DROP TRIGGER IF EXISTS statement_comes;
CREATE TRIGGER statement_comes AFTER INSERT ON statement BEGIN
  INSERT INTO statement_tally VALUES (new.dataset, ifnull(new.source, 0), new.modality, 1)
  ON CONFLICT (dataset, source, modality) DO UPDATE SET n = n + 1;
END;

DROP TRIGGER IF EXISTS statement_goes;
CREATE TRIGGER statement_goes AFTER DELETE ON statement BEGIN
  UPDATE statement_tally SET n = n - 1
  WHERE dataset = old.dataset AND source = ifnull(old.source, 0) AND modality = old.modality;
  DELETE FROM statement_tally
  WHERE dataset = old.dataset AND source = ifnull(old.source, 0) AND modality = old.modality AND n = 0;
END;

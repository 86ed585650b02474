-- SPDX-FileCopyrightText: The Entente authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Counts all statements.

DELETE FROM statement_tally;
INSERT INTO statement_tally
SELECT dataset, ifnull(source, 0), modality, count(*) FROM statement NOT INDEXED GROUP BY 1, 2, 3;

// Records that share an identifier, or look alike, are found by whole keys.
CREATE FULLTEXT INDEX study_duplicates IF NOT EXISTS FOR (n:Study) ON EACH [n.duplicateKeys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CALL db.awaitIndexes(86400);

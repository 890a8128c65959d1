// Questions, and lists of studies, are sought by tags in one index, which starts from the rarest tag by itself.
CREATE FULLTEXT INDEX tags IF NOT EXISTS FOR (n:Finding|Study) ON EACH [n.tags] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
DROP INDEX finding_key IF EXISTS;
DROP INDEX study_awaited IF EXISTS;
CALL db.awaitIndexes(86400);

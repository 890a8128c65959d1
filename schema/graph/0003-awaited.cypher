// Registered studies without results are sought by condition; the newest report year says which of them are due.
CREATE INDEX study_awaited IF NOT EXISTS FOR (n:Study) ON (n.awaitedConditionId);
CREATE INDEX study_newest_report IF NOT EXISTS FOR (n:Study) ON (n.newestReportYear);
CALL db.awaitIndexes(86400);

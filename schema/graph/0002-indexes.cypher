// What a question seeks by: the pair of condition and outcome, or one of them.
CREATE INDEX finding_key IF NOT EXISTS FOR (n:Finding) ON (n.key);
CREATE INDEX finding_outcome IF NOT EXISTS FOR (n:Finding) ON (n.outcomeId);
CREATE INDEX finding_condition IF NOT EXISTS FOR (n:Finding) ON (n.conditionId);
// Keyset pages: the sort key, then the id. Unknown values are stored as the key that stands last in each direction.
CREATE INDEX study_year_down IF NOT EXISTS FOR (n:Study) ON (n.yearDown, n.id);
CREATE INDEX study_year_up IF NOT EXISTS FOR (n:Study) ON (n.yearUp, n.id);
CREATE INDEX study_participants_down IF NOT EXISTS FOR (n:Study) ON (n.participantsDown, n.id);
CREATE INDEX study_participants_up IF NOT EXISTS FOR (n:Study) ON (n.participantsUp, n.id);
CREATE INDEX study_title IF NOT EXISTS FOR (n:Study) ON (n.titleKey, n.id);
CREATE INDEX study_condition IF NOT EXISTS FOR (n:Study) ON (n.conditionId);
CREATE INDEX record_current IF NOT EXISTS FOR (n:Record) ON (n.current);
// Search: whole labels and identifiers first, then words.
CREATE FULLTEXT INDEX search_exact IF NOT EXISTS FOR (n:Study|Report|CellSource|CellProduct|Condition|Outcome|Instrument|Mechanism|Claim|Synthesis) ON EACH [n.searchKeys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX search_words IF NOT EXISTS FOR (n:Study|Report|CellSource|CellProduct|Condition|Outcome|Instrument|Mechanism|Claim|Synthesis) ON EACH [n.searchLabel, n.searchText] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CALL db.awaitIndexes(86400);

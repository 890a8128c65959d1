import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { EvidenceQuestion } from '../../../src/features/evidence/question.js';
import { findingFacts, studyFacts, type Row, type StudyFacts } from '../../../src/features/evidence/facts.js';
import { defaultOptions, type Analysis, type PoolingOptions } from '../../../src/features/meta-analysis/analysis.js';
import { analyse, askedFindings, sortFindings } from '../../../src/features/meta-analysis/meta-analysis.js';
import type { PlotNames } from '../../../src/features/meta-analysis/plots/labels.js';
import { Vocabulary } from '../../../src/features/term/vocabulary.js';
import { readVocabulary } from '../../../src/import/corpus-folder.js';
import { parseStudy } from '../../../src/records/parse.js';

const seed = (folder: string): string => fileURLToPath(new URL(`../../../seed/${folder}`, import.meta.url));

const vocabulary = new Vocabulary(await readVocabulary(seed('vocabulary')));

async function readRows(): Promise<Row[]> {
  const files = (await readdir(seed('studies'))).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((name) => readFile(`${seed('studies')}/${name}`, 'utf8')));
  return texts.flatMap((text) => {
    const raw: unknown = JSON.parse(text);
    const parsed = parseStudy(raw, vocabulary);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const study = studyFacts(parsed.record);
    return findingFacts(parsed.record).map((finding) => ({ study, finding }));
  });
}

const rows = await readRows();

/** A study of the corpus, to make others of. */
export const someStudy: StudyFacts | undefined = rows[0]?.study;

const everything: EvidenceQuestion = {
  outcomes: null,
  conditions: null,
  grade: null,
  severities: null,
  severityMatch: 'INCLUDES',
  cellSources: null,
  products: null,
  donor: null,
  mechanisms: null,
  instruments: null,
  comparators: null,
  designs: null,
  comparison: null,
  timepointMonths: null,
  publishedYear: null,
  includeRetracted: false,
};

export const outcomes: readonly string[] = vocabulary.ids('outcome');

/** The analysis of an outcome over the whole shipped corpus, without a database. */
export function corpusAnalysis(outcome: string, options: Partial<PoolingOptions> = {}): Analysis {
  const question = { ...everything, outcomes: new Set([outcome]) };
  const asked = { ...defaultOptions, ...options };
  const sorted = sortFindings(question, askedFindings(question, rows, new Set()), asked, vocabulary);
  return analyse(outcome, sorted, asked);
}

/** The names of an analysis of the corpus. */
export function corpusNames({ outcome, instrument }: Analysis): PlotNames {
  const term = instrument === null ? null : vocabulary.get('instrument', instrument);
  return {
    outcome: vocabulary.get('outcome', outcome ?? '')?.label ?? 'Outcome',
    instrument: term?.label ?? null,
    unit: term?.kind === 'instrument' ? (term.record.unit ?? null) : null,
    studyLabel: ({ id }) => id,
  };
}

import type { CertaintyLevel, EffectMeasure } from '../../records/values.js';
import type { AnswerRow } from '../evidence/evidence.js';
import { isRatio } from '../meta-analysis/numbers.js';
import { sideOf, type Analysis } from '../meta-analysis/analysis.js';
import type { Vocabulary } from '../term/vocabulary.js';

/** An interval with its estimate, as people read it: ratios as ratios. */
export interface ShownEffect {
  measure: EffectMeasure;
  estimate: number;
  ciLow: number;
  ciHigh: number;
}

/** Events per 1,000 people: without the treatment, and the difference that the treatment makes. */
export interface AbsoluteEffect {
  comparatorPer1000: number;
  differencePer1000: number;
  differenceLow: number;
  differenceHigh: number;
}

/** One outcome of the table. */
export interface SummaryRow {
  outcomeId: string;
  outcome: string;
  row: AnswerRow;
  /** The analysis with the most participants; null where no finding has numbers. */
  analysis: Analysis | null;
  studies: number;
  participants: number;
  effect: ShownEffect | null;
  /** Of RR, OR and RD from counts; null elsewhere. */
  absolute: AbsoluteEffect | null;
  unit: string | null;
  certainty: CertaintyLevel | null;
  /** Numbers of the footnotes that explain the certainty. */
  footnotes: number[];
  sentence: string;
}

export interface SummaryTable {
  rows: SummaryRow[];
  footnotes: string[];
}

const inverse = (value: number, measure: EffectMeasure): number => (isRatio(measure) ? Math.exp(value) : value);

function shownEffect({ effect, measure }: Analysis): ShownEffect | null {
  if (!effect || measure === null) return null;
  const { estimate, ciLow, ciHigh } = effect;
  return {
    measure,
    estimate: inverse(estimate, measure),
    ciLow: inverse(ciLow, measure),
    ciHigh: inverse(ciHigh, measure),
  };
}

/** Risk with the treatment, given that without it. */
function riskWith(risk: number, measure: EffectMeasure, value: number): number {
  if (measure === 'RD') return risk + value;
  if (measure === 'RR') return risk * value;
  const odds = (risk / (1 - risk)) * value;
  return odds / (1 + odds);
}

/** Events per 1,000 by the risk of the comparator arms of the pool (Cochrane Handbook 15.4.4). */
function absoluteEffect(analysis: Analysis, shown: ShownEffect | null): AbsoluteEffect | null {
  if (!shown || !['RR', 'OR', 'RD'].includes(shown.measure)) return null;
  const arms = analysis.included.flatMap(({ counts }) => counts?.comparator ?? []);
  const total = arms.reduce((sum, arm) => sum + arm.total, 0);
  const events = arms.reduce((sum, arm) => sum + arm.events, 0);
  if (total === 0 || events === total) return null;
  const risk = events / total;
  const difference = (value: number): number => {
    const raw = riskWith(risk, shown.measure, value);
    return (Math.min(1, Math.max(0, raw)) - risk) * 1000;
  };
  return {
    comparatorPer1000: risk * 1000,
    differencePer1000: difference(shown.estimate),
    differenceLow: difference(shown.ciLow),
    differenceHigh: difference(shown.ciHigh),
  };
}

const verbs: Record<CertaintyLevel, string> = { HIGH: '', MODERATE: 'probably ', LOW: 'may ', VERY_LOW: '' };

/** What the row says, in the words that GRADE recommends for each level of certainty. */
export function plainSentence(outcome: string, { verdict, certainty, deciding }: AnswerRow): string {
  const level = certainty?.level ?? null;
  const about = outcome.toLowerCase();
  if (verdict === 'NO_EVIDENCE') return `No study tells whether treatment changes ${about}.`;
  if (verdict === 'UNCONTROLLED_ONLY')
    return `Without a control arm it cannot be told whether treatment changes ${about}.`;
  if (level === 'VERY_LOW' || level === null) return `It is very uncertain whether treatment changes ${about}.`;
  const verb = verbs[level];
  const side = deciding ? sideOf(deciding) : null;
  if (verdict === 'SUPPORTED' || verdict === 'PRELIMINARY')
    return `Treatment ${verb}improve${level === 'LOW' ? '' : 's'} ${about}.`;
  if (verdict === 'HARM') return `Treatment ${verb}make${level === 'LOW' ? '' : 's'} ${about} worse.`;
  if (verdict === 'NOT_SUPPORTED') {
    return side === 'HARM'
      ? `Treatment ${verb}do${level === 'LOW' ? '' : 'es'} less for ${about} than the active treatments that it was compared with.`
      : `Treatment ${verb}make${level === 'LOW' ? '' : 's'} little or no difference to ${about}.`;
  }
  return `Whether treatment changes ${about} cannot be told from these studies.`;
}

/** The table of a question from the rows of its answer by outcome. Footnotes that say the same are one. */
export function summaryTable(rows: readonly AnswerRow[], vocabulary: Vocabulary): SummaryTable {
  const footnotes: string[] = [];
  const noted = (text: string): number => {
    const known = footnotes.indexOf(text);
    return known >= 0 ? known + 1 : footnotes.push(text);
  };
  const table = rows.flatMap((row): SummaryRow[] => {
    if (row.group === null) return [];
    const analysis = row.deciding ?? row.analyses()[0] ?? null;
    const outcome = row.term?.label ?? row.group;
    const effect = analysis && shownEffect(analysis);
    const instrument =
      analysis?.measure === 'MD' && analysis.instrument !== null
        ? vocabulary.get('instrument', analysis.instrument)
        : null;
    const unit = instrument?.kind === 'instrument' ? (instrument.record.unit ?? `points of ${instrument.label}`) : null;
    const reasons = row.certainty?.reasons.filter(({ steps }) => steps > 0) ?? [];
    return [
      {
        outcomeId: row.group,
        outcome,
        row,
        analysis,
        studies: row.tally.studies,
        participants: row.tally.participants,
        effect,
        absolute: analysis && absoluteEffect(analysis, effect),
        unit,
        certainty: row.certainty?.level ?? null,
        footnotes: reasons.map(({ domain, steps, explanation }) =>
          noted(`${words(domain)}, ${steps === 1 ? 'one level' : `${steps} levels`}: ${explanation}`),
        ),
        sentence: plainSentence(outcome, row),
      },
    ];
  });
  return { rows: table, footnotes };
}

const words = (value: string): string => {
  const text = value.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

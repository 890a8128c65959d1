import type { FindingRecord } from '../../src/records/finding.js';
import type { ArmRecord, StudyRecord } from '../../src/records/study.js';

/** What a question asks, as far as counting needs it. */
export interface Asked {
  outcomes: ReadonlySet<string> | null;
  cellSources: ReadonlySet<string> | null;
}

export interface PlainCount {
  studies: number;
  controlled: number;
  uncontrolled: number;
  improved: number;
  noDifference: number;
  worsened: number;
  mixed: number;
}

const treated: readonly string[] = ['CELL_THERAPY', 'CELL_FREE', 'BIRTH_TISSUE'];

interface Counted {
  controlled: boolean;
  comparison: string;
  time: number;
  direction: string;
}

/** A finding as the question counts it; null where it does not count. Written anew, without the program's rules. */
function counted(study: StudyRecord, finding: FindingRecord, asked: Asked): Counted | null {
  const armOf = (id: string | undefined): ArmRecord | undefined => study.arms.find((arm) => arm.id === id);
  const arm = armOf(finding.experimental ?? finding.arm);
  const other = armOf(finding.comparator);
  if (!arm || !treated.includes(arm.intervention.kind) || asked.outcomes?.has(finding.outcome) === false) return null;
  const { cellSource = '', product = '' } = arm.intervention;
  if (asked.cellSources && !asked.cellSources.has(cellSource) && !asked.cellSources.has(product)) return null;
  if (other && treated.includes(other.intervention.kind)) return null;
  if (finding.timepointMonths === 0 || finding.direction === undefined) return null;
  const untreatedGotWorse = study.findings.some(
    (beside) =>
      beside.comparison === 'WITHIN_ARM' &&
      beside.direction === 'WORSENED' &&
      beside.outcome === finding.outcome &&
      beside.instrument === finding.instrument &&
      beside.timepointMonths === finding.timepointMonths &&
      !treated.includes(armOf(beside.arm)?.intervention.kind ?? ''),
  );
  const keptWhatOthersLost = !other && finding.direction === 'NO_DIFFERENCE' && untreatedGotWorse;
  return {
    controlled: other !== undefined,
    comparison: [
      arm.id,
      other?.id,
      finding.outcome,
      finding.outcomeAsReported,
      finding.instrument,
      finding.instrumentAsReported,
    ].join('|'),
    time: finding.lastFollowUp ? Infinity : (finding.timepointMonths ?? -1),
    direction: keptWhatOthersLost ? 'MIXED' : finding.direction,
  };
}

/** The vote of a study: its findings at the latest time of each comparison, controlled ones before others. */
function vote(study: StudyRecord, asked: Asked): { controlled: boolean; direction: string } | null {
  const all = study.findings.flatMap((finding) => counted(study, finding, asked) ?? []);
  const controlled = all.some((entry) => entry.controlled);
  const same = all.filter((entry) => entry.controlled === controlled);
  const last = same.filter((entry) => same.every((o) => o.comparison !== entry.comparison || o.time <= entry.time));
  if (last.length === 0) return null;
  const number = (direction: string): number => last.filter((entry) => entry.direction === direction).length;
  const [up, none, down] = [number('IMPROVED'), number('NO_DIFFERENCE'), number('WORSENED')];
  if (number('MIXED') > 0 || (up > 0 && down > 0)) return { controlled, direction: 'MIXED' };
  const moved = Math.max(up, down);
  if (moved > none) return { controlled, direction: up > 0 ? 'IMPROVED' : 'WORSENED' };
  return { controlled, direction: moved === none && moved > 0 ? 'MIXED' : 'NO_DIFFERENCE' };
}

/** How many studies vote which way, counted from the records themselves. Directions are of controlled votes. */
export function plainCount(records: Iterable<StudyRecord>, asked: Asked): PlainCount {
  const count = { studies: 0, controlled: 0, uncontrolled: 0, improved: 0, noDifference: 0, worsened: 0, mixed: 0 };
  for (const record of records) {
    const found = vote(record, asked);
    if (!found) continue;
    count.studies += 1;
    count[found.controlled ? 'controlled' : 'uncontrolled'] += 1;
    if (!found.controlled) continue;
    if (found.direction === 'IMPROVED') count.improved += 1;
    else if (found.direction === 'NO_DIFFERENCE') count.noDifference += 1;
    else if (found.direction === 'WORSENED') count.worsened += 1;
    else count.mixed += 1;
  }
  return count;
}

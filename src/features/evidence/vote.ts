import type { Direction } from '../../records/values.js';
import { grouped } from '../../shared/grouped.js';
import type { Standing } from './eligibility.js';
import type { ArmFacts, FindingFacts, StudyFacts } from './facts.js';

/** A finding that counts, with the direction that the rules take it for (null: it states none). */
export interface EligibleFinding {
  study: StudyFacts;
  finding: FindingFacts;
  standing: Standing;
  direction: Direction | null;
}

/** What one study says in one row of an answer. */
export interface Vote {
  study: StudyFacts;
  standing: Standing;
  direction: Direction;
  /** Null when neither the arms nor the study state a size. */
  participants: number | null;
  /** The findings that decided it: those at the latest timepoint of each comparison. */
  kept: EligibleFinding[];
}

/** The last follow-up is the latest time there is, an absent timepoint the earliest. */
const lateness = ({ lastFollowUp, timepointMonths }: FindingFacts): number =>
  lastFollowUp ? Infinity : (timepointMonths ?? -Infinity);

const comparisonKey = ({ finding }: EligibleFinding): string =>
  JSON.stringify([
    finding.arm.id,
    finding.comparator?.id ?? null,
    finding.outcome,
    finding.outcomeAsReported,
    finding.instrument,
    finding.instrumentAsReported,
  ]);

/** Of each comparison (arms, outcome, instrument, as reported too) all findings at its latest timepoint. */
function latest(findings: readonly EligibleFinding[]): EligibleFinding[] {
  if (findings.length === 1) return [...findings];
  const keys = findings.map(comparisonKey);
  const latestOf = new Map<string, number>();
  for (const [index, { finding }] of findings.entries()) {
    const key = keys[index] ?? '';
    latestOf.set(key, Math.max(latestOf.get(key) ?? -Infinity, lateness(finding)));
  }
  return findings.filter(({ finding }, index) => lateness(finding) === latestOf.get(keys[index] ?? ''));
}

/** The direction that several findings have together (section 3, step 3). */
export function together(directions: readonly (Direction | null)[]): Direction {
  const count = (wanted: Direction): number => directions.filter((direction) => direction === wanted).length;
  const improved = count('IMPROVED');
  const none = count('NO_DIFFERENCE');
  const worsened = count('WORSENED');
  if (count('MIXED') > 0 || (improved > 0 && worsened > 0)) return 'MIXED';
  if (improved > none) return 'IMPROVED';
  if (worsened > none) return 'WORSENED';
  if ((improved === none && improved > 0) || (worsened === none && worsened > 0)) return 'MIXED';
  return 'NO_DIFFERENCE';
}

/** People whom the kept findings compare: their distinct arms where each has a size, never more than the study's. */
function participantsOf(study: StudyFacts, kept: readonly EligibleFinding[]): number | null {
  const arms = new Map<string, ArmFacts>();
  for (const { finding } of kept) {
    arms.set(finding.arm.id, finding.arm);
    if (finding.comparator) arms.set(finding.comparator.id, finding.comparator);
  }
  let sum = 0;
  for (const { participants } of arms.values()) {
    if (participants === null) return study.participants;
    sum += participants;
  }
  return study.participants === null ? sum : Math.min(sum, study.participants);
}

/** The vote of one study from its eligible findings in a row; null when none of them has a direction. */
export function voteOf(study: StudyFacts, findings: readonly EligibleFinding[]): Vote | null {
  const directed = findings.filter(({ direction }) => direction !== null);
  if (directed.length === 0) return null;
  const standing = directed.some((entry) => entry.standing === 'CONTROLLED') ? 'CONTROLLED' : 'UNCONTROLLED';
  const kept = latest(directed.filter((entry) => entry.standing === standing));
  const direction = together(kept.map((entry) => entry.direction));
  return { study, standing, direction, participants: participantsOf(study, kept), kept };
}

/** Controlled votes first, then newest, then by id; a study without a year stands last. */
export const voteOrder = (vote: Vote): readonly [number, number, string] => [
  vote.standing === 'CONTROLLED' ? 0 : 1,
  -(vote.study.year ?? -Infinity),
  vote.study.id,
];

/** All votes of the findings of a row, in order. */
export function votesOf(findings: readonly EligibleFinding[]): Vote[] {
  const byStudy = grouped(findings, ({ study }) => [study.id]);
  const votes = [...byStudy.values()].flatMap((list) => {
    const study = list[0]?.study;
    return (study && voteOf(study, list)) ?? [];
  });
  return votes.sort((a, b) => compareOrder(voteOrder(a), voteOrder(b)));
}

function compareOrder(a: readonly [number, number, string], b: readonly [number, number, string]): number {
  return a[0] - b[0] || (a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1) || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

import type { Analysis } from '../meta-analysis/analysis.js';
import { sideOf } from '../meta-analysis/analysis.js';
import { participantsIn } from './tally.js';
import { againstActiveTreatment, smallNumber, type Verdict } from './verdict.js';
import type { Vote } from './vote.js';

/** Whether an analysis may decide a row: pooled, of known benefit, and of at least half of the votes and of the people. */
function qualifies(analysis: Analysis, controlled: readonly Vote[]): boolean {
  if (analysis.status !== 'POOLED' || analysis.benefit === null || analysis.k < 2) return false;
  const pooled = new Set(analysis.included.map(({ study }) => study.id));
  const inPool = controlled.filter(({ study }) => pooled.has(study.id));
  return analysis.k >= controlled.length / 2 && participantsIn(inPool) >= participantsIn(controlled) / 2;
}

/** The analysis that decides a row, of several the one with the most participants; null where none may. */
export function decidingAnalysis(analyses: readonly Analysis[], controlled: readonly Vote[]): Analysis | null {
  return analyses.find((analysis) => qualifies(analysis, controlled)) ?? null;
}

/** Mean standard deviation of the comparator arms, weighted by their size; null where none is known. */
function comparatorDeviation({ included }: Analysis): number | null {
  const arms = included.flatMap(({ means }) => means?.comparator ?? []);
  const people = arms.reduce((sum, { n }) => sum + n, 0);
  return people === 0 ? null : arms.reduce((sum, { n, sd }) => sum + n * sd, 0) / people;
}

/** The smallest effect that matters, on the scale of the estimate (logs for ratios); null where it is not known. */
export function importantEffect(analysis: Analysis): number | null {
  switch (analysis.measure) {
    case 'SMD':
      return 0.5;
    case 'MD': {
      const deviation = comparatorDeviation(analysis);
      return deviation === null ? null : deviation / 2;
    }
    case 'RR':
    case 'OR':
    case 'HR':
      return Math.log(1.25);
    case 'RD':
      return 0.1;
    case null:
      return null;
  }
}

/** The end of the interval on the side of benefit, counted positive towards benefit. */
function bestCase({ effect, benefit }: Analysis): number {
  if (!effect) return 0;
  return benefit === -1 ? -effect.ciLow : effect.ciHigh;
}

/** True when the benefit that was found is smaller than one that matters. */
export function isSmallBenefit(analysis: Analysis): boolean {
  const important = importantEffect(analysis);
  return important !== null && analysis.effect !== null && Math.abs(analysis.effect.estimate) < important;
}

/** The verdict by the interval of a pooled effect (evidence rules, section 4). `people` are those of the controlled votes. */
export function verdictByPool(analysis: Analysis, people: number, harmOutcomes: ReadonlySet<string>): Verdict {
  const small = people < smallNumber;
  const side = sideOf(analysis);
  if (side === 'BENEFIT') return small ? 'PRELIMINARY' : 'SUPPORTED';
  if (side === 'HARM') {
    const active = analysis.included.every(({ findings }) =>
      findings.every((finding) => againstActiveTreatment(finding, harmOutcomes)),
    );
    if (!active) return 'HARM';
    return small ? 'INCONCLUSIVE' : 'NOT_SUPPORTED';
  }
  if ((analysis.pooled?.i2 ?? 0) > 75) return 'CONFLICTING';
  const important = importantEffect(analysis);
  return small || important === null || bestCase(analysis) >= important ? 'INCONCLUSIVE' : 'NOT_SUPPORTED';
}

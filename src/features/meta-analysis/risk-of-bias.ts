import type { RiskOfBiasJudgement } from '../../records/values.js';
import type { StudyFacts } from '../evidence/facts.js';

const severity = { LOW: 0, SOME_CONCERNS: 1, HIGH: 2 } as const;

const worst = (judgements: readonly RiskOfBiasJudgement[]): RiskOfBiasJudgement | null =>
  judgements.reduce<RiskOfBiasJudgement | null>(
    (kept, next) => (kept && severity[kept] >= severity[next] ? kept : next),
    null,
  );

const overallOf = ({ riskOfBias }: StudyFacts): RiskOfBiasJudgement | null =>
  worst(riskOfBias.filter(({ domain }) => /^overall\b/i.test(domain.trim())).map(({ judgement }) => judgement));

/** The judgement of a study: the overall one, else the worst of its domains; null where none is recorded. */
export const judgementOf = (study: StudyFacts): RiskOfBiasJudgement | null =>
  overallOf(study) ?? worst(study.riskOfBias.map(({ judgement }) => judgement));

/** True when the study was judged to be at low risk over all; a study that nobody assessed is not. */
export const isLowRisk = (study: StudyFacts): boolean => overallOf(study) === 'LOW';

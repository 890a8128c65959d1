import type { EffectMeasure } from '../../records/values.js';
import {
  findingHolds,
  gradeHolds,
  ruledOutByRetraction,
  severityHolds,
  studyHolds,
  type StoodFor,
} from '../evidence/eligibility.js';
import type { Row } from '../evidence/facts.js';
import type { EvidenceQuestion } from '../evidence/question.js';
import { isRegenerative } from '../study/study.js';
import type { Vocabulary } from '../term/vocabulary.js';
import type { Analysis, ExcludedFinding, PoolingOptions } from './analysis.js';
import { candidateOf, type Candidate } from './candidate.js';
import { studyEffect } from './effect.js';
import { excludedFor, type Exclusion } from './exclusion.js';
import { methodOf, poolStudies, type Method } from './pooling.js';
import { isLowRisk } from './risk-of-bias.js';
import { selectAsked, selectFor, selectMeasure, studiesIn, type Chosen, type Selection } from './selection.js';
import { whyNot } from './why-not.js';

/** Findings of one outcome that the filters let through, sorted into candidates and the others. */
export interface Sorted {
  candidates: Candidate[];
  others: ExcludedFinding[];
}

/** Findings that the filters of a question let through, whether they can be pooled or not. */
export function askedFindings(question: EvidenceQuestion, rows: readonly Row[], stoodFor: StoodFor): Row[] {
  return rows.filter(
    ({ study, finding }) =>
      isRegenerative(finding.arm.kind) &&
      !stoodFor.has(study.id) &&
      findingHolds(question, finding) &&
      studyHolds(question, study) &&
      severityHolds(question, study) &&
      gradeHolds(question, study),
  );
}

/** Sorts the findings into candidates and those that cannot be pooled, each with its reason. */
export function sortFindings(
  question: EvidenceQuestion,
  rows: readonly Row[],
  options: PoolingOptions,
  vocabulary: Vocabulary,
): Sorted {
  const sorted: Sorted = { candidates: [], others: [] };
  for (const row of rows) {
    const read: Candidate | Exclusion = ruledOutByRetraction(question, row)
      ? excludedFor('RETRACTED', 'the study or the report was retracted')
      : candidateOf(row, question, vocabulary);
    const exclusion = 'code' in read ? read : leftOut(row, options);
    if (exclusion) sorted.others.push({ ...row, ...exclusion });
    else if (!('code' in read)) sorted.candidates.push(read);
  }
  return sorted;
}

function leftOut({ study }: Row, { without, onlyLowRiskOfBias }: PoolingOptions): Exclusion | null {
  if (without.has(study.id)) return excludedFor('LEFT_OUT', 'the request leaves the study out');
  if (onlyLowRiskOfBias && !isLowRisk(study))
    return excludedFor('RISK_OF_BIAS', 'the study was not judged to be at low risk of bias');
  return null;
}

/** +1 where higher estimates are better, -1 where they are worse; null where it is not known. */
function benefitOf(measure: EffectMeasure, { main }: Chosen, { basis }: Selection): 1 | -1 | null {
  if (measure === 'SMD') return 1;
  if (measure === 'MD') return main.instrument?.higherIsBetter == null ? null : main.instrument.higherIsBetter ? 1 : -1;
  return basis.event === null ? null : basis.event === 'GOOD' ? 1 : -1;
}

const noAnalysis = (outcome: string | null, reason: string, excluded: ExcludedFinding[]): Analysis => ({
  status: 'NOT_POOLABLE',
  reason,
  outcome,
  instrument: null,
  measure: null,
  event: null,
  model: null,
  tau2Estimator: null,
  intervalMethod: null,
  benefit: null,
  k: 0,
  participants: 0,
  included: [],
  excluded,
  pooled: null,
  effect: null,
  leaveOneOut: () => [],
  egger: null,
});

function selectionOf(candidates: readonly Candidate[], { measure, model }: PoolingOptions): Selection | null {
  const able = model === 'MANTEL_HAENSZEL' ? candidates.filter(({ numbers }) => numbers.type === 'COUNTS') : candidates;
  if (measure !== null) return selectAsked(measure, able);
  return model === 'MANTEL_HAENSZEL' ? selectFor('RR', able) : selectMeasure(able);
}

/** What was asked of the method and could not be had, or was decided by the number of studies. */
function reasons({ model }: Method, { tau2Estimator, intervalMethod }: PoolingOptions, k: number): string[] {
  const told: string[] = [];
  const random = model === 'RANDOM_EFFECTS';
  if (k === 1 && intervalMethod !== null)
    told.push('One study has its own interval; the interval method asked for needs more.');
  if (k === 2 && random) told.push('With two studies the interval is the Wald interval.');
  if (k > 1 && !random && intervalMethod !== null && intervalMethod !== 'WALD') {
    told.push('Hartung-Knapp intervals belong to random effects; the interval is the Wald interval.');
  }
  if (k > 1 && !random && tau2Estimator !== null) {
    told.push('A common effect has no variance between studies; the estimator asked for is not used.');
  }
  return told;
}

const byKey = (a: { study: { id: string }; finding: { id: string } }, b: typeof a): number =>
  a.study.id === b.study.id ? (a.finding.id < b.finding.id ? -1 : 1) : a.study.id < b.study.id ? -1 : 1;

/** The meta-analysis of the findings of one outcome (evidence rules, section 5). Pure, and free of the order of the findings. */
export function analyse(outcome: string | null, { candidates, others }: Sorted, options: PoolingOptions): Analysis {
  const selection = selectionOf(candidates, options);
  if (!selection) {
    const why =
      candidates.length > 0
        ? `No finding can be expressed as ${options.measure ?? 'counts of both arms'}.`
        : 'No finding has numbers that can be pooled.';
    const rest = candidates.map(({ study, finding }) => ({
      study,
      finding,
      ...excludedFor('OTHER_MEASURE', 'it cannot be expressed in the measure asked for'),
    }));
    return noAnalysis(outcome, why, [...others, ...rest].sort(byKey));
  }
  const { basis, chosen } = selection;
  const { measure } = basis;
  const method = methodOf(options);
  const studies = chosen.flatMap((one) => studyEffect(one, measure) ?? []);
  const result = poolStudies(studies, measure, method);
  const used = new Set(result.included.flatMap(({ study, findings }) => findings.map(({ id }) => `${study.id}/${id}`)));
  const takenOf = new Map(chosen.map((one) => [one.main.study.id, one]));
  const excluded = candidates
    .filter(({ study, finding }) => !used.has(`${study.id}/${finding.id}`))
    .map((candidate) => ({
      study: candidate.study,
      finding: candidate.finding,
      ...whyNot(candidate, selection, takenOf.get(candidate.study.id), method.model),
    }));
  const all = [...others, ...excluded].sort(byKey);
  if (result.status === 'NOT_POOLABLE') {
    return {
      ...noAnalysis(
        outcome,
        selection.noEvents.size > 0
          ? 'Nobody, or everybody, had the event in both arms of each study.'
          : 'The effect cannot be estimated from these counts.',
        all,
      ),
      measure,
    };
  }
  const pooling = result.pooled !== null;
  const instruments = new Set(result.included.flatMap(({ findings }) => findings.map(({ instrument }) => instrument)));
  const [onlyInstrument = null] = instruments.size === 1 ? [...instruments] : [];
  const told = reasons(method, options, result.k);
  const [first] = chosen;
  return {
    ...result,
    reason: told.length > 0 ? told.join(' ') : null,
    outcome,
    instrument: onlyInstrument,
    measure,
    event: basis.event,
    model: pooling ? method.model : null,
    tau2Estimator: pooling && method.model === 'RANDOM_EFFECTS' ? method.tau2Estimator : null,
    intervalMethod: result.pooled?.intervalMethod ?? null,
    benefit: first ? benefitOf(measure, first, selection) : null,
    excluded: all,
  };
}

/** Ids of the outcomes of the findings, with how many studies have a candidate of each. */
function candidateStudies(candidates: readonly Candidate[]): Map<string, number> {
  const outcomes = new Set(candidates.map(({ finding }) => finding.outcome));
  return new Map(
    [...outcomes].map((id) => [id, studiesIn(candidates.filter(({ finding }) => finding.outcome === id)).size]),
  );
}

const ofOutcome = ({ candidates, others }: Sorted, id: string): Sorted => ({
  candidates: candidates.filter(({ finding }) => finding.outcome === id),
  others: others.filter(({ finding }) => finding.outcome === id),
});

/** One analysis an outcome that has a candidate, most participants first, then most studies, then by id of the outcome. */
export function analysesByOutcome(sorted: Sorted, options: PoolingOptions): Analysis[] {
  return [...candidateStudies(sorted.candidates).keys()]
    .map((id) => analyse(id, ofOutcome(sorted, id), options))
    .filter(({ status }) => status !== 'NOT_POOLABLE')
    .sort((a, b) => b.participants - a.participants || b.k - a.k || ((a.outcome ?? '') < (b.outcome ?? '') ? -1 : 1));
}

/**
 * The one analysis that a question gets: of the outcome with the most candidate studies; ties go to the outcome asked,
 * then by id. `asked` is the id of the outcome asked for; null where none is.
 */
export function analyseQuestion(asked: string | null, sorted: Sorted, options: PoolingOptions): Analysis {
  const analysis = mainAnalysis(asked, sorted, options);
  const seen = new Set([...sorted.candidates, ...sorted.others].map(({ study }) => study.id));
  const strangers = [...options.without].filter((id) => !seen.has(id));
  if (strangers.length === 0) return analysis;
  const told = `Left out but not in the question: ${strangers.join(', ')}.`;
  return { ...analysis, reason: [analysis.reason ?? '', told].join(' ').trim() };
}

function mainAnalysis(asked: string | null, sorted: Sorted, options: PoolingOptions): Analysis {
  const counts = candidateStudies(sorted.candidates);
  const [top] = [...counts].sort(
    ([a, m], [b, n]) => n - m || Number(b === asked) - Number(a === asked) || (a < b ? -1 : 1),
  );
  const outcome = top?.[0] ?? asked;
  if (outcome === null)
    return noAnalysis(null, 'No finding has numbers that can be pooled, and no outcome was asked for.', []);
  const analysis = analyse(outcome, ofOutcome(sorted, outcome), options);
  if (counts.size < 2 && outcome === asked) return analysis;
  const others = [...counts.keys()].filter((id) => id !== outcome).sort();
  const told = `Of the outcomes asked for, ${outcome} has the most studies with numbers${others.length > 0 ? ` (others: ${others.join(', ')})` : ''}.`;
  return { ...analysis, reason: [told, analysis.reason ?? ''].join(' ').trim() };
}

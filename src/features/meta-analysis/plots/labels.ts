import type { EffectMeasure } from '../../../records/values.js';
import type { StudyFacts } from '../../evidence/facts.js';
import type { Analysis } from '../analysis.js';
import { isRatio } from '../numbers.js';
import { decimalsFor, fixed, pValueText, ratio } from './numbers.js';
import { oneLine } from './text-width.js';

/** What an analysis knows only as ids, in words. */
export interface PlotNames {
  outcome: string;
  instrument: string | null;
  /** Of the instrument, for a mean difference. */
  unit: string | null;
  /** Such as `Lee 2019`; the year is added where it is not in it. */
  studyLabel: (study: StudyFacts) => string;
}

export const measureNames: Readonly<Record<EffectMeasure, string>> = {
  MD: 'Mean difference',
  SMD: 'Standardised mean difference',
  RR: 'Risk ratio',
  OR: 'Odds ratio',
  RD: 'Risk difference',
  HR: 'Hazard ratio',
};

export const isOnLogScale = ({ measure }: Analysis): boolean => measure !== null && isRatio(measure);

function studyName(study: StudyFacts, { studyLabel }: PlotNames): string {
  const label = oneLine(studyLabel(study));
  return study.year === null || label.includes(String(study.year)) ? label : `${label} ${study.year}`;
}

/** Labels of the studies of an analysis, in its order; those that are alike also tell the id of the study. */
export function studyNames({ included }: Analysis, names: PlotNames): string[] {
  const labels = included.map(({ study }) => studyName(study, names));
  return included.map(({ study }, index) => {
    const label = labels[index] ?? study.id;
    return labels.indexOf(label) === labels.lastIndexOf(label) || label === study.id ? label : `${label} (${study.id})`;
  });
}

/** What the axis measures. */
export function axisTitle(analysis: Analysis, { unit }: PlotNames): string {
  const name = analysis.measure === null ? 'Effect' : measureNames[analysis.measure];
  if (isOnLogScale(analysis)) return `${name} (log scale)`;
  return analysis.measure === 'MD' && unit !== null && unit !== '' ? `${name}, ${oneLine(unit)}` : name;
}

/** What lies to the left and to the right of no effect, seen from the patient; only numbers where that is not known. */
export function sides({ benefit }: Pick<Analysis, 'benefit'>): { left: string; right: string } {
  if (benefit === null) return { left: 'Lower with experimental', right: 'Higher with experimental' };
  const [better, worse] = ['Favours experimental', 'Favours comparator'];
  return benefit === 1 ? { left: worse, right: better } : { left: better, right: worse };
}

/** How effects of an analysis are written: ratios as ratios, differences with the decimals that their errors ask for. */
export function effectText(analysis: Analysis): (value: number) => string {
  if (isOnLogScale(analysis)) return ratio;
  const widths = analysis.included.map(({ ciLow, ciHigh }) => ciHigh - ciLow).sort((a, b) => a - b);
  const decimals = decimalsFor((widths[Math.floor(widths.length / 2)] ?? 1) / 2);
  return (value) => fixed(value, decimals);
}

export const intervalText = (write: (value: number) => string, low: number, high: number): string =>
  `[${write(low)}, ${write(high)}]`;

const estimators = { DERSIMONIAN_LAIRD: 'DerSimonian-Laird', REML: 'REML', PAULE_MANDEL: 'Paule-Mandel' } as const;

/** How the studies were pooled, in short; null where they were not. */
export function modelName({ model }: Analysis): string | null {
  if (model === null) return null;
  return { RANDOM_EFFECTS: 'Random effects', COMMON_EFFECT: 'Common effect', MANTEL_HAENSZEL: 'Mantel-Haenszel' }[
    model
  ];
}

const intervals = {
  WALD: 'Wald (normal)',
  HARTUNG_KNAPP: 'Hartung-Knapp',
  HARTUNG_KNAPP_ADHOC: 'Hartung-Knapp, its error never below that of Wald',
} as const;

/** The model and how the spread between studies was found. */
export function modelLine({ model, tau2Estimator }: Analysis): string {
  const between = tau2Estimator === null ? '' : `; tau² by ${estimators[tau2Estimator]}`;
  if (model === 'MANTEL_HAENSZEL') return 'Model: common effect, Mantel-Haenszel';
  return `Model: ${model === 'COMMON_EFFECT' ? 'common effect' : 'random effects'}, inverse variance${between}`;
}

/** The method of the pooled interval. */
export const intervalLine = ({ intervalMethod }: Analysis): string =>
  `95 % interval: ${intervals[intervalMethod ?? 'WALD']}`;

/** How far the studies differ; null where there are not several. */
export function heterogeneityLine({ pooled }: Analysis): string | null {
  if (!pooled) return null;
  const { q, df, qPValue, i2, tau2 } = pooled;
  const between = tau2 === null ? '' : `; tau² = ${fixed(tau2, decimalsFor(tau2))}`;
  return `Heterogeneity: Q = ${q.toFixed(2)}, df = ${df} (${pValueText(qPValue)}); I² = ${i2.toFixed(1)} %${between}`;
}

/** The test of no effect over all; null where there is none. */
export function overallLine({ pooled }: Analysis): string | null {
  if (!pooled || pooled.statistic === null || pooled.pValue === null) return null;
  const { statistic, pValue, intervalMethod, k } = pooled;
  const test = intervalMethod === 'WALD' ? `z = ${statistic.toFixed(2)}` : `t = ${statistic.toFixed(2)}, df = ${k - 1}`;
  return `Overall effect: ${test} (${pValueText(pValue)})`;
}

/** How many studies and people; studies that do not state their size are told. */
export function sizeLine({ k, participants, included }: Analysis): string {
  const studies = `${k} ${k === 1 ? 'study' : 'studies'}`;
  const unknown = included.filter((study) => study.participants === null).length;
  if (unknown === included.length) return `${studies}; how many participants is not stated`;
  const note = unknown === 0 ? '' : ` (${unknown} ${unknown === 1 ? 'study does' : 'studies do'} not state how many)`;
  return `${studies}, ${participants} ${participants === 1 ? 'participant' : 'participants'}${note}`;
}

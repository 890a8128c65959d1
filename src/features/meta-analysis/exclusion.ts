/** Why a finding is not in a pooled analysis, in the order in which the reasons are looked for. */
export const ExclusionCode = {
  RETRACTED: 'RETRACTED',
  UNCONTROLLED: 'UNCONTROLLED',
  HEAD_TO_HEAD: 'HEAD_TO_HEAD',
  BASELINE: 'BASELINE',
  NO_TIMEPOINT: 'NO_TIMEPOINT',
  OTHER_TIMEPOINT: 'OTHER_TIMEPOINT',
  NO_NUMBERS: 'NO_NUMBERS',
  MEDIAN_ONLY: 'MEDIAN_ONLY',
  NO_SPREAD: 'NO_SPREAD',
  PERCENT_CHANGE: 'PERCENT_CHANGE',
  SIGN_UNKNOWN: 'SIGN_UNKNOWN',
  UNKNOWN_DIRECTION: 'UNKNOWN_DIRECTION',
  WITHIN_PERSON: 'WITHIN_PERSON',
  LEFT_OUT: 'LEFT_OUT',
  RISK_OF_BIAS: 'RISK_OF_BIAS',
  OTHER_MEASURE: 'OTHER_MEASURE',
  OTHER_VALUE_KIND: 'OTHER_VALUE_KIND',
  NO_EVENTS: 'NO_EVENTS',
  OTHER_INSTRUMENT: 'OTHER_INSTRUMENT',
  OTHER_COMPARATOR: 'OTHER_COMPARATOR',
  OTHER_OUTCOME: 'OTHER_OUTCOME',
} as const;
export type ExclusionCode = keyof typeof ExclusionCode;

/** A reason with the sentence that explains it for one finding. */
export interface Exclusion {
  code: ExclusionCode;
  reason: string;
}

export const excludedFor = (code: ExclusionCode, reason: string): Exclusion => ({ code, reason });

const order = Object.values(ExclusionCode);

/** Of two reasons the one that is looked for first. */
export const earlier = (a: Exclusion, b: Exclusion): Exclusion =>
  order.indexOf(b.code) < order.indexOf(a.code) ? b : a;

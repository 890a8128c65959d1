import { registerEnumType } from 'type-graphql';
import { PoolingModel, Tau2Estimator } from './analysis.js';
import { ExclusionCode } from './exclusion.js';

registerEnumType(PoolingModel, {
  name: 'PoolingModel',
  description: 'What is assumed of the true effects of the studies.',
  valuesConfig: {
    COMMON_EFFECT: { description: 'One effect for all; weights by inverse variance.' },
    MANTEL_HAENSZEL: { description: 'One effect for all, from the counts; for RR, OR and RD.' },
    RANDOM_EFFECTS: { description: 'Effects differ between studies; their mean is estimated.' },
  },
});
registerEnumType(Tau2Estimator, {
  name: 'Tau2Estimator',
  description: 'How the variance between studies is estimated.',
  valuesConfig: {
    DERSIMONIAN_LAIRD: { description: 'From Q, in one step.' },
    REML: { description: 'Restricted maximum likelihood.' },
    PAULE_MANDEL: { description: 'So that the generalised Q is k − 1.' },
  },
});

export const IntervalMethod = {
  WALD: 'WALD',
  HARTUNG_KNAPP: 'HARTUNG_KNAPP',
  HARTUNG_KNAPP_ADHOC: 'HARTUNG_KNAPP_ADHOC',
} as const;
export type IntervalMethod = keyof typeof IntervalMethod;
registerEnumType(IntervalMethod, {
  name: 'IntervalMethod',
  description: 'How the interval of a pooled effect is computed.',
  valuesConfig: {
    WALD: { description: 'Normal quantile; too narrow with few studies.' },
    HARTUNG_KNAPP: { description: 't quantile, with the spread of the studies as its error.' },
    HARTUNG_KNAPP_ADHOC: { description: 'The same, with an error never below that of the Wald interval.' },
  },
});

export const PoolingStatus = { POOLED: 'POOLED', SINGLE_STUDY: 'SINGLE_STUDY', NOT_POOLABLE: 'NOT_POOLABLE' } as const;
export type PoolingStatus = keyof typeof PoolingStatus;
registerEnumType(PoolingStatus, {
  name: 'PoolingStatus',
  description: 'Whether there is a pool.',
  valuesConfig: {
    POOLED: { description: 'Two studies or more were pooled.' },
    SINGLE_STUDY: { description: 'One study has numbers; they are shown as they stand.' },
    NOT_POOLABLE: { description: 'Nothing could be pooled; the reason says why.' },
  },
});

export const Favours = { EXPERIMENTAL: 'EXPERIMENTAL', COMPARATOR: 'COMPARATOR', NEITHER: 'NEITHER' } as const;
export type Favours = keyof typeof Favours;
registerEnumType(Favours, {
  name: 'Favours',
  description: 'On which side an interval lies.',
  valuesConfig: {
    EXPERIMENTAL: { description: 'Wholly on the side of the experimental arm.' },
    COMPARATOR: { description: 'Wholly on the side of the comparator.' },
    NEITHER: { description: 'It includes no effect.' },
  },
});

registerEnumType(ExclusionCode, {
  name: 'ExclusionCode',
  description: 'Why a finding is not in a pool, in the order in which reasons are looked for.',
  valuesConfig: {
    RETRACTED: { description: 'The study or the report was retracted.' },
    UNCONTROLLED: { description: 'It compares an arm with its own baseline.' },
    HEAD_TO_HEAD: { description: 'It compares two regenerative treatments.' },
    BASELINE: { description: 'It was taken before treatment.' },
    NO_TIMEPOINT: { description: 'It is not told when it was taken.' },
    OTHER_TIMEPOINT: { description: 'Outside the months asked for, or another timepoint of the study was taken.' },
    NO_NUMBERS: { description: 'No means or counts of both arms, and no effect with its interval.' },
    MEDIAN_ONLY: { description: 'Medians, no means.' },
    NO_SPREAD: { description: 'Means without a spread.' },
    PERCENT_CHANGE: { description: 'Changes in per cent.' },
    SIGN_UNKNOWN: { description: 'A change of the other sign than the direction stated.' },
    UNKNOWN_DIRECTION: { description: 'It is not known which way is better.' },
    WITHIN_PERSON: { description: 'Two knees of the same people, and no effect with its interval.' },
    LEFT_OUT: { description: 'The request leaves the study out.' },
    RISK_OF_BIAS: { description: 'Not judged to be at low risk of bias, and the request asks for that.' },
    OTHER_MEASURE: { description: 'It cannot be expressed in the measure, or counts the other kind of event.' },
    OTHER_VALUE_KIND: { description: 'Changes where scores were taken, or the other way round.' },
    NO_EVENTS: { description: 'Nobody, or everybody, had the event in both arms.' },
    OTHER_INSTRUMENT: { description: 'Another instrument was taken.' },
    OTHER_COMPARATOR: { description: 'Another comparator of the study was taken.' },
    OTHER_OUTCOME: { description: 'Another quantity of the same arms, instrument and time was taken.' },
  },
});

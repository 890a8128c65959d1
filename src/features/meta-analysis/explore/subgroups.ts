import { severitiesOf } from '../../study/study.js';
import { poolSubgroups, type PooledEffect } from '../../../statistics/index.js';
import { sourceOf } from '../../evidence/arm.js';
import type { ArmFacts } from '../../evidence/facts.js';
import type { Vocabulary } from '../../term/vocabulary.js';
import type { Analysis, IncludedStudy } from '../analysis.js';
import { methodOf } from '../pooling.js';
import { judgementOf } from '../risk-of-bias.js';

/** What studies of a pool are divided by. */
export const SubgroupAxis = {
  CELL_SOURCE: 'CELL_SOURCE',
  CELL_PRODUCT: 'CELL_PRODUCT',
  DONOR: 'DONOR',
  DOSE_BAND: 'DOSE_BAND',
  COMPARATOR: 'COMPARATOR',
  RISK_OF_BIAS: 'RISK_OF_BIAS',
  SEVERITY: 'SEVERITY',
} as const;
export type SubgroupAxis = keyof typeof SubgroupAxis;

export interface Subgroup {
  key: string;
  label: string;
  studies: IncludedStudy[];
  pooled: PooledEffect;
}

export interface Subgroups {
  groups: Subgroup[];
  /** The test of whether the groups differ; null with fewer than two groups. */
  difference: { q: number; df: number; pValue: number } | null;
  /** Why there is less than asked for; null where there is not. */
  reason: string | null;
}

const million = 1_000_000;
const doseBands = [
  { below: 10 * million, key: 'below-10-million', label: 'below 10 million cells' },
  { below: 50 * million, key: '10-to-50-million', label: '10 to below 50 million cells' },
  { below: 100 * million, key: '50-to-100-million', label: '50 to below 100 million cells' },
  { below: Infinity, key: '100-million-and-more', label: '100 million cells and more' },
];

interface Group {
  key: string;
  label: string;
}

const words = (value: string): Group => ({ key: value, label: value.replaceAll('_', ' ').toLowerCase() });
const notStated: Group = { key: 'NOT_STATED', label: 'not stated' };
const several: Group = { key: 'SEVERAL', label: 'several, combined' };

/** The one group of all arms of a study; arms of different groups that were combined stand apart. */
function shared(arms: readonly ArmFacts[], of: (arm: ArmFacts) => Group): Group {
  const groups = new Map(arms.map(of).map((group) => [group.key, group]));
  const [only] = groups.values();
  return only && groups.size === 1 ? only : several;
}

function groupOf(study: IncludedStudy, axis: SubgroupAxis, vocabulary: Vocabulary): Group {
  const arms = study.findings.map(({ arm }) => arm);
  const comparators = study.findings.flatMap(({ comparator }) => comparator ?? []);
  switch (axis) {
    case 'CELL_SOURCE':
      return shared(arms, (arm) => {
        const id = sourceOf(arm, vocabulary);
        return id === null ? notStated : { key: id, label: vocabulary.get('cell-source', id)?.label ?? id };
      });
    case 'CELL_PRODUCT':
      return shared(arms, ({ product }) =>
        product === null
          ? notStated
          : { key: product, label: vocabulary.get('cell-product', product)?.label ?? product },
      );
    case 'DONOR':
      return shared(arms, ({ donor }) => (donor === null ? notStated : words(donor)));
    case 'DOSE_BAND':
      return shared(arms, ({ doseCells }) =>
        doseCells === null ? notStated : (doseBands.find(({ below }) => doseCells < below) ?? notStated),
      );
    case 'COMPARATOR':
      return shared(comparators, ({ kind }) => words(kind));
    case 'RISK_OF_BIAS': {
      const judgement = judgementOf(study.study);
      return judgement === null ? { key: 'NOT_ASSESSED', label: 'not assessed' } : words(judgement);
    }
    case 'SEVERITY': {
      const severities = severitiesOf(study.study.scale, study.study.grades);
      return severities.length === 0
        ? notStated
        : { key: severities.join('+'), label: severities.join(' and ').toLowerCase() };
    }
  }
}

/** The pool divided by an axis, each group pooled by itself, with the test of their difference. */
export function subgroupsOf(analysis: Analysis, axis: SubgroupAxis, vocabulary: Vocabulary): Subgroups {
  if (analysis.status !== 'POOLED')
    return { groups: [], difference: null, reason: 'Fewer than two studies are pooled.' };
  const divided = new Map<string, { group: Group; studies: IncludedStudy[] }>();
  for (const study of analysis.included) {
    const group = groupOf(study, axis, vocabulary);
    const entry = divided.get(group.key) ?? { group, studies: [] };
    entry.studies.push(study);
    divided.set(group.key, entry);
  }
  const entries = [...divided.values()].sort(
    (a, b) => b.studies.length - a.studies.length || (a.group.key < b.group.key ? -1 : 1),
  );
  const { tau2Estimator, intervalMethod } = methodOf(analysis);
  const options =
    analysis.model === 'RANDOM_EFFECTS'
      ? { model: 'RANDOM_EFFECTS' as const, tau2Estimator, intervalMethod }
      : { model: 'COMMON_EFFECT' as const };
  if (entries.length < 2) {
    return {
      groups: [],
      difference: null,
      reason: `All studies are in one group (${entries[0]?.group.label ?? ''}); there is nothing to compare.`,
    };
  }
  const { groups, between } = poolSubgroups(
    entries.map(({ studies }) => studies),
    options,
  );
  return {
    groups: entries.flatMap(({ group, studies }, index) => {
      const pooled = groups[index];
      return pooled ? { ...group, studies, pooled } : [];
    }),
    difference: between,
    reason: analysis.model === 'MANTEL_HAENSZEL' ? 'Groups are pooled by inverse variance.' : null,
  };
}

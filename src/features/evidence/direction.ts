import type { Direction } from '../../records/values.js';
import type { FindingFacts } from './facts.js';

/**
 * The direction that the rules take a finding for, where it is not the one recorded; null where nothing is derived.
 * Something was kept that an untreated arm lost, and nobody tested it: neither a benefit nor the lack of one.
 */
export function derivedDirection(finding: FindingFacts): Direction | null {
  return finding.othersWorsened ? 'MIXED' : null;
}

export const directionOf = (finding: FindingFacts): Direction | null => derivedDirection(finding) ?? finding.direction;

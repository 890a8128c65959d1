import type { FindingRecord } from '../../src/records/finding.js';
import type { ArmRecord, ReportRecord, StudyRecord } from '../../src/records/study.js';
import { movedEffect, movedNumbers, sized, stated } from './jitter.js';
import { authorOf, capital, wordOf } from './names.js';
import type { Random } from './random.js';
import type { GrownVocabulary } from './vocabulary.js';

/** A new investigation after the pattern of another: `number` is its place among all generated ones. */
export interface Identity {
  id: string;
  number: number;
}

function renamedReport(report: ReportRecord, { number }: Identity, index: number, random: Random): ReportRecord {
  const key = number * 8 + index;
  return stated({
    ...report,
    title: report.title && `${report.title}, ${capital(wordOf(number % 800_000))} cohort ${number}`,
    authors: report.authors?.map(() => authorOf(random)),
    year: report.year && Math.min(2026, Math.max(1995, report.year + random.whole(-4, 3))),
    doi: report.doi && `10.5555/bench.${key}`,
    pmid: report.pmid && String(100_000_000 + key),
    pmcid: report.pmcid && `PMC${100_000_000 + key}`,
    url: report.url && `https://example.org/report/${key}`,
  });
}

const renamedRegistration = (index: number, { number }: Identity): string =>
  index === 0 ? `NCT${String(90_000_000 + number)}` : `BENCH-${number}-${index}`;

function movedArm(arm: ArmRecord, size: number, grown: GrownVocabulary | null, random: Random): ArmRecord {
  const { intervention } = arm;
  const { cellSource, product } = intervention;
  return stated({
    ...arm,
    participants: sized(arm.participants, size),
    knees: sized(arm.knees, size),
    intervention: stated({
      ...intervention,
      cellSource:
        grown && cellSource !== undefined && random.chance(0.15) ? random.pickSkewed(grown.cellSources) : cellSource,
      product: grown && product !== undefined && random.chance(0.1) ? random.pickSkewed(grown.cellProducts) : product,
    }),
  });
}

export function movedFinding(finding: FindingRecord, size: number, random: Random): FindingRecord {
  return stated({
    ...finding,
    values: finding.values?.map((value) => movedNumbers(value, size, random)),
    effect: finding.effect && movedEffect(finding.effect, random),
    direction:
      finding.direction && random.chance(0.2) ? random.pick(['IMPROVED', 'NO_DIFFERENCE'] as const) : finding.direction,
  });
}

/** A finding about a grown outcome instead: pain and the other hubs keep six of seven. */
function placedFinding(finding: FindingRecord, { instruments }: GrownVocabulary, random: Random): FindingRecord {
  if (!random.chance(0.15)) return finding;
  const { id, outcome } = random.pickSkewed(instruments);
  return { ...finding, outcome, ...(finding.instrument !== undefined && { instrument: id }) };
}

/** The study of a pattern under another identity, its people and numbers moved a little; terms stay those of the pattern. */
export function variantOf(pattern: StudyRecord, identity: Identity, random: Random): StudyRecord {
  return variant(pattern, identity, null, random);
}

/** The same, with some of its terms taken from what the vocabulary has grown by. */
export const grownVariantOf = (
  pattern: StudyRecord,
  identity: Identity,
  grown: GrownVocabulary,
  random: Random,
): StudyRecord => variant(pattern, identity, grown, random);

function variant(pattern: StudyRecord, identity: Identity, grown: GrownVocabulary | null, random: Random): StudyRecord {
  const size = Math.exp(0.35 * random.normal());
  const { condition } = pattern.population;
  const { sameAs: _sameAs, ...rest } = pattern;
  return stated({
    ...rest,
    id: identity.id,
    title: `${pattern.title}, ${capital(wordOf(identity.number % 800_000))} cohort ${identity.number}`,
    participants: sized(pattern.participants, size),
    registrations: pattern.registrations?.map((_, index) => renamedRegistration(index, identity)),
    reports: pattern.reports.map((report, index) => renamedReport(report, identity, index, random)),
    population: {
      ...pattern.population,
      condition: grown && random.chance(0.3) ? random.pickSkewed(grown.conditions) : condition,
    },
    arms: pattern.arms.map((arm) => movedArm(arm, size, grown, random)),
    findings: pattern.findings.map((finding) => {
      const moved = movedFinding(finding, size, random);
      return grown ? placedFinding(moved, grown, random) : moved;
    }),
    adverseEvents: pattern.adverseEvents.map((event) =>
      stated({
        ...event,
        values: event.values?.map(({ arm, events, total }) => {
          const treated = sized(total, size);
          return stated({ arm, events: events && treated ? Math.min(events, treated) : events, total: treated });
        }),
      }),
    ),
    mechanisms: pattern.mechanisms.map((entry) =>
      grown && random.chance(0.3) ? { ...entry, mechanism: random.pickSkewed(grown.mechanisms) } : entry,
    ),
  });
}

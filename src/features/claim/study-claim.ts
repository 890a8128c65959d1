import type { ClaimAsks } from '../../records/claim.js';
import { counted, listed } from '../evidence/summary.js';
import { eligibleFindings } from '../evidence/evidence.js';
import { questionOf } from '../evidence/filter.js';
import type { QuestionRows } from '../evidence/question-rows.js';
import { votesOf } from '../evidence/vote.js';
import type { StudyOutline } from '../study/outline.js';
import { isPreclinical, isPublished, regenerativeArms } from '../study/published.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { weighed, type Weighed } from './claim.js';

type Asks<K extends ClaimAsks['kind']> = Extract<ClaimAsks, { kind: K }>;

/** What claims about studies as wholes are weighed on. */
export interface StudyEvidence {
  outlines: readonly StudyOutline[];
  rows: QuestionRows;
  vocabulary: Vocabulary;
}

/** Ids of a cell source or product and everything narrower; null where none is asked. */
export function cellTerms(id: string | undefined, vocabulary: Vocabulary): ReadonlySet<string> | null {
  if (id === undefined) return null;
  const term = vocabulary.get('cell-source', id) ?? vocabulary.get('cell-product', id);
  return term ? vocabulary.withNarrower(term) : new Set([id]);
}

function leadsTo(asks: Asks<'MECHANISM'>, measuring: ReadonlySet<string>, { rows, vocabulary }: StudyEvidence): string {
  const told = (asks.leadsTo ?? []).map((outcome) => {
    const label = vocabulary.get('outcome', outcome)?.label ?? outcome;
    const votes = votesOf(eligibleFindings(questionOf({ outcome }, vocabulary), rows, vocabulary)).filter(({ study }) =>
      measuring.has(study.id),
    );
    const improved = votes.filter(({ direction }) => direction === 'IMPROVED').length;
    return votes.length === 0
      ? `none of them reports on ${label}`
      : `${improved} of the ${counted(votes.length, 'one', 'ones')} that report on ${label} found improvement`;
  });
  return told.length > 0 ? ` Of the human studies that measured it, ${listed(told)}.` : '';
}

/** A claim that a mechanism is at work: by what human studies measured, else by animals and the laboratory. */
export function weighMechanism(asks: Asks<'MECHANISM'>, evidence: StudyEvidence): Weighed {
  const { outlines, vocabulary } = evidence;
  const term = vocabulary.get('mechanism', asks.mechanism);
  const ids = term ? vocabulary.withNarrower(term) : new Set([asks.mechanism]);
  const wanted = cellTerms(asks.cellSource, vocabulary);
  const examining = outlines.filter(
    (outline) =>
      isPublished(outline) &&
      outline.study.mechanisms.some(({ id }) => ids.has(id)) &&
      (wanted === null || regenerativeArms(outline, wanted).length > 0),
  );
  const recorded = ({ study }: StudyOutline) =>
    study.mechanisms.filter(({ id, relation }) => ids.has(id) && relation === 'MEASURED');
  const measured = examining.filter((outline) => recorded(outline).length > 0);
  const human = measured.filter((outline) => !isPreclinical(outline));
  const against = human.filter((outline) =>
    recorded(outline).some(({ direction }) => direction === 'CONTRADICTS' || direction === 'MIXED'),
  );
  const verdict =
    against.length > 0
      ? 'CONFLICTING'
      : human.length > 0
        ? 'SUPPORTED'
        : measured.length > 0
          ? 'UNCONTROLLED_ONLY'
          : 'NO_EVIDENCE';
  const found = `${counted(human.length, 'human study', 'human studies')} measured it (${against.length} against or mixed), ${measured.length - human.length} in animals or the laboratory, ${examining.length - measured.length} only propose it`;
  const explanation = `Asked whether ${term?.label ?? asks.mechanism} is at work. Found: ${found}.${leadsTo(asks, new Set(human.map(({ study }) => study.id)), evidence)}`;
  return weighed(verdict, explanation);
}

/** A claim that sources are used, or conditions treated: by published studies of each. */
export function weighUse(asks: Asks<'USE'>, { outlines, vocabulary }: StudyEvidence): Weighed {
  const wanted = cellTerms(asks.cellSource, vocabulary);
  const published = outlines.filter((outline) => isPublished(outline) && regenerativeArms(outline, wanted).length > 0);
  const counts = asks.terms.map((id) => {
    const condition = vocabulary.get('condition', id);
    const conditions = condition && vocabulary.withNarrower(condition);
    const cells = cellTerms(id, vocabulary);
    const studies = published.filter((outline) => {
      if (conditions) return conditions.has(outline.study.condition);
      const both = regenerativeArms(outline, wanted);
      return regenerativeArms(outline, cells).some((arm) => both.includes(arm));
    });
    return {
      label: (condition ?? vocabulary.get('cell-source', id) ?? vocabulary.get('cell-product', id))?.label ?? id,
      n: studies.length,
    };
  });
  const present = counts.filter(({ n }) => n > 0).length;
  const verdict = present === counts.length ? 'SUPPORTED' : present > 0 ? 'CONFLICTING' : 'NO_EVIDENCE';
  const found = counts.map(({ label, n }) => `${label} ${counted(n, 'study', 'studies')}`).join(', ');
  return weighed(verdict, `Asked for published studies of each. Found: ${found}.`);
}

/** A claim that the needle is guided: by the arms that state how. */
export function weighGuidance(asks: Asks<'GUIDANCE'>, { outlines, vocabulary }: StudyEvidence): Weighed {
  const wanted = cellTerms(asks.cellSource, vocabulary);
  const arms = outlines.filter(isPublished).flatMap((outline) => regenerativeArms(outline, wanted));
  const stated = arms.filter(({ guidance }) => guidance !== null);
  const guided = stated.filter(({ guidance }) => guidance !== 'NONE');
  const verdict =
    stated.length === 0 ? 'NO_EVIDENCE' : guided.length > stated.length / 2 ? 'SUPPORTED' : 'NOT_SUPPORTED';
  return weighed(
    verdict,
    `Asked whether treatment is guided by an image. Found: ${guided.length} of the ${counted(stated.length, 'arm', 'arms')} that state a guidance are guided; ${arms.length - stated.length} state none.`,
  );
}

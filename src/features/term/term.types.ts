import { Field, Float, InterfaceType, Int, ObjectType } from 'type-graphql';
import type { Json } from '../../records/canonical.js';
import type { TermKind, TermRecord } from '../../records/term.js';
import { Severity } from '../../records/values.js';
import { globalId } from '../../shared/ids.js';
import { Node } from '../node.types.js';
import { Json as JsonScalar } from '../scalars.js';
import { severitiesOf } from '../study/study.js';
import { ontologyIds, type Term as VocabularyTerm, type Vocabulary } from './vocabulary.js';

type RecordOf<K extends TermKind> = Extract<TermRecord, { kind: K }>['record'];

@InterfaceType({
  implements: Node,
  description: 'An entry of the controlled vocabulary. It stands for itself and everything narrower.',
})
export abstract class Term extends Node {
  protected constructor(
    readonly term: VocabularyTerm,
    protected readonly vocabulary: Vocabulary,
  ) {
    super(globalId(term.kind, term.id));
  }

  @Field(() => String, { description: 'The preferred name.' })
  get label(): string {
    return this.term.label;
  }

  @Field(() => [String], { description: 'Other names; search and ask understand them.' })
  get synonyms(): string[] {
    return [...this.term.synonyms];
  }

  @Field(() => String, { nullable: true, description: 'What it means, in one sentence; null where none was written.' })
  get definition(): string | undefined {
    return this.term.record.definition;
  }

  @Field(() => [String], {
    description:
      'The same thing in ontologies, each with its prefix, such as MESH:D010003. Any of them may be given as an id.',
  })
  get xrefs(): string[] {
    return ontologyIds(this.term);
  }

  @Field(() => String, { nullable: true, description: 'What a curator should know; null where nothing is noted.' })
  get note(): string | undefined {
    return this.term.record.note;
  }

  @Field(() => JsonScalar, {
    description: 'The whole entry as curated, with its sources and everything that has no field of its own.',
  })
  get record(): Json {
    return this.term.record;
  }

  @Field(() => Term, { nullable: true, description: 'The next broader term; null at the top.' })
  get broader(): Term | null {
    return this.term.broader && termNode(this.term.broader, this.vocabulary);
  }

  @Field(() => [Term], { description: 'The terms directly below, by id.' })
  get narrower(): Term[] {
    return this.term.narrower.map((term) => termNode(term, this.vocabulary));
  }
}

@ObjectType({ implements: [Node, Term], description: 'Where cells come from: a tissue or a cell type.' })
export class CellSource extends Term {
  constructor(term: VocabularyTerm, vocabulary: Vocabulary) {
    super(term, vocabulary);
  }
}

@ObjectType({
  implements: [Node, Term],
  description: 'What cells are made into before they are given: expanded, concentrated, or only what they secrete.',
})
export class CellProduct extends Term {
  constructor(term: VocabularyTerm, vocabulary: Vocabulary) {
    super(term, vocabulary);
  }
}

@ObjectType({ implements: [Node, Term], description: 'A disease or injury, or one grade of it.' })
export class Condition extends Term {
  constructor(term: VocabularyTerm, vocabulary: Vocabulary) {
    super(term, vocabulary);
  }

  @Field(() => Severity, {
    nullable: true,
    description: 'Severity of a Kellgren-Lawrence grade; null for other conditions and for grade 0.',
  })
  get severity(): Severity | null {
    const grade = this.vocabulary.gradeOf(this.term);
    return (grade && severitiesOf(grade.scale, [grade.value])[0]) ?? null;
  }
}

@ObjectType({ implements: [Node, Term], description: 'What is hoped or feared of a treatment.' })
export class Outcome extends Term {
  constructor(term: VocabularyTerm, vocabulary: Vocabulary) {
    super(term, vocabulary);
  }

  @Field(() => [Instrument], { description: 'Instruments that measure it, by id.' })
  get instruments(): Instrument[] {
    return this.vocabulary
      .all('instrument')
      .filter((term) => term.kind === 'instrument' && term.record.outcomesMeasured.includes(this.term.id))
      .map((term) => new Instrument(term, this.vocabulary));
  }
}

@ObjectType({ description: 'How large a change must be for a patient to notice, as one source found it.' })
export class MinimalImportantChange {
  @Field(() => String, { description: 'As the source states it.' })
  value!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'In points of the instrument; null where the source gives a range, per cent or words.',
  })
  points?: number;

  @Field(() => [Float], {
    nullable: true,
    description: 'Lowest and highest, in points; null where the source gives no range.',
  })
  range?: number[];

  @Field(() => Float, { nullable: true, description: 'In per cent of the baseline; null where the source gives none.' })
  percent?: number;

  @Field(() => String, { description: "Key of the source in the instrument's record." })
  source!: string;
}

@ObjectType({
  implements: [Node, Term],
  description: 'A scale, score, image or count by which an outcome is measured.',
})
export class Instrument extends Term {
  constructor(term: VocabularyTerm, vocabulary: Vocabulary) {
    super(term, vocabulary);
  }

  private get own(): RecordOf<'instrument'> | null {
    return this.term.kind === 'instrument' ? this.term.record : null;
  }

  @Field(() => Float, { nullable: true, description: 'Lowest value of the scale; null where it is open or unknown.' })
  get min(): number | undefined {
    return this.own?.min;
  }

  @Field(() => Float, { nullable: true, description: 'Highest value of the scale; null where it is open or unknown.' })
  get max(): number | undefined {
    return this.own?.max;
  }

  @Field(() => String, { nullable: true, description: 'Unit of its values; null where it has none or it is unknown.' })
  get unit(): string | undefined {
    return this.own?.unit;
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when a higher value is better for the patient; null where it is unknown.',
  })
  get higherIsBetter(): boolean | undefined {
    return this.own?.higherIsBetter;
  }

  @Field(() => Int, { nullable: true, description: 'Number of items; null where it is unknown.' })
  get items(): number | undefined {
    return this.own?.items;
  }

  @Field(() => [Outcome], { description: 'Outcomes that it measures.' })
  get measures(): Outcome[] {
    return (this.own?.outcomesMeasured ?? []).flatMap((id) => {
      const term = this.vocabulary.get('outcome', id);
      return term ? new Outcome(term, this.vocabulary) : [];
    });
  }

  @Field(() => [MinimalImportantChange], { description: 'Published minimal important changes.' })
  get minimalImportantChanges(): MinimalImportantChange[] {
    return this.own?.mcid ?? [];
  }
}

@ObjectType({ implements: [Node, Term], description: 'How a treatment may work.' })
export class Mechanism extends Term {
  constructor(term: VocabularyTerm, vocabulary: Vocabulary) {
    super(term, vocabulary);
  }

  @Field(() => [Outcome], { description: 'Outcomes that it is said to lead to.' })
  get leadsTo(): Outcome[] {
    const ids = this.term.kind === 'mechanism' ? this.term.record.leadsTo : [];
    return ids.flatMap((id) => {
      const term = this.vocabulary.get('outcome', id);
      return term ? new Outcome(term, this.vocabulary) : [];
    });
  }
}

const classes = {
  'cell-source': CellSource,
  'cell-product': CellProduct,
  condition: Condition,
  outcome: Outcome,
  instrument: Instrument,
  mechanism: Mechanism,
} as const;

/** A vocabulary term as the API serves it. */
export const termNode = (term: VocabularyTerm, vocabulary: Vocabulary): Term =>
  new classes[term.kind](term, vocabulary);

/** The term of one kind with this id, as the API serves it; null where the vocabulary has none. */
export function termOfKind<K extends TermKind>(
  vocabulary: Vocabulary,
  kind: K,
  id: string | null | undefined,
): InstanceType<(typeof classes)[K]> | null;
export function termOfKind(vocabulary: Vocabulary, kind: TermKind, id: string | null | undefined): Term | null {
  const term = id == null ? null : vocabulary.get(kind, id);
  return term && termNode(term, vocabulary);
}

/** As termOfKind, for an id that the graph vouches for. */
export function termThatIs<K extends TermKind>(
  vocabulary: Vocabulary,
  kind: K,
  id: string,
): InstanceType<(typeof classes)[K]> {
  const term = termOfKind(vocabulary, kind, id);
  if (!term) throw new Error(`the vocabulary has no ${kind} ${id}`);
  return term;
}

import { LRUCache } from 'lru-cache';
import { stored } from '../../graph/decode.js';
import { freeze } from '../../shared/freeze.js';
import type { StudyOutline } from '../study/outline.js';
import type { FindingFacts, StudyFacts } from './facts.js';
import {
  restoreFinding,
  restoreOutline,
  restoreStudy,
  type StoredFinding,
  type StoredOutline,
  type StoredStudy,
} from './stored-facts.js';

/** Bytes that facts take in memory for each character of their text, with the text. */
const growth = 5;

/** Facts by the text that they are stored as. */
class Parsed<Stored, Facts extends object> {
  private readonly kept: LRUCache<string, Facts> | null;

  constructor(
    bytes: number,
    private readonly restore: (stored: Stored) => Facts,
  ) {
    this.kept = bytes === 0 ? null : new LRUCache({ maxSize: bytes });
  }

  of(text: string): Facts {
    if (!this.kept) return this.restore(stored<Stored>(text));
    const known = this.kept.get(text);
    if (known) return known;
    const facts = freeze(this.restore(stored<Stored>(text)));
    this.kept.set(text, facts, { size: text.length * growth });
    return facts;
  }
}

/**
 * What rules read, by its text: the graph sends the texts with each answer, and parsing them is a third of the program's
 * work on a wide question. The same text means the same facts, so there is nothing to become stale. They are frozen,
 * since requests share them. At most so many bytes.
 */
export class FactsStore {
  private readonly findings: Parsed<StoredFinding, FindingFacts>;
  private readonly studies: Parsed<StoredStudy, StudyFacts>;
  private readonly outlines: Parsed<StoredOutline, StudyOutline>;

  /** Of 0 bytes it keeps nothing. */
  constructor(bytes: number) {
    this.findings = new Parsed(Math.floor(bytes / 2), restoreFinding);
    this.studies = new Parsed(Math.floor(bytes / 4), restoreStudy);
    this.outlines = new Parsed(Math.floor(bytes / 4), restoreOutline);
  }

  finding(text: string): FindingFacts {
    return this.findings.of(text);
  }

  study(text: string): StudyFacts {
    return this.studies.of(text);
  }

  outline(text: string): StudyOutline {
    return this.outlines.of(text);
  }
}

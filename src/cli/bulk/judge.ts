import path from 'node:path';
import type { BulkKind, Checked } from '../../import/bulk/batch.js';
import { allOf, noCounts } from '../files/counts.js';
import { refusedLines, warningLines } from '../files/report.js';
import { Seen, twin } from '../files/seen.js';
import type { Progress } from '../progress.js';

const names: Readonly<Record<BulkKind, string>> = { studies: 'study', syntheses: 'synthesis', claims: 'claim-source' };

/** Decides which checked records are taken, and tells what is wrong with the others. */
export class Judge {
  readonly counts = noCounts();
  /** Corpus folders with a problem: nothing of them may be written. */
  readonly refusedFolders = new Set<string>();
  private readonly seen = new Seen();

  constructor(
    private readonly progress: Progress,
    private readonly signal: AbortSignal,
  ) {}

  /** The indexes of the records of a batch that are to be written; `corpus` is the folder that they are part of. */
  decide(kind: BulkKind, corpus: string | null, checked: readonly Checked[]): number[] {
    this.signal.throwIfAborted();
    const taken: number[] = [];
    for (const [index, found] of checked.entries()) {
      if (this.takes(names[kind], corpus, found)) taken.push(index);
    }
    this.progress.count(allOf(this.counts), 'records');
    return taken;
  }

  /** Tells the problems of a corpus folder's records; decides nothing. */
  tellProblems(corpus: string, checked: readonly Checked[]): void {
    for (const { place, broken, problems } of checked) {
      const said = [...(broken === null ? [] : [broken]), ...problems.map(({ path, message }) => `${path} ${message}`)];
      for (const line of said) this.refuseFolder(corpus, `${place}: ${line}`);
    }
  }

  /** Whether the graph will have the study. */
  hasStudy(id: string): boolean {
    return this.seen.wasTaken(names.studies, id);
  }

  private takes(kind: string, corpus: string | null, found: Checked): boolean {
    const { place, broken, id, content, problems, warnings } = found;
    if (broken !== null) return this.refuse(corpus, place, [broken], `${place}: refused, ${broken}`);
    const look = id === null ? null : this.seen.look(kind, id, content, place);
    if (id !== null && look?.is === 'OTHER') {
      const problem = twin(id, look.place);
      return this.refuse(corpus, place, [`${problem.path} ${problem.message}`], refusedLines(place, id, [problem]));
    }
    if (corpus === null && warnings.length > 0) this.progress.warn(warningLines(place, warnings).trimEnd());
    if (problems.length > 0) {
      const lines = problems.map(({ path, message }) => `${path} ${message}`);
      return this.refuse(corpus, place, lines, refusedLines(place, id, problems));
    }
    if (corpus !== null && look?.is === 'SAME' && look.place.startsWith(path.join(corpus, path.sep))) {
      this.refuseFolder(corpus, `${corpus}: two records are ${kind} "${id ?? ''}"`);
      return false;
    }
    if (look?.is === 'SAME') {
      this.counts.UNCHANGED += 1;
      return false;
    }
    this.counts.CREATED += 1;
    if (id !== null) this.seen.take(kind, id);
    return true;
  }

  private refuse(corpus: string | null, place: string, problems: string[], alone: string): false {
    if (corpus === null) {
      this.counts.REFUSED += 1;
      this.progress.warn(alone.trimEnd());
    } else for (const problem of problems) this.refuseFolder(corpus, `${place}: ${problem}`);
    return false;
  }

  private refuseFolder(corpus: string, line: string): void {
    this.refusedFolders.add(corpus);
    this.progress.warn(line);
  }
}

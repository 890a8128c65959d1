import type { Core } from '../../compose.js';
import type { Json } from '../../records/canonical.js';
import type { ImportChange, ImportOrder } from '../../import/import.service.js';
import type { Progress } from '../progress.js';
import { entriesOf } from '../../import/entries.js';
import { statedId } from '../../import/stated-id.js';
import { refusedLines, warningLines } from './report.js';
import { Seen } from './seen.js';

export type Counts = Record<ImportChange, number>;

export const noCounts = (): Counts => ({ CREATED: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 });

/** Records of one batch, which has one activity: few enough to hold in memory, whatever the size of the files. */
const batchSize = 1_000;

interface Waiting {
  place: string;
  value: Json;
}

/** Imports study records from files, batch after batch; each record is written whole or refused whole. */
export class FileImport {
  readonly counts = noCounts();
  private readonly seen = new Seen();
  private waiting: Waiting[] = [];

  constructor(
    private readonly core: Core,
    private readonly order: ImportOrder,
    private readonly progress: Progress,
  ) {}

  async run(files: readonly string[]): Promise<void> {
    for (const file of files) {
      for await (const entry of entriesOf(file)) {
        if ('problem' in entry) this.refuse(`${entry.place}: refused, ${entry.problem}\n`);
        else this.take(entry);
        if (this.waiting.length === batchSize) await this.flush();
      }
    }
    await this.flush();
  }

  private take({ place, value }: Waiting): void {
    const id = statedId(value);
    const problem = id === null ? null : this.seen.problem('study', id, value, place);
    if (problem) this.refuse(refusedLines(place, id, [problem]));
    else this.waiting.push({ place, value });
  }

  private async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    const report = await this.core.services.imports.importStudies(
      batch.map(({ value }) => value),
      this.order,
    );
    for (const [index, { id, change, problems, warnings }] of report.records.entries()) {
      const place = batch[index]?.place ?? '';
      if (change === 'REFUSED') this.refuse(refusedLines(place, id, problems));
      else this.counts[change] += 1;
      if (warnings.length > 0) this.progress.warn(warningLines(place, warnings).trimEnd());
    }
    this.progress.count(
      Object.values(this.counts).reduce((sum, count) => sum + count, 0),
      'records',
    );
  }

  private refuse(lines: string): void {
    this.counts.REFUSED += 1;
    this.progress.warn(lines.trimEnd());
  }
}

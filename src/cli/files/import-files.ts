import type { Core } from '../../compose.js';
import type { Json } from '../../records/canonical.js';
import type { CheckedRecord, ImportOrder } from '../../import/import.service.js';
import type { Progress } from '../progress.js';
import { entriesOf } from '../../import/entries.js';
import { statedId } from '../../import/stated-id.js';
import { allOf, noCounts } from './counts.js';
import { refusedLines, warningLines } from './report.js';
import { Seen } from './seen.js';

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
  /** The batch that is being written, while the next one is read and checked. */
  private writing: Promise<void> = Promise.resolve();

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
    await this.writing;
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
    const checked = this.core.services.imports.check(batch.map(({ value }) => value));
    await this.writing;
    this.writing = this.write(batch, checked);
    // Who waits for it is told when it fails; until then nobody does.
    this.writing.catch(() => undefined);
  }

  private async write(batch: readonly Waiting[], checked: readonly CheckedRecord[]): Promise<void> {
    const report = await this.core.services.imports.write(checked, this.order);
    for (const [index, { id, change, problems, warnings }] of report.records.entries()) {
      const place = batch[index]?.place ?? '';
      if (change === 'REFUSED') this.refuse(refusedLines(place, id, problems));
      else this.counts[change] += 1;
      if (warnings.length > 0) this.progress.warn(warningLines(place, warnings).trimEnd());
    }
    this.progress.count(allOf(this.counts), 'records');
  }

  private refuse(lines: string): void {
    this.counts.REFUSED += 1;
    this.progress.warn(lines.trimEnd());
  }
}

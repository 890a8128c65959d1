import { existsSync } from 'node:fs';
import path from 'node:path';
import { Vocabulary } from '../../features/term/vocabulary.js';
import { BadFolder, readVocabulary } from '../../import/corpus-folder.js';
import type { Json } from '../../records/canonical.js';
import { parseClaimSource, parseStudy, parseSynthesis } from '../../records/parse.js';
import type { Problem } from '../../records/problems.js';
import type { TermLookup } from '../../records/references.js';
import { entriesOf, recordFiles } from '../../import/entries.js';
import { statedId } from '../../import/stated-id.js';
import { refusedLines, warningLines } from './report.js';
import { Seen } from './seen.js';
import type { Source } from './sources.js';

const parsers = { studies: parseStudy, syntheses: parseSynthesis, claims: parseClaimSource };
type Kind = keyof typeof parsers;
const kinds = ['studies', 'syntheses', 'claims'] as const;

/** What a record outside a corpus folder says that it is; a study when it says nothing. */
function kindOf(value: Json): Kind {
  if (typeof value !== 'object' || value === null) return 'studies';
  if ('format' in value && value.format === 'synthesis/1') return 'syntheses';
  return 'claims' in value ? 'claims' : 'studies';
}

/** Checks records without a graph; every problem goes to `say`. */
export class Validation {
  good = 0;
  bad = 0;
  private readonly seen = new Seen();

  constructor(
    private readonly vocabularyFolder: string,
    /** True: the vocabulary that was asked for, whatever a corpus folder holds. */
    private readonly isChosen: boolean,
    private readonly say: (lines: string) => void,
  ) {}

  async run(sources: readonly Source[]): Promise<void> {
    for (const source of sources) {
      if (source.kind === 'files') {
        await this.check(source.files, null, await this.vocabulary(this.vocabularyFolder));
        continue;
      }
      const own = path.join(source.folder, 'vocabulary');
      const terms = await this.vocabulary(existsSync(own) && !this.isChosen ? own : this.vocabularyFolder);
      for (const kind of kinds) {
        const folder = path.join(source.folder, kind);
        if (existsSync(folder)) await this.check(await recordFiles(folder), kind, terms);
      }
    }
  }

  /** A vocabulary with problems is told; then records are checked by their shape, their terms are not looked up. */
  private async vocabulary(folder: string): Promise<TermLookup> {
    try {
      return new Vocabulary(await readVocabulary(folder));
    } catch (error) {
      if (!(error instanceof BadFolder)) throw error;
      this.bad += 1;
      this.say(`${error.lines.join('\n')}\n${folder}: refused; the terms of the records are not looked up in it\n`);
      return { has: () => true, ids: () => [] };
    }
  }

  private async check(files: readonly string[], kind: Kind | null, terms: TermLookup): Promise<void> {
    for (const file of files) {
      for await (const entry of entriesOf(file)) {
        if ('problem' in entry) {
          this.bad += 1;
          this.say(`${entry.place}: refused, ${entry.problem}\n`);
        } else this.record(entry.place, kind ?? kindOf(entry.value), entry.value, terms);
      }
    }
  }

  private record(place: string, kind: Kind, value: Json, terms: TermLookup): void {
    const { problems, warnings } = problemsOf(kind, value, terms);
    const id = statedId(value);
    const twin = id === null ? null : this.seen.problem(kind, id, value, place);
    const all = twin ? [...problems, twin] : problems;
    if (all.length > 0) this.bad += 1;
    else this.good += 1;
    this.say((all.length > 0 ? refusedLines(place, id, all) : '') + warningLines(place, warnings));
  }
}

function problemsOf(kind: Kind, value: Json, terms: TermLookup): { problems: Problem[]; warnings: Problem[] } {
  const parsed = parsers[kind](value, terms);
  return { problems: parsed.ok ? [] : parsed.problems, warnings: parsed.warnings };
}

import { Arg, Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import type { StudyRecord } from '../../../records/study.js';
import type { Context } from '../../context.js';
import { yearOf } from '../../study/study.js';
import type { Analysis } from '../analysis.js';
import { MetaAnalysis } from '../meta-analysis.types.js';
import { rScript } from '../script.js';
import { forestPlot } from './forest-plot.js';
import { funnelPlot } from './funnel-plot.js';
import type { PlotNames } from './labels.js';

export const ScriptLanguage = { R: 'R' } as const;
export type ScriptLanguage = keyof typeof ScriptLanguage;
registerEnumType(ScriptLanguage, {
  name: 'ScriptLanguage',
  description: 'The language of a script.',
  valuesConfig: { R: { description: 'R, with the package metafor.' } },
});

/** What a study is called beside its numbers: first author and year, else its id. */
export function studyLabel(record: StudyRecord): string {
  const author = record.reports.find(({ authors }) => authors && authors.length > 0)?.authors?.[0];
  const family = author?.replace(/\s+\p{Lu}+$/u, '');
  const year = yearOf(record);
  return family === undefined ? record.id : year === null ? family : `${family} ${year}`;
}

async function namesOf(analysis: Analysis, { vocabulary, studies }: Context): Promise<PlotNames> {
  const labels = new Map<string, string>();
  await Promise.all(
    analysis.included.map(async ({ study }) => {
      const record = await studies.records.load(study.id);
      if (record) labels.set(study.id, studyLabel(record));
    }),
  );
  const outcome = analysis.outcome === null ? null : vocabulary.get('outcome', analysis.outcome);
  const instrument = analysis.instrument === null ? null : vocabulary.get('instrument', analysis.instrument);
  return {
    outcome: outcome?.label ?? analysis.outcome ?? '',
    instrument: instrument?.label ?? null,
    unit: instrument?.kind === 'instrument' ? (instrument.record.unit ?? null) : null,
    studyLabel: ({ id }) => labels.get(id) ?? id,
  };
}

@Resolver(() => MetaAnalysis)
export class PlotsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'A forest plot: a complete SVG document. Null where nothing was pooled.',
  })
  async forestPlot(@Root() { analysis }: MetaAnalysis, @Ctx() context: Context): Promise<string | null> {
    return forestPlot(analysis, await namesOf(analysis, context));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'A funnel plot: a complete SVG document; from ten studies on, else null.',
  })
  async funnelPlot(@Root() { analysis }: MetaAnalysis, @Ctx() context: Context): Promise<string | null> {
    return funnelPlot(analysis, await namesOf(analysis, context));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A self-contained script with the data inline that gives the same numbers, and stops when it does not. Null where nothing was pooled.',
  })
  async script(
    @Root() { analysis }: MetaAnalysis,
    @Ctx() context: Context,
    @Arg('language', () => ScriptLanguage, { description: 'The language.' }) _language: ScriptLanguage,
  ): Promise<string | null> {
    return rScript(analysis, await namesOf(analysis, context));
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { slugPattern } from '../../records/scalars.js';
import { ErrorCode, Refusal } from '../../shared/errors.js';
import { globalId } from '../../shared/ids.js';
import type { Context } from '../context.js';
import { Json } from '../scalars.js';
import { ImportPayload, type ImportChange } from './import.types.js';

@Resolver()
export class ImportResolver {
  @Mutation(() => ImportPayload, {
    description:
      'Takes study records in the corpus format (study/1). A record is written whole or refused whole, with all its problems; its neighbours go in. Nothing is written when dryRun is true. Needs the admin key, also for a dry run.',
  })
  async importStudies(
    @Arg('records', () => [Json], { description: 'The records.' }) records: unknown[],
    @Arg('dryRun', () => Boolean, { description: 'True: only tell what would be done.' }) dryRun: boolean,
    @Ctx() { services, viewer }: Context,
  ): Promise<ImportPayload> {
    if (viewer.role !== 'admin') {
      throw new Refusal(
        ErrorCode.UNAUTHENTICATED,
        'importStudies needs the admin key; send it as "Authorization: Bearer cg_…".',
      );
    }
    const report = await services.imports.importStudies(records, { dryRun, actor: viewer.name, reason: null });
    const count = (change: ImportChange): number => report.records.filter((record) => record.change === change).length;
    return {
      ...report,
      records: report.records.map(({ id, ...record }) => ({
        ...record,
        id: id !== null && slugPattern.test(id) ? globalId('study', id) : null,
      })),
      created: count('CREATED'),
      changed: count('CHANGED'),
      unchanged: count('UNCHANGED'),
      refused: count('REFUSED'),
    };
  }
}

import type { Request } from '../request.js';
import { Finding } from './finding.types.js';
import { Study } from './study.types.js';

/** A study that the graph named: one statement for all that are asked for at once. */
export async function studyNode(id: string, request: Request): Promise<Study> {
  const record = await request.studies.records.load(id);
  if (!record) throw new Error(`the graph has no record of study ${id}`);
  return new Study(record, request);
}

interface Named {
  study: { id: string };
  finding: { id: string };
}

/** A finding that the graph named, by the record of its study. */
export async function findingNode({ study, finding }: Named, request: Request): Promise<Finding> {
  const record = await request.studies.records.load(study.id);
  const found = record?.findings.find(({ id }) => id === finding.id);
  if (!record || !found) throw new Error(`the graph has no record of finding ${study.id}/${finding.id}`);
  return new Finding(record, found, request);
}

export const findingNodes = (entries: readonly Named[], request: Request): Promise<Finding[]> =>
  Promise.all(entries.map((entry) => findingNode(entry, request)));

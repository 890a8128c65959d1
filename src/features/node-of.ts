import { parseGlobalId } from '../shared/ids.js';
import { Claim } from './claim/claim.types.js';
import type { Node } from './node.types.js';
import type { Request } from './request.js';
import { Arm } from './study/arm.types.js';
import { Finding } from './study/finding.types.js';
import { Report } from './study/report.types.js';
import { armOf, reportOf } from './study/study.js';
import { Study } from './study/study.types.js';
import { Synthesis } from './synthesis/synthesis.types.js';
import { termOfKind } from './term/term.types.js';

/** The node with a global id; null where there is none. Parts of studies are found in the records of their studies. */
export async function nodeOf(id: string, request: Request): Promise<Node | null> {
  const parsed = parseGlobalId(id);
  if (!parsed) return null;
  const { kind, key } = parsed;
  if (kind === 'study' || kind === 'report' || kind === 'arm' || kind === 'finding') {
    const [studyId = '', part, ...more] = key.split('/');
    if (more.length > 0) return null;
    const record = await request.studies.records.load(studyId);
    if (!record) return null;
    if (kind === 'study') return part === undefined ? new Study(record, request) : null;
    if (kind === 'report') {
      const report = reportOf(record, part);
      return report && new Report(record.id, report);
    }
    if (kind === 'arm') {
      const arm = armOf(record, part);
      return arm && new Arm(record.id, arm, request.vocabulary);
    }
    const finding = record.findings.find((entry) => entry.id === part);
    return finding ? new Finding(record, finding, request) : null;
  }
  if (kind === 'claim') {
    const entry = (await request.claims.all()).get(key);
    return entry ? new Claim(entry, request) : null;
  }
  if (kind === 'synthesis') {
    const record = await request.syntheses.records.load(key);
    return record && new Synthesis(record, request);
  }
  return termOfKind(request.vocabulary, kind, key);
}

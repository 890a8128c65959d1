import type { StudyRecord } from '../../records/study.js';

/** Adverse events counted in the treated arms of the studies of a row. */
export interface SafetySummary {
  /** Studies that counted any event in these arms. */
  studies: number;
  /** People followed for events: the largest total recorded for each arm. */
  exposed: number;
  events: number;
  seriousEvents: number;
}

/** The adverse events that studies counted in the given arms of theirs. */
export function safetyOf(studies: readonly { record: StudyRecord; arms: ReadonlySet<string> }[]): SafetySummary {
  const summary = { studies: 0, exposed: 0, events: 0, seriousEvents: 0 };
  for (const { record, arms } of studies) {
    const exposed = new Map<string, number>();
    let counted = false;
    for (const { serious, values } of record.adverseEvents) {
      for (const { arm, events = 0, total = 0 } of values ?? []) {
        if (!arms.has(arm)) continue;
        counted = true;
        exposed.set(arm, Math.max(exposed.get(arm) ?? 0, total));
        summary.events += events;
        if (serious) summary.seriousEvents += events;
      }
    }
    if (counted) summary.studies += 1;
    for (const total of exposed.values()) summary.exposed += total;
  }
  return summary;
}

import type { StudyOutline } from '../study/outline.js';
import type { StoodFor } from './eligibility.js';
import type { Row } from './facts.js';

/** The findings that may bear on a question, with the versions that they were read at. */
export interface QuestionRows {
  datasetVersion: string;
  vocabularyVersion: string | null;
  rows: Row[];
  stoodFor: StoodFor;
  /** Studies as wholes: registered ones without results, and what claims are weighed on. */
  outlines: StudyOutline[];
  newestReportYear: number | null;
}

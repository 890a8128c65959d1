import { questionsWithin, type OwnQuestion } from '../generate/own-evidence.js';
import type { Client, Operation } from '../support/http.js';
import { deepPage, firstPage, flagship, studyPage } from '../support/operations.js';

/** What is asked at each size, under a name that is the same at all of them. */
export interface Case {
  name: string;
  operation: Operation;
}

export const ownCaseName = ({ studies }: OwnQuestion): string => `flagship, ${studies} studies of its own`;
export const deepCaseName = 'studies, page 10,000 or the last';

export async function casesAt(size: number, client: Client): Promise<Case[]> {
  const questions = questionsWithin(size);
  const first = questions[0] ? `study:${questions[0].condition}-00001` : 'study:wang-2017';
  return [
    ...questions.map((question) => ({ name: ownCaseName(question), operation: flagship(question.words) })),
    { name: 'study page', operation: studyPage(first) },
    { name: firstPage.name, operation: firstPage },
    { name: deepCaseName, operation: await deepPage(client, 10_000) },
  ];
}

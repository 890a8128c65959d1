import { dataOf, good, type Client } from './http.js';

export interface Dataset {
  version: string;
  rulesVersion: string;
  studies: number;
  findings: number;
  [key: string]: unknown;
}

/** What the graph under a server holds. */
export async function datasetOf(client: Client): Promise<Dataset> {
  const query = '{ dataset { version rulesVersion studies findings } }';
  const answered = good(await client.post({ name: 'dataset', query, variables: {} }), 'dataset');
  return dataOf<{ dataset: Dataset }>(answered).dataset;
}

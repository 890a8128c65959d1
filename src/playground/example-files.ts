import { parseExamples } from './examples.js';

/** The examples of schema/examples/, put into the page when it is built. */
export const examples = parseExamples(
  import.meta.glob<string>('../../schema/examples/*.graphql', { query: '?raw', import: 'default', eager: true }),
);

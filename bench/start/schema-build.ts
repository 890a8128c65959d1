import 'reflect-metadata';
import { performance } from 'node:perf_hooks';

// In a process of its own, where nothing is loaded yet: how long it takes to load the code and to build the schema.
const begun = performance.now();
const { apiSchema, printedSchema } = await import('../../src/api/schema.js');
const loaded = performance.now();
apiSchema();
const built = performance.now();
console.log(
  JSON.stringify({
    loadMilliseconds: loaded - begun,
    buildMilliseconds: built - loaded,
    sdlBytes: Buffer.byteLength(printedSchema()),
  }),
);

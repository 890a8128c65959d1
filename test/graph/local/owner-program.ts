import { startLocalNeo4j } from '../../../src/graph/local/local-neo4j.js';

// A program that owns a local Neo4j until it is killed; started by programs.ts with the data folder as its argument.
const dataFolder = process.argv[2] ?? '';
const onProgress = (line: string): void => console.log(line);
await startLocalNeo4j({ dataFolder, heapMegabytes: 256, pageCacheMegabytes: 32, fastStart: true, onProgress });
console.log('answers');
setInterval(() => undefined, 1_000);

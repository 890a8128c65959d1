import path from 'node:path';
import * as z from 'zod';

const whole = (lowest: number, highest: number, allowed: string) =>
  z
    .string()
    .regex(/^\d+$/, `must be ${allowed}`)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, `must be ${allowed}`);

/** Memory for records that were read and what rules take from them, unless a setting says otherwise. */
export const usualRecordMegabytes = 32;

const settings = z.object({
  PORT: whole(0, 65535, 'a port number, 0 to 65535 (0: any free port)').default(4000),
  HOST: z.string().min(1, 'must be an address to listen on, such as 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/,
      'must be an address such as neo4j://host:7687 or bolt://127.0.0.1:7687',
    )
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1, 'must be the name of a database').default('neo4j'),
  CHONDROGRAPH_DATABASE: z.enum(['local', 'container'], 'must be local or container').optional(),
  CHONDROGRAPH_DATA: z.string().min(1, 'must be a folder').default('.chondrograph'),
  CHONDROGRAPH_SEED: z.string().min(1, 'must be auto, none or a folder').default('auto'),
  CHONDROGRAPH_ADMIN_KEY: z.string().min(8, 'must be at least 8 characters').optional(),
  CHONDROGRAPH_HEAP_MB: whole(128, 65536, 'megabytes, 128 to 65536').default(384),
  CHONDROGRAPH_PAGE_CACHE_MB: whole(16, 65536, 'megabytes, 16 to 65536').default(96),
  CHONDROGRAPH_ANSWER_CACHE_MB: whole(0, 4096, 'megabytes, 0 (keeps no answer) to 4096').default(32),
  CHONDROGRAPH_RECORD_CACHE_MB: whole(0, 4096, 'megabytes, 0 (keeps no record) to 4096').default(usualRecordMegabytes),
  CHONDROGRAPH_SHARED_CACHE_SECONDS: whole(0, 86400, 'seconds, 0 (ask each time) to 86400').default(0),
  CHONDROGRAPH_STATEMENT_SECONDS: whole(1, 600, 'seconds, 1 to 600').default(20),
});

/** The settings of the program, checked. */
export interface Config {
  port: number;
  host: string;
  neo4j: { uri: string | undefined; user: string; password: string; database: string };
  forcedDatabase: 'local' | 'container' | undefined;
  dataFolder: string;
  /** A folder of records; null: none. */
  seedFolder: string | null;
  adminKey: string | undefined;
  heapMegabytes: number;
  pageCacheMegabytes: number;
  statementMilliseconds: number;
  /** How much the answers that are kept may hold; 0: none is kept. */
  answerCacheBytes: number;
  /** How much the records that are kept may hold; 0: none is kept. */
  recordCacheBytes: number;
  /** How long a shared cache may answer by itself. */
  sharedCacheSeconds: number;
  /** Settings of this product that are set and unknown: spelled wrong, most likely. */
  unknown: string[];
}

/** Settings that stop the program: each with its name and what is allowed. */
export class BadConfig extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'BadConfig';
  }
}

/** The folder that a relative path in a setting starts from is the working folder. */
export function readConfig(environment: NodeJS.ProcessEnv, packageFolder: string): Config {
  const known = Object.keys(settings.shape);
  const given = Object.entries(environment).filter(([name, value]) => known.includes(name) && value !== '');
  const parsed = settings.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new BadConfig(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const shown = /KEY|PASSWORD/.test(name) ? '(not shown)' : JSON.stringify(environment[name] ?? '');
        return `${name} ${issue.message}; it is ${shown}`;
      }),
    );
  }
  const { data } = parsed;
  const seed = data.CHONDROGRAPH_SEED;
  return {
    port: data.PORT,
    host: data.HOST,
    neo4j: { uri: data.NEO4J_URI, user: data.NEO4J_USER, password: data.NEO4J_PASSWORD, database: data.NEO4J_DATABASE },
    forcedDatabase: data.CHONDROGRAPH_DATABASE,
    dataFolder: path.resolve(data.CHONDROGRAPH_DATA),
    seedFolder: seed === 'none' ? null : seed === 'auto' ? path.join(packageFolder, 'seed') : path.resolve(seed),
    adminKey: data.CHONDROGRAPH_ADMIN_KEY,
    heapMegabytes: data.CHONDROGRAPH_HEAP_MB,
    pageCacheMegabytes: data.CHONDROGRAPH_PAGE_CACHE_MB,
    statementMilliseconds: data.CHONDROGRAPH_STATEMENT_SECONDS * 1000,
    answerCacheBytes: data.CHONDROGRAPH_ANSWER_CACHE_MB * 1024 * 1024,
    recordCacheBytes: data.CHONDROGRAPH_RECORD_CACHE_MB * 1024 * 1024,
    sharedCacheSeconds: data.CHONDROGRAPH_SHARED_CACHE_SECONDS,
    unknown: Object.keys(environment).filter((name) => name.startsWith('CHONDROGRAPH_') && !known.includes(name)),
  };
}

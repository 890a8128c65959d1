import neo4j, { type RecordShape } from 'neo4j-driver';
import type { GraphAddress } from '../../src/graph/find-database.js';
import { driverSettings, encodeAll } from '../../src/graph/graph.js';
import type { Parameters } from '../../src/graph/statement.js';

/** One statement with the parameters that a request gave it. */
export interface Call {
  name: string;
  text: string;
  parameters: Parameters;
}

/** The statements of one request: those of one wave ran at the same time, one wave after the other. */
export type Waves = readonly (readonly Call[])[];

/** A step of a profiled plan, as the driver gives it. */
interface Step {
  operatorType: string;
  dbHits: number;
  rows: number;
  children: Step[];
}

/** A step of a plan, with how deep it stands below the result. */
export interface PlanStep {
  operator: string;
  depth: number;
  rows: number;
  databaseHits: number;
}

const stepsOf = ({ operatorType, dbHits, rows, children }: Step, depth = 0): PlanStep[] => [
  { operator: operatorType.replace(/@.*/, ''), depth, rows, databaseHits: dbHits },
  ...children.flatMap((child) => stepsOf(child, depth + 1)),
];

const hitsOf = ({ dbHits, children }: Step): number => children.reduce((sum, child) => sum + hitsOf(child), dbHits);

/** The floor: statements through the driver with the product's settings, their records and nothing else. */
export class BareDriver {
  private readonly driver;
  private readonly encoded = new Map<Call, Record<string, unknown>>();

  constructor(private readonly address: GraphAddress) {
    this.driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), driverSettings);
  }

  /** Runs the statements of a request as it ran them; gives the number of records. */
  async run(waves: Waves): Promise<number> {
    let records = 0;
    for (const wave of waves) {
      const counts = await Promise.all(wave.map((call) => this.one(call)));
      for (const count of counts) records += count;
    }
    return records;
  }

  /** What the database touches for the statements of a request, by PROFILE. */
  async databaseHits(waves: Waves): Promise<number> {
    let hits = 0;
    for (const call of waves.flat()) hits += hitsOf(await this.profileOf(call));
    return hits;
  }

  /** The plans of the statements of a request with rows and db hits of each step, by PROFILE. */
  async plans(waves: Waves): Promise<{ name: string; steps: PlanStep[] }[]> {
    const plans: { name: string; steps: PlanStep[] }[] = [];
    for (const call of waves.flat()) plans.push({ name: call.name, steps: stepsOf(await this.profileOf(call)) });
    return plans;
  }

  private async profileOf(call: Call): Promise<Step> {
    const session = this.driver.session({ database: this.address.database, defaultAccessMode: neo4j.session.READ });
    try {
      const { summary } = await session.run(`PROFILE ${call.text}`, this.parametersOf(call));
      if (!summary.profile) throw new Error(`the database gave no profile of ${call.name}`);
      return summary.profile;
    } finally {
      await session.close();
    }
  }

  private parametersOf(call: Call): Record<string, unknown> {
    const known = this.encoded.get(call);
    if (known) return known;
    const made = encodeAll(call.parameters);
    this.encoded.set(call, made);
    return made;
  }

  private async one(call: Call): Promise<number> {
    const parameters = this.parametersOf(call);
    const session = this.driver.session({
      database: this.address.database,
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      const { records } = await session.run<RecordShape<string, unknown>>(call.text, parameters);
      return records.length;
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

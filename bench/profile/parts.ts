/** A profile of a process as V8 writes it, as far as it is read here. Times are microseconds. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Parts of the program by where their code is; what is called from a part belongs to it, unless it has one of its own. */
const places: readonly [part: string, place: RegExp][] = [
  ['driver: sending, receiving and unpacking', /neo4j-driver/],
  ['decoding rows, facts and records', /\/dist\/graph\/|\.store\.js|stored-facts\.js|\.queries\.js/],
  ['resolvers and loaders', /\/dist\/features\/.*\.(types|resolver|loaders|service)\.js|\/dataloader\/|study-list\.js/],
  ['rules: question, votes, pools, verdicts', /\/dist\/(features|statistics|records)\//],
  ['GraphQL: parsing, executing', /\/(graphql|graphql-jit|type-graphql)\//],
  ['server: Apollo and Fastify', /@apollo|as-integrations|fastify|\/dist\/api\//],
];

const garbage = '(garbage collector)';
export const waiting = 'waiting';
const rest = 'Node: HTTP, sockets, event loop';

/** Milliseconds of each part in the last so many milliseconds of a profile. */
export function millisecondsByPart({ nodes, samples, timeDeltas }: CpuProfile, last: number): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const known = new Map<number, string>();
  const partOf = (id: number): string => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const frame = byId.get(id)?.callFrame;
    const own = frame && places.find(([, place]) => place.test(frame.url))?.[0];
    const parent = parents.get(id);
    const part =
      frame?.functionName === '(idle)'
        ? waiting
        : frame?.functionName === garbage
          ? 'garbage collection'
          : (own ?? (parent === undefined ? rest : partOf(parent)));
    known.set(id, part);
    return part;
  };
  const spent = new Map<string, number>();
  let left = last * 1000;
  for (let at = samples.length - 1; at >= 0 && left > 0; at -= 1) {
    const [id, delta] = [samples[at], timeDeltas[at]];
    if (id === undefined || delta === undefined) continue;
    left -= delta;
    spent.set(partOf(id), (spent.get(partOf(id)) ?? 0) + delta / 1000);
  }
  return spent;
}

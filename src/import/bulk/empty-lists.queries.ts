import { asNumber, asText, orNull } from '../../graph/decode.js';
import { arrows, nodeProperties } from '../../graph/model.js';
import { nothing, statement, type Parameters, type Statement } from '../../graph/statement.js';

/** Labels and arrow types whose lists without entries a bulk import has yet to fill in. */
export const pendingEmptyLists = statement(
  'bulk.pendingEmptyLists',
  `OPTIONAL MATCH (d:Dataset {id: 'dataset'})
   UNWIND coalesce(d.pendingLists, []) AS name
   RETURN name`,
  {},
  (row) => asText(row('name')),
);

export const emptyListsFilled = statement(
  'bulk.emptyListsFilled',
  `MATCH (d:Dataset {id: 'dataset'}) REMOVE d.pendingLists`,
  {},
  nothing,
);

interface Part extends Parameters {
  after: string;
  limit: number;
}
type Fill = Statement<Part, { last: string | null; nodes: number }>;

/** Nodes in the order of their ids, a part of them at a time: the label is part of the text, one statement a label. */
const fill = (name: string, label: string, lists: string): Fill =>
  statement(
    `bulk.fillEmptyListsOf${name}`,
    `MATCH (n:${label}) WHERE n.id > $after
     WITH n ORDER BY n.id LIMIT $limit
     ${lists}
     RETURN max(n.id) AS last, count(DISTINCT n) AS nodes`,
    { after: '', limit: 1 },
    (row) => ({ last: orNull(asText)(row('last')), nodes: asNumber(row('nodes')) }),
  );

const ofNode = `FOREACH (name IN coalesce(n.emptyLists, []) | SET n[name] = [])
     REMOVE n.emptyLists
     WITH n`;

const ofArrows = (type: string): string => `OPTIONAL MATCH (n)-[r:${type}]->() WHERE r.emptyLists IS NOT NULL
     FOREACH (name IN coalesce(r.emptyLists, []) | SET r[name] = [])
     REMOVE r.emptyLists
     WITH n`;

const bookkeeping = ['Record', 'Activity', 'Dataset', 'Migration'];

export const fillEmptyLists: ReadonlyMap<string, Fill> = new Map([
  ...Object.keys(nodeProperties)
    .filter((label) => !bookkeeping.includes(label))
    .map((label): [string, Fill] => [label, fill(label, label, ofNode)]),
  ...Object.entries(arrows)
    .filter(([, { properties }]) => properties.length > 0)
    .map(([type, { from }]): [string, Fill] => [type, fill(type, from.join('|'), ofArrows(type))]),
]);

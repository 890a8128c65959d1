import { arrowProperties, shape, types, type ArrowShape } from './shape.js';

const picked = (node: string, fields: Readonly<Record<string, string>>): string =>
  `${node} {${Object.keys(fields)
    .map((name) => `.${name}`)
    .join(', ')}}`;

const scalarsOf = (name: string): Readonly<Record<string, string>> =>
  types.find(([label]) => label === name)?.[1].scalars ?? {};

const arrowPattern = ({ type, direction }: ArrowShape): string =>
  direction === 'OUT' ? `-[r:${type}]->` : `<-[r:${type}]-`;

const returned = (arrow: ArrowShape): string => {
  const held = arrow.properties === undefined ? 'null' : picked('r', arrowProperties[arrow.properties] ?? {});
  return `${picked('t', scalarsOf(arrow.to))} AS node, ${held} AS properties`;
};

/** What one parent points at. */
export const ofOne = (parent: string, arrow: ArrowShape): string =>
  `MATCH (p:${parent} {id: $id})${arrowPattern(arrow)}(t:${arrow.to}) RETURN ${returned(arrow)}`;

/** What many parents point at, by one statement. */
export const ofMany = (parent: string, arrow: ArrowShape): string =>
  `UNWIND $ids AS id MATCH (p:${parent} {id: id})${arrowPattern(arrow)}(t:${arrow.to}) RETURN id, ${returned(arrow)}`;

const study = picked('s', shape.Study.scalars);

/** The statements of the roots, the same for every plain peer. */
export const roots = {
  findings: `MATCH (o:Outcome)<-[:ABOUT]-(f:Finding)<-[:FOUND]-(s:Study)-[:STUDIES]->(c:Condition)
     WHERE o.id IN $outcomes AND c.id IN $conditions AND (f.direction = 'WORSENED' OR EXISTS {
       MATCH (f)-[:EXPERIMENTAL|WITHIN]->(:Arm)-[:USES_SOURCE|USES_PRODUCT]->(t) WHERE t.id IN $cells })
     RETURN ${picked('f', shape.Finding.scalars)} AS node`,
  awaited: `MATCH (s:Study)-[:STUDIES]->(c:Condition)
     WHERE c.id IN $conditions AND s.status = 'REGISTERED' AND s.hasResults = false RETURN ${study} AS node`,
  newest: `MATCH (s:Study) WHERE s.newestReportYear IS NOT NULL
     RETURN ${study} AS node ORDER BY s.newestReportYear DESC LIMIT 1`,
  studies: `MATCH (s:Study) WHERE s.yearDown IS NOT NULL
     RETURN ${study} AS node ORDER BY s.yearDown DESC, s.id DESC LIMIT toInteger($limit)`,
} as const;

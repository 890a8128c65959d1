import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { globalId, type NodeKind } from '../../shared/ids.js';
import { decodeCursor, encodeCursor, pageRequest } from '../../shared/page.js';
import type { Context } from '../context.js';
import { nodeOf } from '../node-of.js';
import { listWords, pageInfoOf } from '../node.types.js';
import { exactQuery, luceneQuery } from './lucene.js';
import { searchNodes, type SearchFound, type SearchParameters, type SearchRow } from './search.queries.js';
import { exactKeys, labelOfKind, snippetOf, type SearchKind } from './search.js';
import { SearchConnection, SearchKind as SearchKindEnum } from './search.types.js';

const kinds = Object.values(SearchKindEnum);
const kindOf = (label: string): SearchKind => {
  const kind = kinds.find((known) => labelOfKind[known] === label);
  if (!kind) throw new Error(`search found a ${label}, which is of no kind`);
  return kind;
};
const idOf = ({ label, id }: SearchRow): string => {
  const prefixes: Partial<Record<string, NodeKind>> = { CellSource: 'cell-source', CellProduct: 'cell-product' };
  const lower = label.toLowerCase();
  const plain = (
    ['study', 'report', 'condition', 'outcome', 'instrument', 'mechanism', 'claim', 'synthesis'] as const
  ).find((kind) => kind === lower);
  return globalId(prefixes[label] ?? plain ?? 'study', id);
};

/** Hits by words that are looked at first; ten times as many each time they do not fill the page. */
const firstWindow = 500;
const everything = 2_147_483_647;

/** Looks at no more hits than the page needs, unless their number is asked for. */
async function searched(
  context: Pick<Context, 'graph' | 'asksFor'>,
  size: number,
  within: (window: number) => SearchParameters,
): Promise<SearchFound> {
  let window = context.asksFor('totalCount') ? everything : firstWindow;
  for (;;) {
    const [found] = await context.graph.read(searchNodes, within(window));
    if (!found) return { cut: false, total: 0, hits: [] };
    if (!found.cut || found.hits.length > size) return found;
    window = Math.min(window * 10, everything);
  }
}

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Anything by words, labels, synonyms or identifiers (DOI, PubMed id, registry number). Any text is safe. A whole label or identifier stands first.',
  })
  async search(
    @Ctx() context: Context,
    @Arg('text', () => String, { description: 'What to look for. Every word must occur, or begin a word.' })
    text: string,
    @Arg('kinds', () => [SearchKindEnum], { nullable: true, description: 'Only these kinds; all when not given.' })
    wanted?: SearchKind[] | null,
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): Promise<SearchConnection> {
    const { size, cursor } = pageRequest({ first, after });
    const [rank, score, place] = cursor === null ? [] : decodeCursor('search', cursor, 'after', 3);
    const keys = exactKeys(text);
    const asked = wanted && wanted.length > 0 ? wanted : kinds;
    const found = await searched(context, size, (window) => ({
      window,
      keys,
      exact: exactQuery(keys),
      words: luceneQuery(text),
      labels: asked.map((kind) => labelOfKind[kind]),
      rank: typeof rank === 'number' ? rank : null,
      score: typeof score === 'number' ? score : null,
      place: typeof place === 'string' ? place : null,
      limit: size + 1,
    }));
    const { total, hits } = found;
    const nodes = await Promise.all(hits.slice(0, size).map((hit) => nodeOf(idOf(hit), context)));
    const edges = hits.slice(0, size).flatMap((hit, index) => {
      const node = nodes[index];
      const entry = node && { score: hit.score, kind: kindOf(hit.label), node, snippet: snippetOf(hit.text, text) };
      return entry ? [{ cursor: encodeCursor('search', [hit.rank, hit.score, hit.place]), node: entry }] : [];
    });
    const page = { edges, hasNextPage: hits.length > size, hasPreviousPage: cursor !== null };
    return { totalCount: total, edges, nodes: edges.map(({ node }) => node), pageInfo: pageInfoOf(page) };
  }
}

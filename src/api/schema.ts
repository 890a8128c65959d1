import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import '../features/enums.types.js';
import { ClaimResolver } from '../features/claim/claim.resolver.js';
import { ImportResolver } from '../features/curation/import.resolver.js';
import { DatasetResolver } from '../features/dataset/dataset.resolver.js';
import { EvidenceResolver } from '../features/evidence/evidence.resolver.js';
import { CellSourceMechanismsResolver } from '../features/mechanism-path/cell-source-mechanisms.resolver.js';
import { MechanismPathResolver } from '../features/mechanism-path/mechanism-path.resolver.js';
import { ExploreResolver } from '../features/meta-analysis/explore/explore.resolver.js';
import { MetaAnalysisResolver } from '../features/meta-analysis/meta-analysis.resolver.js';
import { PlotsResolver } from '../features/meta-analysis/plots/plots.resolver.js';
import { NodeResolver } from '../features/node.resolver.js';
import { QuestionResolver } from '../features/question/question.resolver.js';
import { SearchResolver } from '../features/search/search.resolver.js';
import { PossibleDuplicatesResolver } from '../features/duplicate/duplicate.resolver.js';
import { EvidenceMapResolver } from '../features/evidence-map/evidence-map.resolver.js';
import { PublishedResolver, SynthesisResolver } from '../features/synthesis/synthesis.resolver.js';
import {
  CellProductStudiesResolver,
  CellSourceStudiesResolver,
  ConditionStudiesResolver,
  StudyResolver,
} from '../features/study/study.resolver.js';
import { SummaryOfFindingsResolver } from '../features/summary-of-findings/summary-of-findings.resolver.js';
import { TermResolver } from '../features/term/term.resolver.js';
import { CellProduct, CellSource, Condition, Instrument, Mechanism, Outcome } from '../features/term/term.types.js';
import { readFieldsPlainly } from './plain-fields.js';

/** The schema of the API, from the classes of the features. */
export function apiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      EvidenceResolver,
      MetaAnalysisResolver,
      ExploreResolver,
      PlotsResolver,
      SummaryOfFindingsResolver,
      QuestionResolver,
      StudyResolver,
      CellSourceStudiesResolver,
      CellProductStudiesResolver,
      ConditionStudiesResolver,
      CellSourceMechanismsResolver,
      ClaimResolver,
      PossibleDuplicatesResolver,
      EvidenceMapResolver,
      SynthesisResolver,
      PublishedResolver,
      MechanismPathResolver,
      TermResolver,
      SearchResolver,
      NodeResolver,
      DatasetResolver,
      ImportResolver,
    ],
    orphanedTypes: [CellSource, CellProduct, Condition, Outcome, Instrument, Mechanism],
    validate: false,
  });
  readFieldsPlainly(schema);
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'What can be asked. Nobody needs a key to ask.';
  if (mutation) mutation.description = 'What can be written; each says which key it needs.';
  return schema;
}

/** The schema as text in one order: what is committed as schema/schema.graphql and what `chondrograph schema` prints. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(apiSchema()))}\n`;

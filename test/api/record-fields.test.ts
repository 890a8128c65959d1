import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { everything } from '../support/everything.js';
import { graphql } from '../support/generated/gql.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { isRecord } from '../support/values.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
  await withoutStudies(app.graph);
  await app.bring(everything);
});
afterAll(() => app.close());

/** Every field of the format, under the name that the schema has for it. */
const everyField = graphql(`
  query EveryField($id: ID!) {
    study(id: $id) {
      id
      title
      status
      design
      phase
      masking
      countries
      centres
      participants
      followUpMonths
      startDate
      completionDate
      withinPerson
      sameAs
      funding
      registrations
      species
      reports {
        id
        kind
        title
        authors
        journal
        year
        volume
        pages
        doi
        pmid
        pmcid
        url
        retraction {
          date
          reason
        }
      }
      population {
        condition {
          id
        }
        scale
        grades
        description
        ageMean
        ageSd
        femalePercent
        bmiMean
      }
      arms {
        id
        label
        role
        participants
        knees
        intervention {
          kind
          cellSource {
            id
          }
          product {
            id
          }
          donor
          doseCells
          dose
          injections
          route
          guidance
          adjuncts
        }
      }
      findings(first: 100) {
        nodes {
          id
          outcome {
            id
          }
          outcomeAsReported
          instrument {
            id
          }
          instrumentAsReported
          timepointMonths
          lastFollowUp
          comparison
          experimental {
            id
          }
          comparator {
            id
          }
          arm {
            id
          }
          direction
          valueKind
          changeIs
          eventIs
          values {
            arm {
              id
            }
            n
            mean
            sd
            se
            median
            q1
            q3
            min
            max
            events
            total
            percent
          }
          effect {
            measure
            estimate
            ciLow
            ciHigh
            level
            p
            pRelation
          }
          report {
            id
          }
          locator
          note
        }
      }
      adverseEvents {
        term
        serious
        values {
          arm {
            id
          }
          events
          total
        }
        report {
          id
        }
        locator
        note
      }
      mechanisms {
        mechanism {
          id
        }
        relation
        direction
        molecules
        report {
          id
        }
        locator
        note
      }
      riskOfBias {
        tool
        domain
        judgement
        support
        assessor
      }
      sources {
        url
        kind
        note
      }
      conflicts {
        about
        values {
          value
          source
        }
      }
      notes
      record
    }
  }
`);

/** Ids without what makes them global: kind and study. */
const bare = (id: string): string => id.replace(/^[a-z-]+:/, '').replace(/^.*\//, '');

/** An answer in the shape of a record: references are ids, lists are lists, what is not stated is not there. */
function asRecord(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => asRecord(item, key));
  if (typeof value === 'string') return key === 'id' || key === 'sameAs' ? bare(value) : value;
  if (!isRecord(value)) return value;
  if (Array.isArray(value.nodes)) return asRecord(value.nodes);
  const keys = Object.keys(value);
  if (keys.length === 1 && typeof value.id === 'string') return bare(value.id);
  const entries = Object.entries(value).map(([name, inner]) => [name, asRecord(inner, name)] as const);
  const stated = entries.filter(([, inner]) => {
    const isEmpty = inner === null || inner === false || (Array.isArray(inner) && inner.length === 0);
    return !isEmpty;
  });
  return Object.fromEntries(stated);
}

describe('a study over the API', () => {
  it('has every field of its record: the answer can be turned back into the record', async () => {
    const { study } = await app.ask(everyField, { id: everything.id });
    if (!study) throw new Error('there is no study');
    const { record: _record, phase, ...rest } = study;
    const restored = asRecord(rest);
    const { format: _format, phase: _phase, adverseEvents, ...expected } = everything;
    expect(phase).toBe('PHASE_2_3');
    expect(restored).toEqual({
      ...expected,
      adverseEvents: adverseEvents.map(({ serious, ...event }) => (serious ? { serious, ...event } : event)),
    });
  });

  it('has the whole record as it was curated', async () => {
    const { study } = await app.ask(everyField, { id: everything.id });
    expect(study?.record).toEqual(everything);
  });
});

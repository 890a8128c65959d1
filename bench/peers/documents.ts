import type { Operation } from '../support/http.js';

/** What the rules need to know of findings, and what the answer shows of them: the selection that every peer is asked. */
const findingFields = `
  id comparison direction timepointMonths lastFollowUp valueKind effect locator
  outcomes { id label }
  instruments { id label }
  experimental { ...armFields }
  comparator { ...armFields }
  within { ...armFields }
  valuesConnection { edges { properties { n mean sd se median q1 q3 min max events total percent } node { id } } }
  reports { ...reportFields }
  studies {
    id title status design year participants masking followUpMonths retracted sameAs
    conditionsConnection { edges { properties { scale grades ageMean } node { id } } }
    mechanismsConnection { edges { properties { relation direction } node { id label } } }
  }`;

const awaitedFields = `
  id title status design year participants masking followUpMonths retracted sameAs completionDate
  conditionsConnection { edges { properties { scale grades ageMean } node { id } } }
  mechanismsConnection { edges { properties { relation direction } node { id label } } }
  arms { ...armFields }`;

const fragments = `
fragment armFields on Arm { id label role participants kind donor doseCells guidance sources { id label } products { id label } }
fragment reportFields on Report { id kind title authors journal year volume pages doi pmid pmcid url retracted }`;

const nestedFields = `
  id title year design
  reports { id title year doi }
  arms { id label role kind sources { id label } products { id label } }
  findings {
    id direction timepointMonths locator
    outcomes { id label }
    instruments { id label }
    experimental { id label sources { id label } }
  }`;

/** The ids that the terms of the question stand for. */
export interface FlagshipTerms {
  [key: string]: unknown;
  outcomes: string[];
  conditions: string[];
  cells: string[];
}

/** Findings of the arms asked about, and those that got worse in any arm: a rule compares with the untreated. */
const libraryWhere = `{
  outcomes: { some: { id: { in: $outcomes } } }
  studies: { some: { conditions: { some: { id: { in: $conditions } } } } }
  OR: [
    { direction: { eq: "WORSENED" } }
    { experimental: { some: { OR: [{ sources: { some: { id: { in: $cells } } } }, { products: { some: { id: { in: $cells } } } }] } } }
    { within: { some: { OR: [{ sources: { some: { id: { in: $cells } } } }, { products: { some: { id: { in: $cells } } } }] } } }
  ]
}`;

const flagshipParameters = '($outcomes: [ID!]!, $conditions: [ID!]!, $cells: [ID!]!)';

export const libraryFlagship = (terms: FlagshipTerms): Operation => ({
  name: 'flagship',
  query: `query Flagship${flagshipParameters} {
  findings(where: ${libraryWhere}) {${findingFields}}
  awaited: studies(where: { status: { eq: "REGISTERED" }, hasResults: { eq: false }, conditions: { some: { id: { in: $conditions } } } }) {${awaitedFields}}
  newest: studies(where: { newestReportYear: { gte: 0 } }, sort: [{ newestReportYear: DESC }], limit: 1) { newestReportYear }
}${fragments}`,
  variables: terms,
});

export const plainFlagship = (terms: FlagshipTerms): Operation => ({
  name: 'flagship',
  query: `query Flagship${flagshipParameters} {
  findings(outcomes: $outcomes, conditions: $conditions, cells: $cells) {${findingFields}}
  awaited(conditions: $conditions) {${awaitedFields}}
  newest { newestReportYear }
}${fragments}`,
  variables: terms,
});

export const libraryNested: Operation = {
  name: 'nested list',
  query: `query Nested { studies(sort: [{ yearDown: DESC }, { id: DESC }], limit: 20) {${nestedFields}} }`,
  variables: {},
};

export const plainNested: Operation = {
  name: 'nested list',
  query: `query Nested { studies(limit: 20) {${nestedFields}} }`,
  variables: {},
};

/** The product's own way to the same list. */
export const ourNested: Operation = {
  name: 'nested list',
  query: `query Nested {
  studies(first: 20) {
    nodes {
      id title year design
      reports { id title year doi }
      arms { id label role intervention { kind cellSource { id label } product { id label } } }
      findings(first: 100) {
        nodes {
          id direction timepointMonths locator
          outcome { id label }
          instrument { id label }
          experimental { id label intervention { cellSource { id label } } }
        }
      }
    }
  }
}`,
  variables: {},
};

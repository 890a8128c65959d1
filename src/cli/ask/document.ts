/** The longest page that the API gives. */
const pageSize = 100;

const fragments = `
fragment report on Report { id doi pmid pmcid url }
fragment study on Study { id title year design participants reports { ...report } }
fragment finding on Finding {
  id study { id }
  outcome { id label } outcomeAsReported instrument { id label } instrumentAsReported
  timepointMonths lastFollowUp comparison comparator { label }
  direction derivedDirection report { ...report } locator
}`;

/** What `chondrograph ask` asks the API: the reading of the question, and each row with its first studies and findings. */
export const askDocument = `
query Ask($question: String!) {
  ask(question: $question) {
    interpretation {
      outcome { id label } condition { id label } severity cellSource { id label } product { id label }
      mechanism { id label } instrument { id label } donor comparator groupBy unmatched ambiguous
    }
    evidence {
      datasetVersion rulesVersion
      overall { ...judgement }
      rows {
        group { id label }
        ...judgement
        studies(first: ${pageSize}) { totalCount nodes { ...study } pageInfo { hasNextPage endCursor } }
        findings(first: ${pageSize}) { totalCount nodes { ...finding } pageInfo { hasNextPage endCursor } }
      }
      severityUnknown(first: 1) { totalCount }
    }
  }
}
fragment judgement on EvidenceRow {
  verdict method summary certainty { level reasons { domain steps explanation } }
  tally {
    studies randomized controlled uncontrolled participants participantsUnknown
    improved noDifference worsened mixed uncontrolledImproved uncontrolledNoDifference uncontrolledWorsened
  }
}
${fragments}`;

/** The page after a cursor of each list of one row; a list without a cursor is not asked for. */
export const rowPageDocument = `
query Page($moreStudies: Boolean!, $studiesAfter: String, $moreFindings: Boolean!, $findingsAfter: String) {
  studies(first: ${pageSize}, after: $studiesAfter) @include(if: $moreStudies) {
    totalCount nodes { ...study } pageInfo { hasNextPage endCursor }
  }
  findings(first: ${pageSize}, after: $findingsAfter) @include(if: $moreFindings) {
    totalCount nodes { ...finding } pageInfo { hasNextPage endCursor }
  }
}
${fragments}`;

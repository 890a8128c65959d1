import { registerEnumType } from 'type-graphql';
import * as values from '../records/values.js';
import { ErrorCode } from '../shared/errors.js';

type Descriptions<T extends object> = { readonly [K in keyof T]: string };

function register<T extends Record<string, string>>(
  list: T,
  name: string,
  description: string,
  of: Descriptions<T>,
): void {
  const valuesConfig = Object.fromEntries(Object.entries(of).map(([key, text]) => [key, { description: text }]));
  registerEnumType<Record<string, string>>(list, { name, description, valuesConfig });
}

register(
  values.Severity,
  'Severity',
  'How severe knee osteoarthritis is, by Kellgren-Lawrence grade. Grade 0 is no severity.',
  {
    DOUBTFUL: 'Grade 1.',
    MILD: 'Grade 2.',
    MODERATE: 'Grade 3.',
    SEVERE: 'Grade 4.',
  },
);
register(values.StudyDesign, 'StudyDesign', 'How a study was set up.', {
  RANDOMIZED: 'Participants were allocated to arms at random.',
  NON_RANDOMIZED: 'Several arms, allocated otherwise.',
  SINGLE_ARM: 'One treated group, planned in advance, compared with its own baseline.',
  COHORT: 'A group observed over time.',
  CASE_SERIES: 'Several treated patients described together.',
  CASE_REPORT: 'One patient, or very few.',
  ANIMAL: 'Done in animals; left out of answers unless asked for.',
  IN_VITRO: 'Done in cells or tissue outside a body; left out of answers unless asked for.',
  UNKNOWN: 'Not stated where the record was taken from.',
});
register(values.StudyStatus, 'StudyStatus', 'What is known of a study.', {
  PUBLISHED: 'Results, or a description of the study, were published.',
  REGISTERED: 'Only a registry entry or a protocol is known.',
  RETRACTED: 'Its publication was withdrawn; it counts in no answer unless asked for.',
});
register(values.Phase, 'Phase', 'Phase of a clinical trial.', {
  PHASE_1: 'Phase 1.',
  PHASE_1_2: 'Phase 1 and 2 combined.',
  PHASE_2: 'Phase 2.',
  PHASE_2_3: 'Phase 2 and 3 combined.',
  PHASE_3: 'Phase 3.',
  PHASE_4: 'Phase 4, after approval.',
});
register(values.Masking, 'Masking', 'How many of the roles in a trial did not know who got what.', {
  NONE: 'Open label: everybody knew.',
  SINGLE: 'One role was masked.',
  DOUBLE: 'Two roles were masked.',
  TRIPLE: 'Three roles were masked.',
  QUADRUPLE: 'Participants, care providers, investigators and assessors were masked.',
});
register(values.Donor, 'Donor', 'Whose cells were given.', {
  AUTOLOGOUS: "The patient's own.",
  ALLOGENEIC: "Another person's.",
});
register(
  values.InterventionKind,
  'InterventionKind',
  'What an arm got. The first three are regenerative: what this graph is about.',
  {
    CELL_THERAPY: 'Living cells.',
    CELL_FREE: 'What cells make, without cells: vesicles, conditioned medium.',
    BIRTH_TISSUE: 'Amnion, placenta, cord tissue and their fluids.',
    HYALURONIC_ACID: 'Hyaluronic acid injection.',
    PRP: 'Platelet-rich plasma.',
    CORTICOSTEROID: 'Corticosteroid injection.',
    SALINE: 'Saline injection.',
    SURGERY: 'An operation.',
    PHYSIOTHERAPY: 'Exercise or physiotherapy.',
    USUAL_CARE: 'Usual or conservative care.',
    OTHER: 'Anything else.',
  },
);
register(values.ArmRole, 'ArmRole', 'What an arm is for in its study.', {
  EXPERIMENTAL: 'Gets the treatment under study.',
  ACTIVE_COMPARATOR: 'Gets another treatment that may work.',
  PLACEBO: 'Gets something that looks alike and is not expected to work.',
  NO_TREATMENT: 'Gets nothing.',
});
register(values.Route, 'Route', 'Where a treatment was put.', {
  INTRA_ARTICULAR: 'Injected into the joint.',
  INTRAOSSEOUS: 'Injected into the bone.',
  IMPLANTATION: 'Placed on the defect in an operation.',
  INTRAVENOUS: 'Injected into a vein.',
  OTHER: 'Anywhere else.',
});
register(values.Guidance, 'Guidance', 'How the needle was guided.', {
  ULTRASOUND: 'By ultrasound.',
  FLUOROSCOPY: 'By X-ray images.',
  ARTHROSCOPY: 'Under sight through an arthroscope.',
  IMAGE_UNSPECIFIED: 'By an image of a kind that is not stated.',
  NONE: 'Stated to be unguided.',
});
register(values.GradingScale, 'GradingScale', 'A scale by which joint damage is graded.', {
  KELLGREN_LAWRENCE: 'Radiographic osteoarthritis, 0 to 4.',
  AHLBACK: 'Radiographic osteoarthritis, 1 to 5.',
  ICRS: 'Cartilage lesions, 0 to 4.',
  OUTERBRIDGE: 'Cartilage lesions seen in surgery, 0 to 4.',
});
register(values.ReportKind, 'ReportKind', 'What a report of a study is.', {
  ARTICLE: 'A journal article.',
  PREPRINT: 'A manuscript before peer review.',
  ABSTRACT: 'A conference abstract.',
  REGISTRY: 'A trial registry entry.',
  PRESS: 'A press release or news item.',
});
register(values.SourceKind, 'SourceKind', 'What was read to make the record.', {
  ABSTRACT: 'An abstract.',
  FULL_TEXT: 'A full text.',
  TABLE: 'A table of the report.',
  REGISTRY_ENTRY: 'A registry entry.',
  REVIEW_TABLE: 'A table in a review.',
  SECONDARY: 'Another account of the study.',
});
register(values.ReviewKind, 'ReviewKind', 'What a synthesis is.', {
  COCHRANE_REVIEW: 'A Cochrane review.',
  META_ANALYSIS: 'A meta-analysis.',
  NETWORK_META_ANALYSIS: 'A network meta-analysis.',
  SYSTEMATIC_REVIEW: 'A systematic review.',
  GUIDELINE: 'A guideline.',
});
register(values.Comparison, 'Comparison', 'What a result is compared with.', {
  BETWEEN_ARMS: 'With another arm of the same study.',
  WITHIN_ARM: "With the arm's own baseline: no control.",
});
register(values.Direction, 'Direction', "A result from the patient's side, whatever way the scale runs.", {
  IMPROVED: 'Better than the comparator, or than baseline.',
  NO_DIFFERENCE: 'No difference was found.',
  WORSENED: 'Worse than the comparator, or than baseline.',
  MIXED: 'Better in part and not in part.',
});
register(values.EffectMeasure, 'EffectMeasure', 'The measure of an effect, experimental against comparator.', {
  MD: "Mean difference, in the instrument's unit.",
  SMD: "Standardised mean difference (Hedges' g).",
  RR: 'Risk ratio.',
  OR: 'Odds ratio.',
  RD: 'Risk difference, 0 to 1.',
  HR: 'Hazard ratio.',
});
register(values.ValueKind, 'ValueKind', 'What the values of a finding hold.', {
  ENDPOINT: 'The score at the timepoint.',
  CHANGE: 'The change since baseline.',
  PERCENT_CHANGE: 'The change since baseline in per cent.',
  COUNT: 'People with an event.',
});
register(values.ChangeSign, 'ChangeSign', 'How a change is signed.', {
  DIFFERENCE: 'Follow-up minus baseline.',
  IMPROVEMENT: 'Improvement counted positive.',
});
register(values.EventMeaning, 'EventMeaning', 'What a counted event means for the patient.', {
  GOOD: 'Wanted, such as a response.',
  BAD: 'Unwanted, such as a failure.',
});
register(values.PRelation, 'PRelation', 'How a p value was printed.', {
  EQ: 'Equal to the number.',
  LT: 'Below the number.',
  GT: 'Above the number.',
});
register(values.RiskOfBiasTool, 'RiskOfBiasTool', 'The tool of an assessment of the risk of bias.', {
  ROB2: 'Cochrane RoB 2, for randomised trials.',
  ROBINS_I: 'ROBINS-I, for other studies of interventions.',
});
register(values.RiskOfBiasJudgement, 'RiskOfBiasJudgement', 'A judgement of the risk of bias.', {
  LOW: 'Low risk.',
  SOME_CONCERNS: 'Some concerns (moderate risk).',
  HIGH: 'High risk (serious or critical).',
});
register(values.MechanismRelation, 'MechanismRelation', 'What a study did with a mechanism.', {
  MEASURED: 'Measured it.',
  PROPOSED: 'Only proposed it as an explanation.',
});
register(values.MechanismDirection, 'MechanismDirection', 'What a measurement said of a mechanism.', {
  SUPPORTS: 'It was at work.',
  CONTRADICTS: 'It was not at work.',
  MIXED: 'In part.',
});
register(values.ProblemCode, 'ProblemCode', 'What is wrong with a part of a record, in one word.', {
  INVALID: 'Not of the form that the format asks for.',
  DUPLICATE: 'Stands twice.',
  NOT_FOUND: 'Names a part of the record that is not there.',
  UNKNOWN_TERM: 'Names a term that the vocabulary does not have.',
  STALE: 'Changed meanwhile.',
  NOT_ALLOWED: 'Not yours to do.',
});
register(
  ErrorCode,
  'ErrorCode',
  'The values of extensions.code of an error. Errors of GraphQL itself have the codes GRAPHQL_PARSE_FAILED and GRAPHQL_VALIDATION_FAILED.',
  {
    BAD_USER_INPUT: 'An argument cannot be meant as given; the message says which and what is allowed.',
    UNAUTHENTICATED: 'The operation needs a key and none that is valid was sent.',
    FORBIDDEN: 'The key may not do this.',
    LIMIT_EXCEEDED: 'The request is larger or deeper than the server answers.',
    TIMEOUT: 'The answer took too long.',
    UNAVAILABLE: 'The database cannot be reached just now; try again.',
    INTERNAL_SERVER_ERROR: 'A defect of the server; it has been logged.',
  },
);

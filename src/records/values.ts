/**
 * The closed lists of values that records, graph and API share, under the names that the contract gives them.
 * Each list is both a value (for zod and GraphQL) and a type.
 */
export const Severity = { DOUBTFUL: 'DOUBTFUL', MILD: 'MILD', MODERATE: 'MODERATE', SEVERE: 'SEVERE' } as const;
export type Severity = keyof typeof Severity;

export const StudyDesign = {
  RANDOMIZED: 'RANDOMIZED',
  NON_RANDOMIZED: 'NON_RANDOMIZED',
  SINGLE_ARM: 'SINGLE_ARM',
  COHORT: 'COHORT',
  CASE_SERIES: 'CASE_SERIES',
  CASE_REPORT: 'CASE_REPORT',
  ANIMAL: 'ANIMAL',
  IN_VITRO: 'IN_VITRO',
  UNKNOWN: 'UNKNOWN',
} as const;
export type StudyDesign = keyof typeof StudyDesign;

export const StudyStatus = { PUBLISHED: 'PUBLISHED', REGISTERED: 'REGISTERED', RETRACTED: 'RETRACTED' } as const;
export type StudyStatus = keyof typeof StudyStatus;

/** Trial phases as the API names them, with the text that a record holds. */
export const phaseOfText = {
  '1': 'PHASE_1',
  '1/2': 'PHASE_1_2',
  '2': 'PHASE_2',
  '2/3': 'PHASE_2_3',
  '3': 'PHASE_3',
  '4': 'PHASE_4',
} as const;
export const Phase = {
  PHASE_1: 'PHASE_1',
  PHASE_1_2: 'PHASE_1_2',
  PHASE_2: 'PHASE_2',
  PHASE_2_3: 'PHASE_2_3',
  PHASE_3: 'PHASE_3',
  PHASE_4: 'PHASE_4',
} as const;
export type Phase = keyof typeof Phase;

export const Masking = {
  NONE: 'NONE',
  SINGLE: 'SINGLE',
  DOUBLE: 'DOUBLE',
  TRIPLE: 'TRIPLE',
  QUADRUPLE: 'QUADRUPLE',
} as const;
export type Masking = keyof typeof Masking;

export const Donor = { AUTOLOGOUS: 'AUTOLOGOUS', ALLOGENEIC: 'ALLOGENEIC' } as const;
export type Donor = keyof typeof Donor;

export const InterventionKind = {
  CELL_THERAPY: 'CELL_THERAPY',
  CELL_FREE: 'CELL_FREE',
  BIRTH_TISSUE: 'BIRTH_TISSUE',
  HYALURONIC_ACID: 'HYALURONIC_ACID',
  PRP: 'PRP',
  CORTICOSTEROID: 'CORTICOSTEROID',
  SALINE: 'SALINE',
  SURGERY: 'SURGERY',
  PHYSIOTHERAPY: 'PHYSIOTHERAPY',
  USUAL_CARE: 'USUAL_CARE',
  OTHER: 'OTHER',
} as const;
export type InterventionKind = keyof typeof InterventionKind;

export const ArmRole = {
  EXPERIMENTAL: 'EXPERIMENTAL',
  ACTIVE_COMPARATOR: 'ACTIVE_COMPARATOR',
  PLACEBO: 'PLACEBO',
  NO_TREATMENT: 'NO_TREATMENT',
} as const;
export type ArmRole = keyof typeof ArmRole;

export const Route = {
  INTRA_ARTICULAR: 'INTRA_ARTICULAR',
  INTRAOSSEOUS: 'INTRAOSSEOUS',
  IMPLANTATION: 'IMPLANTATION',
  INTRAVENOUS: 'INTRAVENOUS',
  OTHER: 'OTHER',
} as const;
export type Route = keyof typeof Route;

export const Guidance = {
  ULTRASOUND: 'ULTRASOUND',
  FLUOROSCOPY: 'FLUOROSCOPY',
  ARTHROSCOPY: 'ARTHROSCOPY',
  IMAGE_UNSPECIFIED: 'IMAGE_UNSPECIFIED',
  NONE: 'NONE',
} as const;
export type Guidance = keyof typeof Guidance;

export const GradingScale = {
  KELLGREN_LAWRENCE: 'KELLGREN_LAWRENCE',
  AHLBACK: 'AHLBACK',
  ICRS: 'ICRS',
  OUTERBRIDGE: 'OUTERBRIDGE',
} as const;
export type GradingScale = keyof typeof GradingScale;

export const ReportKind = {
  ARTICLE: 'ARTICLE',
  PREPRINT: 'PREPRINT',
  ABSTRACT: 'ABSTRACT',
  REGISTRY: 'REGISTRY',
  PRESS: 'PRESS',
} as const;
export type ReportKind = keyof typeof ReportKind;

export const SourceKind = {
  ABSTRACT: 'ABSTRACT',
  FULL_TEXT: 'FULL_TEXT',
  TABLE: 'TABLE',
  REGISTRY_ENTRY: 'REGISTRY_ENTRY',
  REVIEW_TABLE: 'REVIEW_TABLE',
  SECONDARY: 'SECONDARY',
} as const;
export type SourceKind = keyof typeof SourceKind;

export const ReviewKind = {
  COCHRANE_REVIEW: 'COCHRANE_REVIEW',
  META_ANALYSIS: 'META_ANALYSIS',
  NETWORK_META_ANALYSIS: 'NETWORK_META_ANALYSIS',
  SYSTEMATIC_REVIEW: 'SYSTEMATIC_REVIEW',
  GUIDELINE: 'GUIDELINE',
} as const;
export type ReviewKind = keyof typeof ReviewKind;

export const Comparison = { BETWEEN_ARMS: 'BETWEEN_ARMS', WITHIN_ARM: 'WITHIN_ARM' } as const;
export type Comparison = keyof typeof Comparison;

export const Direction = {
  IMPROVED: 'IMPROVED',
  NO_DIFFERENCE: 'NO_DIFFERENCE',
  WORSENED: 'WORSENED',
  MIXED: 'MIXED',
} as const;
export type Direction = keyof typeof Direction;

export const EffectMeasure = { MD: 'MD', SMD: 'SMD', RR: 'RR', OR: 'OR', RD: 'RD', HR: 'HR' } as const;
export type EffectMeasure = keyof typeof EffectMeasure;

export const ValueKind = {
  ENDPOINT: 'ENDPOINT',
  CHANGE: 'CHANGE',
  PERCENT_CHANGE: 'PERCENT_CHANGE',
  COUNT: 'COUNT',
} as const;
export type ValueKind = keyof typeof ValueKind;

export const ChangeSign = { DIFFERENCE: 'DIFFERENCE', IMPROVEMENT: 'IMPROVEMENT' } as const;
export type ChangeSign = keyof typeof ChangeSign;

export const EventMeaning = { GOOD: 'GOOD', BAD: 'BAD' } as const;
export type EventMeaning = keyof typeof EventMeaning;

export const PRelation = { EQ: 'EQ', LT: 'LT', GT: 'GT' } as const;
export type PRelation = keyof typeof PRelation;

export const RiskOfBiasTool = { ROB2: 'ROB2', ROBINS_I: 'ROBINS_I' } as const;
export type RiskOfBiasTool = keyof typeof RiskOfBiasTool;

export const RiskOfBiasJudgement = { LOW: 'LOW', SOME_CONCERNS: 'SOME_CONCERNS', HIGH: 'HIGH' } as const;
export type RiskOfBiasJudgement = keyof typeof RiskOfBiasJudgement;

export const MechanismRelation = { MEASURED: 'MEASURED', PROPOSED: 'PROPOSED' } as const;
export type MechanismRelation = keyof typeof MechanismRelation;

export const MechanismDirection = { SUPPORTS: 'SUPPORTS', CONTRADICTS: 'CONTRADICTS', MIXED: 'MIXED' } as const;
export type MechanismDirection = keyof typeof MechanismDirection;

export const CertaintyLevel = { HIGH: 'HIGH', MODERATE: 'MODERATE', LOW: 'LOW', VERY_LOW: 'VERY_LOW' } as const;
export type CertaintyLevel = keyof typeof CertaintyLevel;

export const ClaimPredicate = {
  IMPROVES: 'IMPROVES',
  REDUCES: 'REDUCES',
  INCREASES: 'INCREASES',
  NO_DIFFERENCE: 'NO_DIFFERENCE',
  ACTS_THROUGH: 'ACTS_THROUGH',
  DERIVED_FROM: 'DERIVED_FROM',
  TREATS: 'TREATS',
  DELIVERED_WITH: 'DELIVERED_WITH',
  SAFE: 'SAFE',
} as const;
export type ClaimPredicate = keyof typeof ClaimPredicate;

/** What a problem with a record or an argument is, in one word; the sentence beside it says the rest. */
export const ProblemCode = {
  INVALID: 'INVALID',
  DUPLICATE: 'DUPLICATE',
  NOT_FOUND: 'NOT_FOUND',
  UNKNOWN_TERM: 'UNKNOWN_TERM',
  STALE: 'STALE',
  NOT_ALLOWED: 'NOT_ALLOWED',
} as const;
export type ProblemCode = keyof typeof ProblemCode;

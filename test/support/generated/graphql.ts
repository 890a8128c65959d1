/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an arm is for in its study. */
export type ArmRole =
  /** Gets another treatment that may work. */
  | 'ACTIVE_COMPARATOR'
  /** Gets the treatment under study. */
  | 'EXPERIMENTAL'
  /** Gets nothing. */
  | 'NO_TREATMENT'
  /** Gets something that looks alike and is not expected to work. */
  | 'PLACEBO';

/** What certainty can be lowered for. */
export type CertaintyDomain =
  /** How many people were studied. */
  | 'IMPRECISION'
  /** Whether their results agree. */
  | 'INCONSISTENCY'
  /** Whether they ask what was asked. */
  | 'INDIRECTNESS'
  /** Whether results are missing. */
  | 'PUBLICATION_BIAS'
  /** How the studies were done. */
  | 'RISK_OF_BIAS';

/** How sure the evidence is, as GRADE has it. */
export type CertaintyLevel =
  /** The true effect is likely close to what was found. */
  | 'HIGH'
  /** It may be markedly different. */
  | 'LOW'
  /** It is probably close. */
  | 'MODERATE'
  /** It is likely markedly different. */
  | 'VERY_LOW';

/** How a change is signed. */
export type ChangeSign =
  /** Follow-up minus baseline. */
  | 'DIFFERENCE'
  /** Improvement counted positive. */
  | 'IMPROVEMENT';

/** What the evidence says of a claim. */
export type ClaimVerdict =
  /** Studies, or the parts of the claim, disagree. */
  | 'CONFLICTING'
  /** It cannot be told. */
  | 'INCONCLUSIVE'
  /** The evidence speaks against it. */
  | 'NOT_SUPPORTED'
  /** No record could. */
  | 'NOT_TESTABLE'
  /** No study speaks to it. */
  | 'NO_EVIDENCE'
  /** It does so by one study or fewer than 100 people. */
  | 'PRELIMINARY'
  /** The evidence bears it out. */
  | 'SUPPORTED'
  /** Only studies without a control arm, or only animals and the laboratory, speak to it. */
  | 'UNCONTROLLED_ONLY';

/** What a result is compared with. */
export type Comparison =
  /** With another arm of the same study. */
  | 'BETWEEN_ARMS'
  /** With the arm's own baseline: no control. */
  | 'WITHIN_ARM';

/** A result from the patient's side, whatever way the scale runs. */
export type Direction =
  /** Better than the comparator, or than baseline. */
  | 'IMPROVED'
  /** Better in part and not in part. */
  | 'MIXED'
  /** No difference was found. */
  | 'NO_DIFFERENCE'
  /** Worse than the comparator, or than baseline. */
  | 'WORSENED';

/** Whose cells were given. */
export type Donor =
  /** Another person's. */
  | 'ALLOGENEIC'
  /** The patient's own. */
  | 'AUTOLOGOUS';

/** The measure of an effect, experimental against comparator. */
export type EffectMeasure =
  /** Hazard ratio. */
  | 'HR'
  /** Mean difference, in the instrument's unit. */
  | 'MD'
  /** Odds ratio. */
  | 'OR'
  /** Risk difference, 0 to 1. */
  | 'RD'
  /** Risk ratio. */
  | 'RR'
  /** Standardised mean difference (Hedges' g). */
  | 'SMD';

/** What a counted event means for the patient. */
export type EventMeaning =
  /** Unwanted, such as a failure. */
  | 'BAD'
  /** Wanted, such as a response. */
  | 'GOOD';

/** What an answer is grouped by: one row for each member with a finding that counts. */
export type EvidenceAxis =
  /** The product that the arm got. */
  | 'CELL_PRODUCT'
  /** Where the cells of the arm came from; of a product without a stated source, the source that it is made from. */
  | 'CELL_SOURCE'
  /** The condition studied. */
  | 'CONDITION'
  /** Each mechanism that the study measured or proposes; a study can stand in several rows. */
  | 'MECHANISM'
  /** The outcome of the finding. */
  | 'OUTCOME';

/** A question: all that is given must hold. What is absent, null, an empty list or a range without ends is not asked. Every ID takes the global id (`outcome:pain`), the bare slug (`pain`) or an ontology identifier of the term (`MONDO:…`, `UBERON:…`, `MESH:…`); a term stands for itself and everything narrower. An id that names nothing, another kind of thing or several things is an error. */
export type EvidenceWhere = {
  /** Where the cells came from. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. Products of the source match too. */
  cellSource?: string | null | undefined;
  /** Any of these as the comparator, which leaves out results without a control arm. A regenerative kind is an error: such comparisons are head to head and do not vote. */
  comparator?: Array<InterventionKind> | null | undefined;
  /** Only results with a control arm, or only those without. */
  comparison?: Comparison | null | undefined;
  /** What the people had. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. A graded condition asks for that grade of its scale. */
  condition?: string | null | undefined;
  /** Any of these designs. Animal and in-vitro studies count only when named here. */
  designs?: Array<StudyDesign> | null | undefined;
  /** Whose cells; an arm that does not state it does not match. */
  donor?: Donor | null | undefined;
  /** True: let retracted studies and reports count. False when not given. */
  includeRetracted?: boolean | null | undefined;
  /** How the outcome was measured. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. */
  instrument?: string | null | undefined;
  /** A mechanism that the study measured or proposes. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. */
  mechanism?: string | null | undefined;
  /** What is hoped for. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. */
  outcome?: string | null | undefined;
  /** What the cells were made into. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. */
  product?: string | null | undefined;
  /** Year of the first report; a study without one does not match. */
  publishedYear?: IntRange | null | undefined;
  /** How severe, by Kellgren-Lawrence grade. Studies that state no grade are listed in severityUnknown. */
  severity?: Severity | null | undefined;
  /** How the severity must hold; INCLUDES when not given. */
  severityMatch?: SeverityMatch | null | undefined;
  /** Months after treatment; a result without a timepoint does not match. */
  timepointMonths?: FloatRange | null | undefined;
};

/** Why a finding is not in a pool, in the order in which reasons are looked for. */
export type ExclusionCode =
  /** It was taken before treatment. */
  | 'BASELINE'
  /** It compares two regenerative treatments. */
  | 'HEAD_TO_HEAD'
  /** The request leaves the study out. */
  | 'LEFT_OUT'
  /** Medians, no means. */
  | 'MEDIAN_ONLY'
  /** Nobody, or everybody, had the event in both arms. */
  | 'NO_EVENTS'
  /** No means or counts of both arms, and no effect with its interval. */
  | 'NO_NUMBERS'
  /** Means without a spread. */
  | 'NO_SPREAD'
  /** It is not told when it was taken. */
  | 'NO_TIMEPOINT'
  /** Another comparator of the study was taken. */
  | 'OTHER_COMPARATOR'
  /** Another instrument was taken. */
  | 'OTHER_INSTRUMENT'
  /** It cannot be expressed in the measure, or counts the other kind of event. */
  | 'OTHER_MEASURE'
  /** Another quantity of the same arms, instrument and time was taken. */
  | 'OTHER_OUTCOME'
  /** Outside the months asked for, or another timepoint of the study was taken. */
  | 'OTHER_TIMEPOINT'
  /** Changes where scores were taken, or the other way round. */
  | 'OTHER_VALUE_KIND'
  /** Changes in per cent. */
  | 'PERCENT_CHANGE'
  /** The study or the report was retracted. */
  | 'RETRACTED'
  /** Not judged to be at low risk of bias, and the request asks for that. */
  | 'RISK_OF_BIAS'
  /** A change of the other sign than the direction stated. */
  | 'SIGN_UNKNOWN'
  /** It compares an arm with its own baseline. */
  | 'UNCONTROLLED'
  /** It is not known which way is better. */
  | 'UNKNOWN_DIRECTION'
  /** Two knees of the same people, and no effect with its interval. */
  | 'WITHIN_PERSON';

/** On which side an interval lies. */
export type Favours =
  /** Wholly on the side of the comparator. */
  | 'COMPARATOR'
  /** Wholly on the side of the experimental arm. */
  | 'EXPERIMENTAL'
  /** It includes no effect. */
  | 'NEITHER';

/** A range of numbers; both ends belong to it, an end that is left out is open. */
export type FloatRange = {
  /** Highest. */
  max?: number | null | undefined;
  /** Lowest. */
  min?: number | null | undefined;
};

/** A scale by which joint damage is graded. */
export type GradingScale =
  /** Radiographic osteoarthritis, 1 to 5. */
  | 'AHLBACK'
  /** Cartilage lesions, 0 to 4. */
  | 'ICRS'
  /** Radiographic osteoarthritis, 0 to 4. */
  | 'KELLGREN_LAWRENCE'
  /** Cartilage lesions seen in surgery, 0 to 4. */
  | 'OUTERBRIDGE';

/** How the needle was guided. */
export type Guidance =
  /** Under sight through an arthroscope. */
  | 'ARTHROSCOPY'
  /** By X-ray images. */
  | 'FLUOROSCOPY'
  /** By an image of a kind that is not stated. */
  | 'IMAGE_UNSPECIFIED'
  /** Stated to be unguided. */
  | 'NONE'
  /** By ultrasound. */
  | 'ULTRASOUND';

/** What an import did with a record, or would do. */
export type ImportChange =
  /** It replaces an older version, which is kept. */
  | 'CHANGED'
  /** It is new. */
  | 'CREATED'
  /** It has problems; nothing of it is written. */
  | 'REFUSED'
  /** It says what is there already; nothing is written. */
  | 'UNCHANGED';

/** A range of whole numbers; both ends belong to it, an end that is left out is open. */
export type IntRange = {
  /** Highest. */
  max?: number | null | undefined;
  /** Lowest. */
  min?: number | null | undefined;
};

/** How the interval of a pooled effect is computed. */
export type IntervalMethod =
  /** t quantile, with the spread of the studies as its error. */
  | 'HARTUNG_KNAPP'
  /** The same, with an error never below that of the Wald interval. */
  | 'HARTUNG_KNAPP_ADHOC'
  /** Normal quantile; too narrow with few studies. */
  | 'WALD';

/** What an arm got. The first three are regenerative: what this graph is about. */
export type InterventionKind =
  /** Amnion, placenta, cord tissue and their fluids. */
  | 'BIRTH_TISSUE'
  /** What cells make, without cells: vesicles, conditioned medium. */
  | 'CELL_FREE'
  /** Living cells. */
  | 'CELL_THERAPY'
  /** Corticosteroid injection. */
  | 'CORTICOSTEROID'
  /** Hyaluronic acid injection. */
  | 'HYALURONIC_ACID'
  /** Anything else. */
  | 'OTHER'
  /** Exercise or physiotherapy. */
  | 'PHYSIOTHERAPY'
  /** Platelet-rich plasma. */
  | 'PRP'
  /** Saline injection. */
  | 'SALINE'
  /** An operation. */
  | 'SURGERY'
  /** Usual or conservative care. */
  | 'USUAL_CARE';

/** How many of the roles in a trial did not know who got what. */
export type Masking =
  /** Two roles were masked. */
  | 'DOUBLE'
  /** Open label: everybody knew. */
  | 'NONE'
  /** Participants, care providers, investigators and assessors were masked. */
  | 'QUADRUPLE'
  /** One role was masked. */
  | 'SINGLE'
  /** Three roles were masked. */
  | 'TRIPLE';

/** What a measurement said of a mechanism. */
export type MechanismDirection =
  /** It was not at work. */
  | 'CONTRADICTS'
  /** In part. */
  | 'MIXED'
  /** It was at work. */
  | 'SUPPORTS';

/** What a study did with a mechanism. */
export type MechanismRelation =
  /** Measured it. */
  | 'MEASURED'
  /** Only proposed it as an explanation. */
  | 'PROPOSED';

/** How a p value was printed. */
export type PRelation =
  /** Equal to the number. */
  | 'EQ'
  /** Above the number. */
  | 'GT'
  /** Below the number. */
  | 'LT';

/** Phase of a clinical trial. */
export type Phase =
  /** Phase 1. */
  | 'PHASE_1'
  /** Phase 1 and 2 combined. */
  | 'PHASE_1_2'
  /** Phase 2. */
  | 'PHASE_2'
  /** Phase 2 and 3 combined. */
  | 'PHASE_2_3'
  /** Phase 3. */
  | 'PHASE_3'
  /** Phase 4, after approval. */
  | 'PHASE_4';

/** What is assumed of the true effects of the studies. */
export type PoolingModel =
  /** One effect for all; weights by inverse variance. */
  | 'COMMON_EFFECT'
  /** One effect for all, from the counts; for RR, OR and RD. */
  | 'MANTEL_HAENSZEL'
  /** Effects differ between studies; their mean is estimated. */
  | 'RANDOM_EFFECTS';

/** Whether there is a pool. */
export type PoolingStatus =
  /** Nothing could be pooled; the reason says why. */
  | 'NOT_POOLABLE'
  /** Two studies or more were pooled. */
  | 'POOLED'
  /** One study has numbers; they are shown as they stand. */
  | 'SINGLE_STUDY';

/** What is wrong with a part of a record, in one word. */
export type ProblemCode =
  /** Stands twice. */
  | 'DUPLICATE'
  /** Not of the form that the format asks for. */
  | 'INVALID'
  /** Not yours to do. */
  | 'NOT_ALLOWED'
  /** Names a part of the record that is not there. */
  | 'NOT_FOUND'
  /** Changed meanwhile. */
  | 'STALE'
  /** Names a term that the vocabulary does not have. */
  | 'UNKNOWN_TERM';

/** What a report of a study is. */
export type ReportKind =
  /** A conference abstract. */
  | 'ABSTRACT'
  /** A journal article. */
  | 'ARTICLE'
  /** A manuscript before peer review. */
  | 'PREPRINT'
  /** A press release or news item. */
  | 'PRESS'
  /** A trial registry entry. */
  | 'REGISTRY';

/** What a synthesis is. */
export type ReviewKind =
  /** A Cochrane review. */
  | 'COCHRANE_REVIEW'
  /** A guideline. */
  | 'GUIDELINE'
  /** A meta-analysis. */
  | 'META_ANALYSIS'
  /** A network meta-analysis. */
  | 'NETWORK_META_ANALYSIS'
  /** A systematic review. */
  | 'SYSTEMATIC_REVIEW';

/** A judgement of the risk of bias. */
export type RiskOfBiasJudgement =
  /** High risk (serious or critical). */
  | 'HIGH'
  /** Low risk. */
  | 'LOW'
  /** Some concerns (moderate risk). */
  | 'SOME_CONCERNS';

/** The tool of an assessment of the risk of bias. */
export type RiskOfBiasTool =
  /** Cochrane RoB 2, for randomised trials. */
  | 'ROB2'
  /** ROBINS-I, for other studies of interventions. */
  | 'ROBINS_I';

/** Where a treatment was put. */
export type Route =
  /** Placed on the defect in an operation. */
  | 'IMPLANTATION'
  /** Injected into the bone. */
  | 'INTRAOSSEOUS'
  /** Injected into a vein. */
  | 'INTRAVENOUS'
  /** Injected into the joint. */
  | 'INTRA_ARTICULAR'
  /** Anywhere else. */
  | 'OTHER';

/** What a search finds. */
export type SearchKind =
  /** Cell products. */
  | 'CELL_PRODUCT'
  /** Cell sources. */
  | 'CELL_SOURCE'
  /** Claims. */
  | 'CLAIM'
  /** Conditions. */
  | 'CONDITION'
  /** Instruments. */
  | 'INSTRUMENT'
  /** Mechanisms. */
  | 'MECHANISM'
  /** Outcomes. */
  | 'OUTCOME'
  /** Reports of studies. */
  | 'REPORT'
  /** Studies. */
  | 'STUDY'
  /** Reviews and guidelines. */
  | 'SYNTHESIS';

/** How severe knee osteoarthritis is, by Kellgren-Lawrence grade. Grade 0 is no severity. */
export type Severity =
  /** Grade 1. */
  | 'DOUBTFUL'
  /** Grade 2. */
  | 'MILD'
  /** Grade 3. */
  | 'MODERATE'
  /** Grade 4. */
  | 'SEVERE';

/** How a severity that is asked must hold. */
export type SeverityMatch =
  /** The study let in people of this severity, perhaps among others. */
  | 'INCLUDES'
  /** It let in people of this severity and no other. */
  | 'ONLY';

/** Which way an order goes. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** What was read to make the record. */
export type SourceKind =
  /** An abstract. */
  | 'ABSTRACT'
  /** A full text. */
  | 'FULL_TEXT'
  /** A registry entry. */
  | 'REGISTRY_ENTRY'
  /** A table in a review. */
  | 'REVIEW_TABLE'
  /** Another account of the study. */
  | 'SECONDARY'
  /** A table of the report. */
  | 'TABLE';

/** How a study was set up. */
export type StudyDesign =
  /** Done in animals; left out of answers unless asked for. */
  | 'ANIMAL'
  /** One patient, or very few. */
  | 'CASE_REPORT'
  /** Several treated patients described together. */
  | 'CASE_SERIES'
  /** A group observed over time. */
  | 'COHORT'
  /** Done in cells or tissue outside a body; left out of answers unless asked for. */
  | 'IN_VITRO'
  /** Several arms, allocated otherwise. */
  | 'NON_RANDOMIZED'
  /** Participants were allocated to arms at random. */
  | 'RANDOMIZED'
  /** One treated group, planned in advance, compared with its own baseline. */
  | 'SINGLE_ARM'
  /** Not stated where the record was taken from. */
  | 'UNKNOWN';

/** An order of studies. */
export type StudyOrder = {
  /** Which way. */
  direction: SortDirection;
  /** By what. */
  field: StudyOrderField;
};

/** What studies are ordered by; ties go by id in the same direction. */
export type StudyOrderField =
  /** People in the study; studies that state none stand last. */
  | 'PARTICIPANTS'
  /** Title, without regard to case. */
  | 'TITLE'
  /** Year of the first report; studies without one stand last. */
  | 'YEAR';

/** What is known of a study. */
export type StudyStatus =
  /** Results, or a description of the study, were published. */
  | 'PUBLISHED'
  /** Only a registry entry or a protocol is known. */
  | 'REGISTERED'
  /** Its publication was withdrawn; it counts in no answer unless asked for. */
  | 'RETRACTED';

/** Which studies: all that is given must hold. What is absent, null or an empty list is not asked. */
export type StudyWhere = {
  /** An arm got cells of this source, or a product of it. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. */
  cellSource?: string | null | undefined;
  /** The condition studied. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. A graded condition asks for that grade. */
  condition?: string | null | undefined;
  /** Any of these designs. */
  designs?: Array<StudyDesign> | null | undefined;
  /** True: with findings; false: without. */
  hasResults?: boolean | null | undefined;
  /** The study measured or proposes this mechanism. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. */
  mechanism?: string | null | undefined;
  /** The study has a finding about this outcome. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. */
  outcome?: string | null | undefined;
  /** People in the study; a study that states none does not match. */
  participants?: IntRange | null | undefined;
  /** An arm got this product. A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower. */
  product?: string | null | undefined;
  /** Year of the first report; a study without one does not match. */
  publishedYear?: IntRange | null | undefined;
  /** The study let in people of this severity, perhaps among others. */
  severity?: Severity | null | undefined;
  /** Any of these states. */
  status?: Array<StudyStatus> | null | undefined;
  /** Words of the title, the reports, the arms or the notes; each must occur, or begin a word. */
  text?: string | null | undefined;
};

/** How the variance between studies is estimated. */
export type Tau2Estimator =
  /** From Q, in one step. */
  | 'DERSIMONIAN_LAIRD'
  /** So that the generalised Q is k − 1. */
  | 'PAULE_MANDEL'
  /** Restricted maximum likelihood. */
  | 'REML';

/** What the values of a finding hold. */
export type ValueKind =
  /** The change since baseline. */
  | 'CHANGE'
  /** People with an event. */
  | 'COUNT'
  /** The score at the timepoint. */
  | 'ENDPOINT'
  /** The change since baseline in per cent. */
  | 'PERCENT_CHANGE';

/** What the evidence says of a benefit. */
export type Verdict =
  /** Studies disagree. */
  | 'CONFLICTING'
  /** People got worse than without the treatment. */
  | 'HARM'
  /** Neither a benefit nor its absence can be told. */
  | 'INCONCLUSIVE'
  /** No benefit was found, or less than of an active treatment. */
  | 'NOT_SUPPORTED'
  /** No study that counts reports a direction. */
  | 'NO_EVIDENCE'
  /** A benefit is supported, by one study or fewer than 100 people. */
  | 'PRELIMINARY'
  /** A benefit is supported. */
  | 'SUPPORTED'
  /** Only studies without a control arm report on it. */
  | 'UNCONTROLLED_ONLY';

/** How a verdict was reached. */
export type VerdictMethod =
  /** By what most controlled studies found, one vote each. */
  | 'DIRECTION_OF_EFFECT'
  /** Nothing to judge. */
  | 'NONE'
  /** By the interval of a meta-analysis. */
  | 'POOLED_EFFECT'
  /** Not judged: no study has a control arm. */
  | 'UNCONTROLLED';

export type AskQueryVariables = Exact<{
  question: string;
}>;


export type AskQuery = { ask: { interpretation: { severity: Severity | null, groupBy: EvidenceAxis, unmatched: Array<string>, ambiguous: Array<string>, outcome: { label: string } | null, condition: { label: string } | null, cellSource: { label: string } | null }, evidence: { overall: { verdict: Verdict, summary: string }, rows: Array<{ verdict: Verdict, summary: string, group:
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
         | null, studies: { totalCount: number, nodes: Array<{ title: string, year: number | null }> }, findings: { nodes: Array<{ direction: Direction | null, timepointMonths: number | null, locator: string, instrument: { label: string } | null, report: { citation: string } | null }> } }> } } };

export type EvidenceByCellSourceQueryVariables = Exact<{
  where: EvidenceWhere;
}>;


export type EvidenceByCellSourceQuery = { evidence: { datasetVersion: string, rulesVersion: string, rows: Array<{ verdict: Verdict, method: VerdictMethod, summary: string, group:
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
       | null, tally: { studies: number, controlled: number, randomized: number, participants: number, improved: number, noDifference: number, worsened: number, mixed: number, uncontrolled: number } }>, severityUnknown: { totalCount: number, nodes: Array<{ id: string, title: string }> } } };

export type WholeStudyQueryVariables = Exact<{
  id: string;
}>;


export type WholeStudyQuery = { study: { title: string, status: StudyStatus, design: StudyDesign, phase: Phase | null, masking: Masking | null, year: number | null, participants: number | null, followUpMonths: number | null, countries: Array<string>, registrations: Array<string>, funding: string | null, notes: string | null, reports: Array<{ kind: ReportKind, citation: string, doi: string | null, pmid: string | null, retracted: boolean }>, population: { scale: GradingScale | null, grades: Array<number>, severities: Array<Severity>, description: string | null, ageMean: number | null, femalePercent: number | null, bmiMean: number | null, condition: { label: string } } | null, arms: Array<{ label: string, role: ArmRole, participants: number | null, intervention: { kind: InterventionKind, donor: Donor | null, dose: string | null, injections: number | null, route: Route | null, guidance: Guidance | null, cellSource: { label: string } | null, product: { label: string } | null } }>, findings: { totalCount: number, nodes: Array<{ timepointMonths: number | null, comparison: Comparison, direction: Direction | null, derivedDirection: Direction | null, locator: string, outcome: { label: string }, instrument: { label: string, higherIsBetter: boolean | null } | null, values: Array<{ n: number | null, mean: number | null, sd: number | null, arm: { label: string } }>, effect: { measure: EffectMeasure | null, estimate: number | null, ciLow: number | null, ciHigh: number | null, p: number | null, pRelation: PRelation | null } | null }> }, adverseEvents: Array<{ term: string, serious: boolean, locator: string, values: Array<{ events: number | null, total: number | null, arm: { label: string } }> }>, mechanisms: Array<{ relation: MechanismRelation, direction: MechanismDirection | null, molecules: Array<string>, mechanism: { label: string } }>, sources: Array<{ kind: SourceKind, url: string }>, conflicts: Array<{ about: string, values: Array<{ value: string, source: string }> }> } | null };

export type HundredStudiesQueryVariables = Exact<{ [key: string]: never; }>;


export type HundredStudiesQuery = { studies: { totalCount: number, nodes: Array<{ id: string, title: string, arms: Array<{ label: string, intervention: { kind: InterventionKind, product: { label: string } | null } }>, findings: { nodes: Array<{ direction: Direction | null, outcome: { label: string }, instrument: { label: string } | null, report: { citation: string } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SeverityModesQueryVariables = Exact<{ [key: string]: never; }>;


export type SeverityModesQuery = { includes: { overall: { verdict: Verdict, summary: string, studies: { totalCount: number, nodes: Array<{ title: string, population: { grades: Array<number> } | null }> } } }, only: { overall: { verdict: Verdict, summary: string, studies: { totalCount: number, nodes: Array<{ title: string, population: { grades: Array<number> } | null }> } } } };

export type OneGradeQueryVariables = Exact<{
  condition: string;
}>;


export type OneGradeQuery = { condition: { label: string, severity: Severity | null, broader:
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
     | null } | null, evidence: { rows: Array<{ verdict: Verdict, summary: string, group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
       | null }>, severityUnknown: { totalCount: number } } };

export type AgainstWhatQueryVariables = Exact<{ [key: string]: never; }>;


export type AgainstWhatQuery = { againstSaline: { overall: { verdict: Verdict, summary: string }, rows: Array<{ verdict: Verdict, group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
       | null }> }, againstHyaluronicAcid: { overall: { verdict: Verdict, summary: string }, rows: Array<{ verdict: Verdict, group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
       | null }> } };

export type EarlyAndLateQueryVariables = Exact<{
  early: FloatRange;
  late: FloatRange;
}>;


export type EarlyAndLateQuery = { early: { overall: { summary: string, tally: { controlled: number, improved: number, noDifference: number, worsened: number }, findings: { nodes: Array<{ timepointMonths: number | null, direction: Direction | null, study: { title: string } }> } } }, late: { overall: { summary: string, tally: { controlled: number, improved: number, noDifference: number, worsened: number }, findings: { nodes: Array<{ timepointMonths: number | null, direction: Direction | null, study: { title: string } }> } } } };

export type ByProductQueryVariables = Exact<{ [key: string]: never; }>;


export type ByProductQuery = { evidence: { rows: Array<{ verdict: Verdict, summary: string, group:
        | { id: string, label: string, definition: string | null }
        | { id: string, label: string, definition: string | null }
        | { id: string, label: string, definition: string | null }
        | { id: string, label: string, definition: string | null }
        | { id: string, label: string, definition: string | null }
        | { id: string, label: string, definition: string | null }
       | null, tally: { controlled: number, uncontrolled: number, participants: number } }> } };

export type ByOutcomeQueryVariables = Exact<{
  product: string;
}>;


export type ByOutcomeQuery = { evidence: { overall: { summary: string }, rows: Array<{ verdict: Verdict, method: VerdictMethod, summary: string, group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
       | null }> } };

export type ByConditionQueryVariables = Exact<{
  cellSource: string;
}>;


export type ByConditionQuery = { evidence: { rows: Array<{ verdict: Verdict, group:
        | { label: string }
        | { label: string }
        | { label: string, broader:
            | { label: string }
            | { label: string }
            | { label: string }
            | { label: string }
            | { label: string }
            | { label: string }
           | null }
        | { label: string }
        | { label: string }
        | { label: string }
       | null, tally: { studies: number, controlled: number } }> } };

export type ByMechanismQueryVariables = Exact<{ [key: string]: never; }>;


export type ByMechanismQuery = { evidence: { rows: Array<{ verdict: Verdict, group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string, leadsTo: Array<{ label: string }> }
        | { label: string }
       | null, tally: { studies: number }, mechanisms: Array<{ measured: number, contradicted: number, proposed: number, preclinical: number, mechanism: { label: string } }> }> } };

export type RolledUpQueryVariables = Exact<{ [key: string]: never; }>;


export type RolledUpQuery = { asRecorded: { rows: Array<{ group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
       | null, tally: { studies: number } }> }, rolledUp: { rows: Array<{ verdict: Verdict, group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
       | null, tally: { studies: number } }> } };

export type SafetyAndMechanismsQueryVariables = Exact<{
  where: EvidenceWhere;
}>;


export type SafetyAndMechanismsQuery = { evidence: { rows: Array<{ verdict: Verdict, group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
       | null, safety: { studies: number, exposed: number, events: number, seriousEvents: number }, mechanisms: Array<{ measured: number, contradicted: number, proposed: number, mechanism: { label: string }, studies: { nodes: Array<{ title: string }> } }> }> } };

export type StudiesWithFacetsQueryVariables = Exact<{
  where: StudyWhere;
  first: number;
  after?: string | null | undefined;
}>;


export type StudiesWithFacetsQuery = { studies: { totalCount: number, edges: Array<{ cursor: string, node: { title: string, year: number | null, participants: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ name: string, values: Array<{ value: string, label: string, count: number }> }> } };

export type SearchQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchQuery = { byDoi: { nodes: Array<{ kind: SearchKind, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> }, byRegistryNumber: { nodes: Array<{ kind: SearchKind, node:
        | { id: string, title: string }
        | Record<PropertyKey, never>
       }> }, byWords: { totalCount: number, nodes: Array<{ score: number, snippet: string | null, node:
        | { id: string, title: string }
        | Record<PropertyKey, never>
       }> }, bySynonym: { nodes: Array<{ node:
        | { id: string, label: string, synonyms: Array<string> }
        | { id: string, label: string, synonyms: Array<string> }
        | { id: string, label: string, synonyms: Array<string> }
        | { id: string, label: string, synonyms: Array<string> }
        | { id: string, label: string, synonyms: Array<string> }
        | { id: string, label: string, synonyms: Array<string> }
        | Record<PropertyKey, never>
       }> } };

export type VocabularyQueryVariables = Exact<{
  source: string;
}>;


export type VocabularyQuery = { cellSource: { id: string, label: string, synonyms: Array<string>, definition: string | null, xrefs: Array<string>, broader:
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
     | null, narrower: Array<
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
    >, studies: { totalCount: number }, mechanisms: Array<{ measured: number, contradicted: number, mechanism: { label: string } }> } | null, outcome: { label: string, instruments: Array<{ label: string, min: number | null, max: number | null, unit: string | null, higherIsBetter: boolean | null }> } | null, conditions: Array<{ id: string, label: string, severity: Severity | null }> };

export type NodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Arm', label: string, id: string }
    | { __typename: 'CellProduct', label: string, id: string }
    | { __typename: 'CellSource', label: string, id: string }
    | { __typename: 'Claim', id: string }
    | { __typename: 'Condition', label: string, id: string }
    | { __typename: 'Finding', id: string }
    | { __typename: 'Instrument', label: string, id: string }
    | { __typename: 'Mechanism', label: string, id: string }
    | { __typename: 'Outcome', label: string, id: string }
    | { __typename: 'Report', citation: string, id: string }
    | { __typename: 'Study', title: string, id: string }
    | { __typename: 'Synthesis', id: string }
   | null> };

export type DatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetQuery = { dataset: { version: string, rulesVersion: string, studies: number, findings: number, updatedAt: string | null, licence: string, notice: string } };

export type PoolTheEffectsQueryVariables = Exact<{ [key: string]: never; }>;


export type PoolTheEffectsQuery = { metaAnalysis: { status: PoolingStatus, reason: string | null, measure: EffectMeasure | null, model: PoolingModel | null, intervalMethod: IntervalMethod | null, k: number, participants: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, predictionLow: number | null, predictionHigh: number | null, i2: number | null, tau2: number | null, favours: Favours | null, included: Array<{ estimate: number, ciLow: number, ciHigh: number, weight: number, study: { id: string }, findings: Array<{ locator: string, timepointMonths: number | null, report: { citation: string } | null }> }>, excluded: Array<{ code: ExclusionCode, reason: string, finding: { id: string } }> } };

export type PoolFragment = { status: PoolingStatus, reason: string | null, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, i2: number | null };

export type SensitivityQueryVariables = Exact<{
  where?: EvidenceWhere | null | undefined;
}>;


export type SensitivityQuery = { standard: { status: PoolingStatus, reason: string | null, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, i2: number | null, leaveOneOut: Array<{ estimate: number | null, ciLow: number | null, ciHigh: number | null, omitted: { id: string } }> }, dersimonianLaird: { status: PoolingStatus, reason: string | null, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, i2: number | null }, commonEffect: { status: PoolingStatus, reason: string | null, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, i2: number | null }, withoutOne: { status: PoolingStatus, reason: string | null, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, i2: number | null }, lowRiskOfBias: { status: PoolingStatus, reason: string | null, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, i2: number | null } };

export type ExploreQueryVariables = Exact<{ [key: string]: never; }>;


export type ExploreQuery = { metaAnalysis: { k: number, bySource: { reason: string | null, groups: Array<{ label: string, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, i2: number | null }>, difference: { q: number, df: number, pValue: number } | null }, byComparator: { reason: string | null, groups: Array<{ label: string, k: number, estimate: number | null }>, difference: { pValue: number } | null }, metaRegression: { k: number, r2: number | null, reason: string | null, slope: { estimate: number, ciLow: number, ciHigh: number, pValue: number | null } | null }, cumulative: Array<{ year: number | null, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, study: { id: string } }> } };

export type ForestPlotAndScriptQueryVariables = Exact<{ [key: string]: never; }>;


export type ForestPlotAndScriptQuery = { metaAnalysis: { status: PoolingStatus, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, forestPlot: string | null, funnelPlot: string | null, script: string | null } };

export type SummaryOfFindingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SummaryOfFindingsQuery = { summaryOfFindings: { footnotes: Array<string>, html: string, rows: Array<{ studies: number, participants: number, measure: EffectMeasure | null, estimate: number | null, ciLow: number | null, ciHigh: number | null, unit: string | null, certainty: CertaintyLevel | null, footnotes: Array<number>, sentence: string, outcome: { label: string } }> } };

export type WhereIsTheEvidenceQueryVariables = Exact<{ [key: string]: never; }>;


export type WhereIsTheEvidenceQuery = { evidenceMap: { rows: Array<
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
    >, columns: Array<
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
      | { label: string }
    >, cells: Array<{ verdict: Verdict, certainty: CertaintyLevel | null, studies: number, randomized: number, participants: number, row:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , column:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> } };

export type WhatIsStillToComeQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsStillToComeQuery = { evidence: { rows: Array<{ verdict: Verdict, group:
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
       | null, certainty: { level: CertaintyLevel, reasons: Array<{ domain: CertaintyDomain, steps: number, explanation: string }> } | null, awaited: { totalCount: number, nodes: Array<{ id: string, title: string, completionDate: string | null, registrations: Array<string> }> } }> } };

export type HowMightItWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type HowMightItWorkQuery = { mechanismPaths: Array<{ measured: number, contradicted: number, proposed: number, preclinical: number, cellSource: { label: string }, mechanism: { label: string }, outcome: { label: string }, studies: { nodes: Array<{ id: string, title: string }> } }> };

export type ClaimsOfTheOverviewQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ClaimsOfTheOverviewQuery = { nodes: Array<
    | { id: string, text: string, verdict: ClaimVerdict, explanation: string, supporting: { totalCount: number, nodes: Array<{ id: string, locator: string }> }, opposing: { totalCount: number, nodes: Array<{ id: string, locator: string }> } }
    | Record<PropertyKey, never>
   | null> };

export type EveryClaimWeighedQueryVariables = Exact<{ [key: string]: never; }>;


export type EveryClaimWeighedQuery = { claims: Array<{ id: string, text: string, source: string, subject: string, predicate: string, verdict: ClaimVerdict, explanation: string, objects: Array<
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
    > }> };

export type WhatReviewsFoundQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatReviewsFoundQuery = { metaAnalysis: { estimate: number | null, measure: EffectMeasure | null, k: number, published: Array<{ comparison: string, measure: EffectMeasure | null, estimate: number | null, ciLow: number | null, ciHigh: number | null, certainty: CertaintyLevel | null, locator: string, synthesis: { id: string, title: string, year: number | null } }>, publishedOverlap: Array<{ synthesis: { id: string }, shared: Array<{ id: string }>, onlyInReview: Array<{ label: string }>, onlyHere: Array<{ id: string }> }> }, syntheses: { totalCount: number, nodes: Array<{ id: string, kind: ReviewKind, title: string, year: number | null, conclusion: string, recommendation: string | null }> } };

export type SameStudyTwiceQueryVariables = Exact<{ [key: string]: never; }>;


export type SameStudyTwiceQuery = { studies: { nodes: Array<{ id: string, sameAs: Array<string>, possibleDuplicates: Array<{ reason: string, study: { id: string, title: string } }> }> } };

export type MapTestQueryVariables = Exact<{
  where?: EvidenceWhere | null | undefined;
}>;


export type MapTestQuery = { evidenceMap: { rows: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    >, columns: Array<
      | { id: string, narrower: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        > }
      | { id: string, narrower: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        > }
      | { id: string, narrower: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        > }
      | { id: string, narrower: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        > }
      | { id: string, narrower: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        > }
      | { id: string, narrower: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        > }
    >, cells: Array<{ verdict: Verdict, certainty: CertaintyLevel | null, studies: number, randomized: number, participants: number, row:
        | { id: string, narrower: Array<
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          > }
        | { id: string, narrower: Array<
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          > }
        | { id: string, narrower: Array<
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          > }
        | { id: string, narrower: Array<
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          > }
        | { id: string, narrower: Array<
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          > }
        | { id: string, narrower: Array<
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          > }
      , column:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> } };

export type MapRowTestQueryVariables = Exact<{
  where: EvidenceWhere;
}>;


export type MapRowTestQuery = { evidence: { rows: Array<{ verdict: Verdict, group:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, certainty: { level: CertaintyLevel } | null, tally: { studies: number, randomized: number, participants: number } }> } };

export type RowDetailsQueryVariables = Exact<{
  where: EvidenceWhere;
}>;


export type RowDetailsQuery = { evidence: { rows: Array<{ group:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, safety: { studies: number, exposed: number, events: number, seriousEvents: number }, mechanisms: Array<{ measured: number, contradicted: number, proposed: number, preclinical: number, mechanism: { id: string }, studies: { totalCount: number, nodes: Array<{ id: string }> } }> }> } };

export type FlagshipInWordsQueryVariables = Exact<{
  question: string;
}>;


export type FlagshipInWordsQuery = { ask: { interpretation: { severity: Severity | null, groupBy: EvidenceAxis, unmatched: Array<string>, ambiguous: Array<string>, outcome: { id: string } | null, condition: { id: string } | null, cellSource: { id: string } | null, product: { id: string } | null, mechanism: { id: string } | null }, evidence: { datasetVersion: string, rulesVersion: string, rows: Array<{ verdict: Verdict, method: VerdictMethod, summary: string, group:
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
         | null, tally: { studies: number, controlled: number, participants: number }, studies: { nodes: Array<{ id: string, title: string, findings: { nodes: Array<{ id: string, locator: string }> } }> }, findings: { nodes: Array<{ id: string, direction: Direction | null, locator: string, study: { id: string } }> } }> } } };

export type FlagshipRowsFragment = { rows: Array<{ verdict: Verdict, method: VerdictMethod, summary: string, group:
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
      | { id: string, label: string }
     | null, tally: { studies: number, controlled: number, participants: number }, studies: { nodes: Array<{ id: string, title: string, findings: { nodes: Array<{ id: string, locator: string }> } }> }, findings: { nodes: Array<{ id: string, direction: Direction | null, locator: string, study: { id: string } }> } }> };

export type FlagshipAsFilterQueryVariables = Exact<{ [key: string]: never; }>;


export type FlagshipAsFilterQuery = { evidence: { datasetVersion: string, rulesVersion: string, rows: Array<{ verdict: Verdict, method: VerdictMethod, summary: string, group:
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
       | null, tally: { studies: number, controlled: number, participants: number }, studies: { nodes: Array<{ id: string, title: string, findings: { nodes: Array<{ id: string, locator: string }> } }> }, findings: { nodes: Array<{ id: string, direction: Direction | null, locator: string, study: { id: string } }> } }> } };

export type ImportMutationVariables = Exact<{
  records: Array<unknown> | unknown;
  dryRun: boolean;
}>;


export type ImportMutation = { importStudies: { batch: string | null, dryRun: boolean, created: number, changed: number, unchanged: number, refused: number, records: Array<{ id: string | null, change: ImportChange, problems: Array<{ code: ProblemCode, path: string, message: string }>, warnings: Array<{ code: ProblemCode, path: string, message: string }> }> } };

export type NodesByIdQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesByIdQuery = { nodes: Array<
    | { __typename: 'Arm', id: string }
    | { __typename: 'CellProduct', id: string }
    | { __typename: 'CellSource', id: string }
    | { __typename: 'Claim', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Finding', id: string }
    | { __typename: 'Instrument', id: string }
    | { __typename: 'Mechanism', id: string }
    | { __typename: 'Outcome', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'Study', id: string }
    | { __typename: 'Synthesis', id: string }
   | null> };

export type NodeByIdQueryVariables = Exact<{
  id: string;
}>;


export type NodeByIdQuery = { node:
    | { __typename: 'Arm', id: string }
    | { __typename: 'CellProduct', id: string }
    | { __typename: 'CellSource', id: string }
    | { __typename: 'Claim', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Finding', id: string }
    | { __typename: 'Instrument', id: string }
    | { __typename: 'Mechanism', id: string }
    | { __typename: 'Outcome', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'Study', id: string }
    | { __typename: 'Synthesis', id: string }
   | null };

export type EveryIdQueryVariables = Exact<{ [key: string]: never; }>;


export type EveryIdQuery = { studies: { nodes: Array<{ id: string, reports: Array<{ id: string }>, arms: Array<{ id: string }>, findings: { nodes: Array<{ id: string }> } }> } };

export type EveryTermQueryVariables = Exact<{ [key: string]: never; }>;


export type EveryTermQuery = { cellSources: Array<{ id: string, label: string, xrefs: Array<string>, studies: { totalCount: number }, broader:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, narrower: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    > }>, cellProducts: Array<{ id: string, label: string, xrefs: Array<string>, studies: { totalCount: number }, broader:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, narrower: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    > }>, conditions: Array<{ severity: Severity | null, id: string, label: string, xrefs: Array<string>, studies: { totalCount: number }, broader:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, narrower: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    > }>, outcomes: Array<{ id: string, label: string, xrefs: Array<string>, instruments: Array<{ id: string }>, broader:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, narrower: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    > }>, instruments: Array<{ min: number | null, max: number | null, higherIsBetter: boolean | null, id: string, label: string, xrefs: Array<string>, broader:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, narrower: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    > }>, mechanisms: Array<{ id: string, label: string, xrefs: Array<string>, leadsTo: Array<{ id: string }>, broader:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, narrower: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    > }> };

type TermParts_CellProduct_Fragment = { id: string, label: string, xrefs: Array<string>, broader:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, narrower: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  > };

type TermParts_CellSource_Fragment = { id: string, label: string, xrefs: Array<string>, broader:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, narrower: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  > };

type TermParts_Condition_Fragment = { id: string, label: string, xrefs: Array<string>, broader:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, narrower: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  > };

type TermParts_Instrument_Fragment = { id: string, label: string, xrefs: Array<string>, broader:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, narrower: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  > };

type TermParts_Mechanism_Fragment = { id: string, label: string, xrefs: Array<string>, broader:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, narrower: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  > };

type TermParts_Outcome_Fragment = { id: string, label: string, xrefs: Array<string>, broader:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, narrower: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  > };

export type TermPartsFragment =
  | TermParts_CellProduct_Fragment
  | TermParts_CellSource_Fragment
  | TermParts_Condition_Fragment
  | TermParts_Instrument_Fragment
  | TermParts_Mechanism_Fragment
  | TermParts_Outcome_Fragment
;

export type WholeDatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type WholeDatasetQuery = { dataset: { version: string, rulesVersion: string, studies: number, findings: number, updatedAt: string | null, licence: string, notice: string }, evidence: { datasetVersion: string, rulesVersion: string } };

export type StudyPageQueryVariables = Exact<{
  where?: StudyWhere | null | undefined;
  orderBy?: StudyOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type StudyPageQuery = { studies: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, title: string, year: number | null, participants: number | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type NestedPagesQueryVariables = Exact<{
  findings?: string | null | undefined;
  studies?: string | null | undefined;
  decided?: string | null | undefined;
  hits?: string | null | undefined;
}>;


export type NestedPagesQuery = { study: { findings: { totalCount: number, nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, evidence: { overall: { studies: { totalCount: number, nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, findings: { totalCount: number, nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } }, search: { totalCount: number, nodes: Array<{ node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FindingPageFragment = { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type EveryFieldQueryVariables = Exact<{
  id: string;
}>;


export type EveryFieldQuery = { study: { id: string, title: string, status: StudyStatus, design: StudyDesign, phase: Phase | null, masking: Masking | null, countries: Array<string>, centres: number | null, participants: number | null, followUpMonths: number | null, startDate: string | null, completionDate: string | null, withinPerson: boolean, sameAs: Array<string>, funding: string | null, registrations: Array<string>, species: string | null, notes: string | null, record: unknown, reports: Array<{ id: string, kind: ReportKind, title: string | null, authors: Array<string>, journal: string | null, year: number | null, volume: string | null, pages: string | null, doi: string | null, pmid: string | null, pmcid: string | null, url: string | null, retraction: { date: string | null, reason: string | null } | null }>, population: { scale: GradingScale | null, grades: Array<number>, description: string | null, ageMean: number | null, ageSd: number | null, femalePercent: number | null, bmiMean: number | null, condition: { id: string } } | null, arms: Array<{ id: string, label: string, role: ArmRole, participants: number | null, knees: number | null, intervention: { kind: InterventionKind, donor: Donor | null, doseCells: number | null, dose: string | null, injections: number | null, route: Route | null, guidance: Guidance | null, adjuncts: Array<string>, cellSource: { id: string } | null, product: { id: string } | null } }>, findings: { nodes: Array<{ id: string, outcomeAsReported: string | null, instrumentAsReported: string | null, timepointMonths: number | null, lastFollowUp: boolean, comparison: Comparison, direction: Direction | null, valueKind: ValueKind | null, changeIs: ChangeSign | null, eventIs: EventMeaning | null, locator: string, note: string | null, outcome: { id: string }, instrument: { id: string } | null, experimental: { id: string } | null, comparator: { id: string } | null, arm: { id: string } | null, values: Array<{ n: number | null, mean: number | null, sd: number | null, se: number | null, median: number | null, q1: number | null, q3: number | null, min: number | null, max: number | null, events: number | null, total: number | null, percent: number | null, arm: { id: string } }>, effect: { measure: EffectMeasure | null, estimate: number | null, ciLow: number | null, ciHigh: number | null, level: number | null, p: number | null, pRelation: PRelation | null } | null, report: { id: string } | null }> }, adverseEvents: Array<{ term: string, serious: boolean, locator: string, note: string | null, values: Array<{ events: number | null, total: number | null, arm: { id: string } }>, report: { id: string } | null }>, mechanisms: Array<{ relation: MechanismRelation, direction: MechanismDirection | null, molecules: Array<string>, locator: string, note: string | null, mechanism: { id: string }, report: { id: string } | null }>, riskOfBias: Array<{ tool: RiskOfBiasTool, domain: string, judgement: RiskOfBiasJudgement, support: string | null, assessor: string | null }>, sources: Array<{ url: string, kind: SourceKind, note: string | null }>, conflicts: Array<{ about: string, values: Array<{ value: string, source: string }> }> } | null };

export type ReferencePoolQueryVariables = Exact<{
  measure?: EffectMeasure | null | undefined;
  model?: PoolingModel | null | undefined;
  tau2Estimator?: Tau2Estimator | null | undefined;
  intervalMethod?: IntervalMethod | null | undefined;
}>;


export type ReferencePoolQuery = { metaAnalysis: { status: PoolingStatus, k: number, estimate: number | null, ciLow: number | null, ciHigh: number | null, tau2: number | null, q: number | null, i2: number | null } };

export type FindTextQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  first?: number | null | undefined;
}>;


export type FindTextQuery = { search: { totalCount: number, nodes: Array<{ kind: SearchKind, score: number, snippet: string | null, node:
        | { __typename: 'Arm', id: string }
        | { __typename: 'CellProduct', id: string }
        | { __typename: 'CellSource', id: string }
        | { __typename: 'Claim', id: string }
        | { __typename: 'Condition', id: string }
        | { __typename: 'Finding', id: string }
        | { __typename: 'Instrument', id: string }
        | { __typename: 'Mechanism', id: string }
        | { __typename: 'Outcome', id: string }
        | { __typename: 'Report', id: string }
        | { __typename: 'Study', id: string }
        | { __typename: 'Synthesis', id: string }
       }> } };

export type NestedHundredQueryVariables = Exact<{ [key: string]: never; }>;


export type NestedHundredQuery = { studies: { totalCount: number, nodes: Array<{ id: string, arms: Array<{ label: string }>, findings: { nodes: Array<{ outcome: { label: string, instruments: Array<{ label: string }> }, instrument: { label: string } | null, report: { citation: string } | null }> }, reports: Array<{ citation: string }> }> } };

export type StudyListQueryVariables = Exact<{
  where?: StudyWhere | null | undefined;
}>;


export type StudyListQuery = { studies: { totalCount: number, nodes: Array<{ id: string }>, facets: Array<{ name: string, values: Array<{ value: string, label: string, count: number }> }> } };

export type FacetsBothWaysQueryVariables = Exact<{ [key: string]: never; }>;


export type FacetsBothWaysQuery = { studies: { facets: Array<{ name: string, values: Array<{ value: string, label: string, count: number }> }> }, evidence: { overall: { studies: { facets: Array<{ name: string, values: Array<{ value: string, label: string, count: number }> }> } } } };

export type ClaimsTestQueryVariables = Exact<{ [key: string]: never; }>;


export type ClaimsTestQuery = { claims: Array<{ id: string, verdict: ClaimVerdict, explanation: string, supporting: { totalCount: number, nodes: Array<{ id: string, direction: Direction | null, derivedDirection: Direction | null }> }, opposing: { totalCount: number } }> };

export type PoolTestQueryVariables = Exact<{
  where: EvidenceWhere;
}>;


export type PoolTestQuery = { standard: { k: number, estimate: number | null, forestPlot: string | null, script: string | null, included: Array<{ estimate: number, variance: number, weight: number }>, subgroups: { groups: Array<{ k: number }>, difference: { df: number } | null }, cumulative: Array<{ k: number, estimate: number | null }> }, common: { estimate: number | null } };

export type TableTestQueryVariables = Exact<{
  where: EvidenceWhere;
  title?: string | null | undefined;
}>;


export type TableTestQuery = { summaryOfFindings: { footnotes: Array<string>, html: string, rows: Array<{ certainty: CertaintyLevel | null, footnotes: Array<number>, sentence: string, outcome: { id: string } }> } };

export type PathsTestQueryVariables = Exact<{ [key: string]: never; }>;


export type PathsTestQuery = { mechanismPaths: Array<{ measured: number, proposed: number, contradicted: number, preclinical: number, outcome: { id: string }, studies: { totalCount: number } }> };

export type BringMutationVariables = Exact<{
  records: Array<unknown> | unknown;
}>;


export type BringMutation = { importStudies: { refused: number, records: Array<{ id: string | null, problems: Array<{ path: string, message: string }> }> } };

export type RowsQueryVariables = Exact<{
  where: EvidenceWhere;
  groupBy: EvidenceAxis;
  rollUp?: boolean | null | undefined;
}>;


export type RowsQuery = { evidence: { datasetVersion: string, rulesVersion: string, overall: { verdict: Verdict, method: VerdictMethod, summary: string, group:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, tally: { studies: number, randomized: number, controlled: number, uncontrolled: number, participants: number, participantsUnknown: number, improved: number, noDifference: number, worsened: number, mixed: number, uncontrolledImproved: number, uncontrolledNoDifference: number, uncontrolledWorsened: number }, studies: { nodes: Array<{ id: string }> }, findings: { nodes: Array<{ id: string }> } }, rows: Array<{ verdict: Verdict, method: VerdictMethod, summary: string, group:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, tally: { studies: number, randomized: number, controlled: number, uncontrolled: number, participants: number, participantsUnknown: number, improved: number, noDifference: number, worsened: number, mixed: number, uncontrolledImproved: number, uncontrolledNoDifference: number, uncontrolledWorsened: number }, studies: { nodes: Array<{ id: string }> }, findings: { nodes: Array<{ id: string }> } }>, severityUnknown: { nodes: Array<{ id: string }> } } };

export type RowFragment = { verdict: Verdict, method: VerdictMethod, summary: string, group:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, tally: { studies: number, randomized: number, controlled: number, uncontrolled: number, participants: number, participantsUnknown: number, improved: number, noDifference: number, worsened: number, mixed: number, uncontrolledImproved: number, uncontrolledNoDifference: number, uncontrolledWorsened: number }, studies: { nodes: Array<{ id: string }> }, findings: { nodes: Array<{ id: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PoolFragmentDoc = new TypedDocumentString(`
    fragment Pool on MetaAnalysis {
  status
  reason
  k
  estimate
  ciLow
  ciHigh
  i2
}
    `, {"fragmentName":"Pool"}) as unknown as TypedDocumentString<PoolFragment, unknown>;
export const FlagshipRowsFragmentDoc = new TypedDocumentString(`
    fragment FlagshipRows on Evidence {
  rows {
    group {
      id
      label
    }
    verdict
    method
    summary
    tally {
      studies
      controlled
      participants
    }
    studies(first: 100) {
      nodes {
        id
        title
        findings(first: 100) {
          nodes {
            id
            locator
          }
        }
      }
    }
    findings(first: 100) {
      nodes {
        id
        direction
        locator
        study {
          id
        }
      }
    }
  }
}
    `, {"fragmentName":"FlagshipRows"}) as unknown as TypedDocumentString<FlagshipRowsFragment, unknown>;
export const TermPartsFragmentDoc = new TypedDocumentString(`
    fragment TermParts on Term {
  id
  label
  xrefs
  broader {
    id
  }
  narrower {
    id
  }
}
    `, {"fragmentName":"TermParts"}) as unknown as TypedDocumentString<TermPartsFragment, unknown>;
export const FindingPageFragmentDoc = new TypedDocumentString(`
    fragment FindingPage on FindingConnection {
  nodes {
    id
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"FindingPage"}) as unknown as TypedDocumentString<FindingPageFragment, unknown>;
export const RowFragmentDoc = new TypedDocumentString(`
    fragment Row on EvidenceRow {
  group {
    id
  }
  verdict
  method
  summary
  tally {
    studies
    randomized
    controlled
    uncontrolled
    participants
    participantsUnknown
    improved
    noDifference
    worsened
    mixed
    uncontrolledImproved
    uncontrolledNoDifference
    uncontrolledWorsened
  }
  studies(first: 100) {
    nodes {
      id
    }
  }
  findings(first: 100) {
    nodes {
      id
    }
  }
}
    `, {"fragmentName":"Row"}) as unknown as TypedDocumentString<RowFragment, unknown>;
export const AskDocument = new TypedDocumentString(`
    query Ask($question: String!) {
  ask(question: $question) {
    interpretation {
      outcome {
        label
      }
      condition {
        label
      }
      severity
      cellSource {
        label
      }
      groupBy
      unmatched
      ambiguous
    }
    evidence {
      overall {
        verdict
        summary
      }
      rows {
        group {
          label
        }
        verdict
        summary
        studies(first: 5) {
          totalCount
          nodes {
            title
            year
          }
        }
        findings(first: 5) {
          nodes {
            direction
            timepointMonths
            instrument {
              label
            }
            locator
            report {
              citation
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskQuery, AskQueryVariables>;
export const EvidenceByCellSourceDocument = new TypedDocumentString(`
    query EvidenceByCellSource($where: EvidenceWhere!) {
  evidence(where: $where, groupBy: CELL_SOURCE) {
    datasetVersion
    rulesVersion
    rows {
      group {
        id
        label
      }
      verdict
      method
      summary
      tally {
        studies
        controlled
        randomized
        participants
        improved
        noDifference
        worsened
        mixed
        uncontrolled
      }
    }
    severityUnknown(first: 3) {
      totalCount
      nodes {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EvidenceByCellSourceQuery, EvidenceByCellSourceQueryVariables>;
export const WholeStudyDocument = new TypedDocumentString(`
    query WholeStudy($id: ID!) {
  study(id: $id) {
    title
    status
    design
    phase
    masking
    year
    participants
    followUpMonths
    countries
    registrations
    funding
    notes
    reports {
      kind
      citation
      doi
      pmid
      retracted
    }
    population {
      condition {
        label
      }
      scale
      grades
      severities
      description
      ageMean
      femalePercent
      bmiMean
    }
    arms {
      label
      role
      participants
      intervention {
        kind
        cellSource {
          label
        }
        product {
          label
        }
        donor
        dose
        injections
        route
        guidance
      }
    }
    findings(first: 10) {
      totalCount
      nodes {
        outcome {
          label
        }
        instrument {
          label
          higherIsBetter
        }
        timepointMonths
        comparison
        direction
        derivedDirection
        values {
          arm {
            label
          }
          n
          mean
          sd
        }
        effect {
          measure
          estimate
          ciLow
          ciHigh
          p
          pRelation
        }
        locator
      }
    }
    adverseEvents {
      term
      serious
      values {
        arm {
          label
        }
        events
        total
      }
      locator
    }
    mechanisms {
      mechanism {
        label
      }
      relation
      direction
      molecules
    }
    sources {
      kind
      url
    }
    conflicts {
      about
      values {
        value
        source
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WholeStudyQuery, WholeStudyQueryVariables>;
export const HundredStudiesDocument = new TypedDocumentString(`
    query HundredStudies {
  studies(first: 100) {
    totalCount
    nodes {
      id
      title
      arms {
        label
        intervention {
          kind
          product {
            label
          }
        }
      }
      findings(first: 3) {
        nodes {
          outcome {
            label
          }
          instrument {
            label
          }
          direction
          report {
            citation
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<HundredStudiesQuery, HundredStudiesQueryVariables>;
export const SeverityModesDocument = new TypedDocumentString(`
    query SeverityModes {
  includes: evidence(
    where: {outcome: "pain", severity: MODERATE, severityMatch: INCLUDES}
    groupBy: CONDITION
  ) {
    overall {
      verdict
      summary
      studies(first: 3) {
        totalCount
        nodes {
          title
          population {
            grades
          }
        }
      }
    }
  }
  only: evidence(
    where: {outcome: "pain", severity: MODERATE, severityMatch: ONLY}
    groupBy: CONDITION
  ) {
    overall {
      verdict
      summary
      studies(first: 3) {
        totalCount
        nodes {
          title
          population {
            grades
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SeverityModesQuery, SeverityModesQueryVariables>;
export const OneGradeDocument = new TypedDocumentString(`
    query OneGrade($condition: ID!) {
  condition(id: $condition) {
    label
    severity
    broader {
      label
    }
  }
  evidence(
    where: {condition: $condition, outcome: "physical-function"}
    groupBy: CELL_PRODUCT
  ) {
    rows {
      group {
        label
      }
      verdict
      summary
    }
    severityUnknown {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<OneGradeQuery, OneGradeQueryVariables>;
export const AgainstWhatDocument = new TypedDocumentString(`
    query AgainstWhat {
  againstSaline: evidence(
    where: {outcome: "pain", comparator: [SALINE]}
    groupBy: CELL_PRODUCT
  ) {
    overall {
      verdict
      summary
    }
    rows {
      group {
        label
      }
      verdict
    }
  }
  againstHyaluronicAcid: evidence(
    where: {outcome: "pain", comparator: [HYALURONIC_ACID]}
    groupBy: CELL_PRODUCT
  ) {
    overall {
      verdict
      summary
    }
    rows {
      group {
        label
      }
      verdict
    }
  }
}
    `) as unknown as TypedDocumentString<AgainstWhatQuery, AgainstWhatQueryVariables>;
export const EarlyAndLateDocument = new TypedDocumentString(`
    query EarlyAndLate($early: FloatRange!, $late: FloatRange!) {
  early: evidence(
    where: {outcome: "pain", condition: "knee-osteoarthritis", timepointMonths: $early}
    groupBy: CELL_SOURCE
  ) {
    overall {
      summary
      tally {
        controlled
        improved
        noDifference
        worsened
      }
      findings(first: 5) {
        nodes {
          study {
            title
          }
          timepointMonths
          direction
        }
      }
    }
  }
  late: evidence(
    where: {outcome: "pain", condition: "knee-osteoarthritis", timepointMonths: $late}
    groupBy: CELL_SOURCE
  ) {
    overall {
      summary
      tally {
        controlled
        improved
        noDifference
        worsened
      }
      findings(first: 5) {
        nodes {
          study {
            title
          }
          timepointMonths
          direction
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EarlyAndLateQuery, EarlyAndLateQueryVariables>;
export const ByProductDocument = new TypedDocumentString(`
    query ByProduct {
  evidence(
    where: {condition: "knee-osteoarthritis", outcome: "pain"}
    groupBy: CELL_PRODUCT
  ) {
    rows {
      group {
        id
        label
        definition
      }
      verdict
      tally {
        controlled
        uncontrolled
        participants
      }
      summary
    }
  }
}
    `) as unknown as TypedDocumentString<ByProductQuery, ByProductQueryVariables>;
export const ByOutcomeDocument = new TypedDocumentString(`
    query ByOutcome($product: ID!) {
  evidence(
    where: {product: $product, condition: "knee-osteoarthritis"}
    groupBy: OUTCOME
  ) {
    overall {
      summary
    }
    rows {
      group {
        label
      }
      verdict
      method
      summary
    }
  }
}
    `) as unknown as TypedDocumentString<ByOutcomeQuery, ByOutcomeQueryVariables>;
export const ByConditionDocument = new TypedDocumentString(`
    query ByCondition($cellSource: ID!) {
  evidence(where: {cellSource: $cellSource}, groupBy: CONDITION) {
    rows {
      group {
        label
        ... on Condition {
          broader {
            label
          }
        }
      }
      verdict
      tally {
        studies
        controlled
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ByConditionQuery, ByConditionQueryVariables>;
export const ByMechanismDocument = new TypedDocumentString(`
    query ByMechanism {
  evidence(
    where: {outcome: "cartilage-regeneration", designs: [RANDOMIZED, NON_RANDOMIZED, SINGLE_ARM, ANIMAL, IN_VITRO]}
    groupBy: MECHANISM
  ) {
    rows {
      group {
        label
        ... on Mechanism {
          leadsTo {
            label
          }
        }
      }
      verdict
      tally {
        studies
      }
      mechanisms {
        mechanism {
          label
        }
        measured
        contradicted
        proposed
        preclinical
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ByMechanismQuery, ByMechanismQueryVariables>;
export const RolledUpDocument = new TypedDocumentString(`
    query RolledUp {
  asRecorded: evidence(
    where: {outcome: "physical-function"}
    groupBy: CELL_SOURCE
  ) {
    rows {
      group {
        label
      }
      tally {
        studies
      }
    }
  }
  rolledUp: evidence(
    where: {outcome: "physical-function"}
    groupBy: CELL_SOURCE
    rollUp: true
  ) {
    rows {
      group {
        label
      }
      tally {
        studies
      }
      verdict
    }
  }
}
    `) as unknown as TypedDocumentString<RolledUpQuery, RolledUpQueryVariables>;
export const SafetyAndMechanismsDocument = new TypedDocumentString(`
    query SafetyAndMechanisms($where: EvidenceWhere!) {
  evidence(where: $where, groupBy: CELL_PRODUCT) {
    rows {
      group {
        label
      }
      verdict
      safety {
        studies
        exposed
        events
        seriousEvents
      }
      mechanisms {
        mechanism {
          label
        }
        measured
        contradicted
        proposed
        studies(first: 2) {
          nodes {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SafetyAndMechanismsQuery, SafetyAndMechanismsQueryVariables>;
export const StudiesWithFacetsDocument = new TypedDocumentString(`
    query StudiesWithFacets($where: StudyWhere!, $first: Int!, $after: String) {
  studies(
    where: $where
    orderBy: {field: PARTICIPANTS, direction: DESC}
    first: $first
    after: $after
  ) {
    totalCount
    edges {
      cursor
      node {
        title
        year
        participants
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    facets {
      name
      values {
        value
        label
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StudiesWithFacetsQuery, StudiesWithFacetsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search {
  byDoi: search(text: "https://doi.org/10.1002/sctm.18-0122", first: 3) {
    nodes {
      kind
      node {
        id
      }
    }
  }
  byRegistryNumber: search(text: "NCT02658344", first: 3) {
    nodes {
      kind
      node {
        ... on Study {
          id
          title
        }
      }
    }
  }
  byWords: search(text: "umbilical cord knee", kinds: [STUDY], first: 3) {
    totalCount
    nodes {
      score
      snippet
      node {
        ... on Study {
          id
          title
        }
      }
    }
  }
  bySynonym: search(text: "SVF", kinds: [CELL_PRODUCT], first: 1) {
    nodes {
      node {
        ... on Term {
          id
          label
          synonyms
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const VocabularyDocument = new TypedDocumentString(`
    query Vocabulary($source: ID!) {
  cellSource(id: $source) {
    id
    label
    synonyms
    definition
    xrefs
    broader {
      label
    }
    narrower {
      id
      label
    }
    studies(first: 1) {
      totalCount
    }
    mechanisms {
      mechanism {
        label
      }
      measured
      contradicted
    }
  }
  outcome(id: "cartilage-regeneration") {
    label
    instruments {
      label
      min
      max
      unit
      higherIsBetter
    }
  }
  conditions {
    id
    label
    severity
  }
}
    `) as unknown as TypedDocumentString<VocabularyQuery, VocabularyQueryVariables>;
export const NodesDocument = new TypedDocumentString(`
    query Nodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Study {
      title
    }
    ... on Report {
      citation
    }
    ... on Arm {
      label
    }
    ... on Term {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<NodesQuery, NodesQueryVariables>;
export const DatasetDocument = new TypedDocumentString(`
    query Dataset {
  dataset {
    version
    rulesVersion
    studies
    findings
    updatedAt
    licence
    notice
  }
}
    `) as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const PoolTheEffectsDocument = new TypedDocumentString(`
    query PoolTheEffects {
  metaAnalysis(
    where: {outcome: "pain", condition: "knee-osteoarthritis", cellSource: "msc"}
  ) {
    status
    reason
    measure
    model
    intervalMethod
    k
    participants
    estimate
    ciLow
    ciHigh
    predictionLow
    predictionHigh
    i2
    tau2
    favours
    included {
      study {
        id
      }
      estimate
      ciLow
      ciHigh
      weight
      findings {
        locator
        timepointMonths
        report {
          citation
        }
      }
    }
    excluded(first: 20) {
      code
      reason
      finding {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PoolTheEffectsQuery, PoolTheEffectsQueryVariables>;
export const SensitivityDocument = new TypedDocumentString(`
    query Sensitivity($where: EvidenceWhere = {outcome: "pain", condition: "knee-osteoarthritis", cellSource: "msc"}) {
  standard: metaAnalysis(where: $where, measure: SMD) {
    ...Pool
    leaveOneOut {
      omitted {
        id
      }
      estimate
      ciLow
      ciHigh
    }
  }
  dersimonianLaird: metaAnalysis(
    where: $where
    measure: SMD
    tau2Estimator: DERSIMONIAN_LAIRD
    intervalMethod: WALD
  ) {
    ...Pool
  }
  commonEffect: metaAnalysis(where: $where, measure: SMD, model: COMMON_EFFECT) {
    ...Pool
  }
  withoutOne: metaAnalysis(where: $where, measure: SMD, without: ["koh-2014"]) {
    ...Pool
  }
  lowRiskOfBias: metaAnalysis(
    where: $where
    measure: SMD
    onlyLowRiskOfBias: true
  ) {
    ...Pool
  }
}
    fragment Pool on MetaAnalysis {
  status
  reason
  k
  estimate
  ciLow
  ciHigh
  i2
}`) as unknown as TypedDocumentString<SensitivityQuery, SensitivityQueryVariables>;
export const ExploreDocument = new TypedDocumentString(`
    query Explore {
  metaAnalysis(
    where: {outcome: "pain", condition: "knee-osteoarthritis", cellSource: "msc"}
    measure: SMD
  ) {
    k
    bySource: subgroups(by: CELL_SOURCE) {
      groups {
        label
        k
        estimate
        ciLow
        ciHigh
        i2
      }
      difference {
        q
        df
        pValue
      }
      reason
    }
    byComparator: subgroups(by: COMPARATOR) {
      groups {
        label
        k
        estimate
      }
      difference {
        pValue
      }
      reason
    }
    metaRegression(moderator: YEAR) {
      k
      slope {
        estimate
        ciLow
        ciHigh
        pValue
      }
      r2
      reason
    }
    cumulative {
      study {
        id
      }
      year
      k
      estimate
      ciLow
      ciHigh
    }
  }
}
    `) as unknown as TypedDocumentString<ExploreQuery, ExploreQueryVariables>;
export const ForestPlotAndScriptDocument = new TypedDocumentString(`
    query ForestPlotAndScript {
  metaAnalysis(
    where: {outcome: "pain", condition: "knee-osteoarthritis", cellSource: "msc"}
    measure: SMD
  ) {
    status
    k
    estimate
    ciLow
    ciHigh
    forestPlot
    funnelPlot
    script(language: R)
  }
}
    `) as unknown as TypedDocumentString<ForestPlotAndScriptQuery, ForestPlotAndScriptQueryVariables>;
export const SummaryOfFindingsDocument = new TypedDocumentString(`
    query SummaryOfFindings {
  summaryOfFindings(
    where: {condition: "knee-osteoarthritis", cellSource: "msc"}
    title: "MSC in knee osteoarthritis"
  ) {
    rows {
      outcome {
        label
      }
      studies
      participants
      measure
      estimate
      ciLow
      ciHigh
      unit
      certainty
      footnotes
      sentence
    }
    footnotes
    html
  }
}
    `) as unknown as TypedDocumentString<SummaryOfFindingsQuery, SummaryOfFindingsQueryVariables>;
export const WhereIsTheEvidenceDocument = new TypedDocumentString(`
    query WhereIsTheEvidence {
  evidenceMap(
    rows: CELL_SOURCE
    columns: OUTCOME
    where: {condition: "knee-osteoarthritis"}
  ) {
    rows {
      label
    }
    columns {
      label
    }
    cells {
      row {
        id
      }
      column {
        id
      }
      verdict
      certainty
      studies
      randomized
      participants
    }
  }
}
    `) as unknown as TypedDocumentString<WhereIsTheEvidenceQuery, WhereIsTheEvidenceQueryVariables>;
export const WhatIsStillToComeDocument = new TypedDocumentString(`
    query WhatIsStillToCome {
  evidence(
    where: {outcome: "cartilage-regeneration", condition: "osteoarthritis"}
    groupBy: CELL_SOURCE
  ) {
    rows {
      group {
        label
      }
      verdict
      certainty {
        level
        reasons {
          domain
          steps
          explanation
        }
      }
      awaited(first: 10) {
        totalCount
        nodes {
          id
          title
          completionDate
          registrations
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIsStillToComeQuery, WhatIsStillToComeQueryVariables>;
export const HowMightItWorkDocument = new TypedDocumentString(`
    query HowMightItWork {
  mechanismPaths(cellSource: "msc", outcome: "cartilage-regeneration") {
    cellSource {
      label
    }
    mechanism {
      label
    }
    outcome {
      label
    }
    measured
    contradicted
    proposed
    preclinical
    studies(first: 5) {
      nodes {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HowMightItWorkQuery, HowMightItWorkQueryVariables>;
export const ClaimsOfTheOverviewDocument = new TypedDocumentString(`
    query ClaimsOfTheOverview($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Claim {
      id
      text
      verdict
      explanation
      supporting(first: 3) {
        totalCount
        nodes {
          id
          locator
        }
      }
      opposing(first: 3) {
        totalCount
        nodes {
          id
          locator
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimsOfTheOverviewQuery, ClaimsOfTheOverviewQueryVariables>;
export const EveryClaimWeighedDocument = new TypedDocumentString(`
    query EveryClaimWeighed {
  claims {
    id
    text
    source
    subject
    predicate
    objects {
      id
      label
    }
    verdict
    explanation
  }
}
    `) as unknown as TypedDocumentString<EveryClaimWeighedQuery, EveryClaimWeighedQueryVariables>;
export const WhatReviewsFoundDocument = new TypedDocumentString(`
    query WhatReviewsFound {
  metaAnalysis(where: {outcome: "pain", condition: "knee-osteoarthritis"}) {
    estimate
    measure
    k
    published {
      synthesis {
        id
        title
        year
      }
      comparison
      measure
      estimate
      ciLow
      ciHigh
      certainty
      locator
    }
    publishedOverlap {
      synthesis {
        id
      }
      shared {
        id
      }
      onlyInReview {
        label
      }
      onlyHere {
        id
      }
    }
  }
  syntheses(first: 3) {
    totalCount
    nodes {
      id
      kind
      title
      year
      conclusion
      recommendation
    }
  }
}
    `) as unknown as TypedDocumentString<WhatReviewsFoundQuery, WhatReviewsFoundQueryVariables>;
export const SameStudyTwiceDocument = new TypedDocumentString(`
    query SameStudyTwice {
  studies(where: {condition: "knee-osteoarthritis"}, first: 100) {
    nodes {
      id
      sameAs
      possibleDuplicates {
        study {
          id
          title
        }
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SameStudyTwiceQuery, SameStudyTwiceQueryVariables>;
export const MapTestDocument = new TypedDocumentString(`
    query MapTest($where: EvidenceWhere) {
  evidenceMap(rows: CELL_SOURCE, columns: OUTCOME, where: $where) {
    rows {
      id
    }
    columns {
      id
      narrower {
        id
      }
    }
    cells {
      row {
        id
        narrower {
          id
        }
      }
      column {
        id
      }
      verdict
      certainty
      studies
      randomized
      participants
    }
  }
}
    `) as unknown as TypedDocumentString<MapTestQuery, MapTestQueryVariables>;
export const MapRowTestDocument = new TypedDocumentString(`
    query MapRowTest($where: EvidenceWhere!) {
  evidence(where: $where, groupBy: CELL_SOURCE) {
    rows {
      group {
        id
      }
      verdict
      certainty {
        level
      }
      tally {
        studies
        randomized
        participants
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MapRowTestQuery, MapRowTestQueryVariables>;
export const RowDetailsDocument = new TypedDocumentString(`
    query RowDetails($where: EvidenceWhere!) {
  evidence(where: $where, groupBy: CELL_SOURCE) {
    rows {
      group {
        id
      }
      safety {
        studies
        exposed
        events
        seriousEvents
      }
      mechanisms {
        mechanism {
          id
        }
        measured
        contradicted
        proposed
        preclinical
        studies(first: 10) {
          totalCount
          nodes {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RowDetailsQuery, RowDetailsQueryVariables>;
export const FlagshipInWordsDocument = new TypedDocumentString(`
    query FlagshipInWords($question: String!) {
  ask(question: $question) {
    interpretation {
      outcome {
        id
      }
      condition {
        id
      }
      severity
      cellSource {
        id
      }
      product {
        id
      }
      mechanism {
        id
      }
      groupBy
      unmatched
      ambiguous
    }
    evidence {
      datasetVersion
      rulesVersion
      ...FlagshipRows
    }
  }
}
    fragment FlagshipRows on Evidence {
  rows {
    group {
      id
      label
    }
    verdict
    method
    summary
    tally {
      studies
      controlled
      participants
    }
    studies(first: 100) {
      nodes {
        id
        title
        findings(first: 100) {
          nodes {
            id
            locator
          }
        }
      }
    }
    findings(first: 100) {
      nodes {
        id
        direction
        locator
        study {
          id
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<FlagshipInWordsQuery, FlagshipInWordsQueryVariables>;
export const FlagshipAsFilterDocument = new TypedDocumentString(`
    query FlagshipAsFilter {
  evidence(
    where: {outcome: "cartilage-regeneration", condition: "osteoarthritis", severity: MODERATE, cellSource: "msc"}
    groupBy: CELL_SOURCE
  ) {
    datasetVersion
    rulesVersion
    ...FlagshipRows
  }
}
    fragment FlagshipRows on Evidence {
  rows {
    group {
      id
      label
    }
    verdict
    method
    summary
    tally {
      studies
      controlled
      participants
    }
    studies(first: 100) {
      nodes {
        id
        title
        findings(first: 100) {
          nodes {
            id
            locator
          }
        }
      }
    }
    findings(first: 100) {
      nodes {
        id
        direction
        locator
        study {
          id
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<FlagshipAsFilterQuery, FlagshipAsFilterQueryVariables>;
export const ImportDocument = new TypedDocumentString(`
    mutation Import($records: [JSON!]!, $dryRun: Boolean!) {
  importStudies(records: $records, dryRun: $dryRun) {
    batch
    dryRun
    created
    changed
    unchanged
    refused
    records {
      id
      change
      problems {
        code
        path
        message
      }
      warnings {
        code
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportMutation, ImportMutationVariables>;
export const NodesByIdDocument = new TypedDocumentString(`
    query NodesById($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<NodesByIdQuery, NodesByIdQueryVariables>;
export const NodeByIdDocument = new TypedDocumentString(`
    query NodeById($id: ID!) {
  node(id: $id) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<NodeByIdQuery, NodeByIdQueryVariables>;
export const EveryIdDocument = new TypedDocumentString(`
    query EveryId {
  studies(first: 40) {
    nodes {
      id
      reports {
        id
      }
      arms {
        id
      }
      findings(first: 100) {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EveryIdQuery, EveryIdQueryVariables>;
export const EveryTermDocument = new TypedDocumentString(`
    query EveryTerm {
  cellSources {
    ...TermParts
    studies(first: 1) {
      totalCount
    }
  }
  cellProducts {
    ...TermParts
    studies(first: 1) {
      totalCount
    }
  }
  conditions {
    ...TermParts
    severity
    studies(first: 1) {
      totalCount
    }
  }
  outcomes {
    ...TermParts
    instruments {
      id
    }
  }
  instruments {
    ...TermParts
    min
    max
    higherIsBetter
  }
  mechanisms {
    ...TermParts
    leadsTo {
      id
    }
  }
}
    fragment TermParts on Term {
  id
  label
  xrefs
  broader {
    id
  }
  narrower {
    id
  }
}`) as unknown as TypedDocumentString<EveryTermQuery, EveryTermQueryVariables>;
export const WholeDatasetDocument = new TypedDocumentString(`
    query WholeDataset {
  dataset {
    version
    rulesVersion
    studies
    findings
    updatedAt
    licence
    notice
  }
  evidence(where: {}, groupBy: OUTCOME) {
    datasetVersion
    rulesVersion
  }
}
    `) as unknown as TypedDocumentString<WholeDatasetQuery, WholeDatasetQueryVariables>;
export const StudyPageDocument = new TypedDocumentString(`
    query StudyPage($where: StudyWhere, $orderBy: StudyOrder, $first: Int, $after: String, $last: Int, $before: String) {
  studies(
    where: $where
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    edges {
      cursor
      node {
        id
        title
        year
        participants
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<StudyPageQuery, StudyPageQueryVariables>;
export const NestedPagesDocument = new TypedDocumentString(`
    query NestedPages($findings: String, $studies: String, $decided: String, $hits: String) {
  study(id: "lamo-espinosa-2016") {
    findings(first: 7, after: $findings) {
      totalCount
      ...FindingPage
    }
  }
  evidence(where: {outcome: "pain"}, groupBy: CELL_SOURCE) {
    overall {
      studies(first: 9, after: $studies) {
        totalCount
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      findings(first: 13, after: $decided) {
        totalCount
        ...FindingPage
      }
    }
  }
  search(text: "cartilage", first: 11, after: $hits) {
    totalCount
    nodes {
      node {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment FindingPage on FindingConnection {
  nodes {
    id
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<NestedPagesQuery, NestedPagesQueryVariables>;
export const EveryFieldDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<EveryFieldQuery, EveryFieldQueryVariables>;
export const ReferencePoolDocument = new TypedDocumentString(`
    query ReferencePool($measure: EffectMeasure, $model: PoolingModel, $tau2Estimator: Tau2Estimator, $intervalMethod: IntervalMethod) {
  metaAnalysis(
    where: {outcome: "pain"}
    measure: $measure
    model: $model
    tau2Estimator: $tau2Estimator
    intervalMethod: $intervalMethod
  ) {
    status
    k
    estimate
    ciLow
    ciHigh
    tau2
    q
    i2
  }
}
    `) as unknown as TypedDocumentString<ReferencePoolQuery, ReferencePoolQueryVariables>;
export const FindTextDocument = new TypedDocumentString(`
    query FindText($text: String!, $kinds: [SearchKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    nodes {
      kind
      score
      snippet
      node {
        __typename
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindTextQuery, FindTextQueryVariables>;
export const NestedHundredDocument = new TypedDocumentString(`
    query NestedHundred {
  studies(first: 100) {
    totalCount
    nodes {
      id
      arms {
        label
      }
      findings(first: 50) {
        nodes {
          outcome {
            label
            instruments {
              label
            }
          }
          instrument {
            label
          }
          report {
            citation
          }
        }
      }
      reports {
        citation
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NestedHundredQuery, NestedHundredQueryVariables>;
export const StudyListDocument = new TypedDocumentString(`
    query StudyList($where: StudyWhere) {
  studies(where: $where, first: 100) {
    totalCount
    nodes {
      id
    }
    facets {
      name
      values {
        value
        label
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StudyListQuery, StudyListQueryVariables>;
export const FacetsBothWaysDocument = new TypedDocumentString(`
    query FacetsBothWays {
  studies(where: {hasResults: true, status: [PUBLISHED], designs: [RANDOMIZED]}) {
    facets {
      name
      values {
        value
        label
        count
      }
    }
  }
  evidence(where: {designs: [RANDOMIZED]}, groupBy: OUTCOME) {
    overall {
      studies {
        facets {
          name
          values {
            value
            label
            count
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FacetsBothWaysQuery, FacetsBothWaysQueryVariables>;
export const ClaimsTestDocument = new TypedDocumentString(`
    query ClaimsTest {
  claims {
    id
    verdict
    explanation
    supporting(first: 50) {
      totalCount
      nodes {
        id
        direction
        derivedDirection
      }
    }
    opposing(first: 50) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimsTestQuery, ClaimsTestQueryVariables>;
export const PoolTestDocument = new TypedDocumentString(`
    query PoolTest($where: EvidenceWhere!) {
  standard: metaAnalysis(where: $where, measure: SMD) {
    k
    estimate
    included {
      estimate
      variance
      weight
    }
    forestPlot
    script(language: R)
    subgroups(by: CELL_SOURCE) {
      groups {
        k
      }
      difference {
        df
      }
    }
    cumulative {
      k
      estimate
    }
  }
  common: metaAnalysis(where: $where, measure: SMD, model: COMMON_EFFECT) {
    estimate
  }
}
    `) as unknown as TypedDocumentString<PoolTestQuery, PoolTestQueryVariables>;
export const TableTestDocument = new TypedDocumentString(`
    query TableTest($where: EvidenceWhere!, $title: String) {
  summaryOfFindings(where: $where, title: $title) {
    rows {
      outcome {
        id
      }
      certainty
      footnotes
      sentence
    }
    footnotes
    html
  }
}
    `) as unknown as TypedDocumentString<TableTestQuery, TableTestQueryVariables>;
export const PathsTestDocument = new TypedDocumentString(`
    query PathsTest {
  mechanismPaths(outcome: "cartilage-regeneration") {
    outcome {
      id
    }
    measured
    proposed
    contradicted
    preclinical
    studies {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<PathsTestQuery, PathsTestQueryVariables>;
export const BringDocument = new TypedDocumentString(`
    mutation Bring($records: [JSON!]!) {
  importStudies(records: $records, dryRun: false) {
    refused
    records {
      id
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BringMutation, BringMutationVariables>;
export const RowsDocument = new TypedDocumentString(`
    query Rows($where: EvidenceWhere!, $groupBy: EvidenceAxis!, $rollUp: Boolean) {
  evidence(where: $where, groupBy: $groupBy, rollUp: $rollUp) {
    datasetVersion
    rulesVersion
    overall {
      ...Row
    }
    rows {
      ...Row
    }
    severityUnknown(first: 100) {
      nodes {
        id
      }
    }
  }
}
    fragment Row on EvidenceRow {
  group {
    id
  }
  verdict
  method
  summary
  tally {
    studies
    randomized
    controlled
    uncontrolled
    participants
    participantsUnknown
    improved
    noDifference
    worsened
    mixed
    uncontrolledImproved
    uncontrolledNoDifference
    uncontrolledWorsened
  }
  studies(first: 100) {
    nodes {
      id
    }
  }
  findings(first: 100) {
    nodes {
      id
    }
  }
}`) as unknown as TypedDocumentString<RowsQuery, RowsQueryVariables>;
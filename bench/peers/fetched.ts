/** A flagship's data as the peers give it: what the documents select, nothing else. */
export interface FetchedTerm {
  id: string;
  label: string;
}

export interface FetchedArm {
  id: string;
  label: string;
  role: string;
  participants: number | null;
  kind: string;
  donor: string | null;
  doseCells: number | null;
  guidance: string | null;
  sources: FetchedTerm[];
  products: FetchedTerm[];
}

export interface FetchedStudy {
  id: string;
  title: string;
  status: string;
  design: string;
  year: number | null;
  participants: number | null;
  masking: string | null;
  followUpMonths: number | null;
  retracted: boolean;
  sameAs: string[] | null;
  conditionsConnection: {
    edges: {
      properties: { scale: string | null; grades: number[] | null; ageMean: number | null };
      node: { id: string };
    }[];
  };
  mechanismsConnection: {
    edges: { properties: { relation: string; direction: string | null }; node: FetchedTerm }[];
  };
}

export interface AwaitedStudy extends FetchedStudy {
  completionDate: string | null;
  arms: FetchedArm[];
}

export interface FetchedReport {
  id: string;
  kind: string;
  title: string | null;
  authors: string[] | null;
  journal: string | null;
  year: number | null;
  volume: string | null;
  pages: string | null;
  doi: string | null;
  pmid: string | null;
  pmcid: string | null;
  url: string | null;
  retracted: boolean;
}

export interface FetchedFinding {
  id: string;
  comparison: string;
  direction: string | null;
  timepointMonths: number | null;
  lastFollowUp: boolean | null;
  valueKind: string | null;
  effect: string | null;
  locator: string;
  outcomes: FetchedTerm[];
  instruments: FetchedTerm[];
  experimental: FetchedArm[];
  comparator: FetchedArm[];
  within: FetchedArm[];
  valuesConnection: { edges: { properties: Record<string, number | null>; node: { id: string } }[] };
  reports: FetchedReport[];
  studies: FetchedStudy[];
}

export interface FetchedFlagship {
  findings: FetchedFinding[];
  awaited: AwaitedStudy[];
  newest: { newestReportYear: number | null }[];
}

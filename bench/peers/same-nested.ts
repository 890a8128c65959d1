import { mustEqual } from '../support/equal.js';
import { dataOf, type Answered } from '../support/http.js';

interface Named {
  id: string;
  label: string;
}

interface OurArm extends Named {
  role: string;
  intervention: { kind: string; cellSource: Named | null; product: Named | null };
}

interface OurStudy {
  id: string;
  title: string;
  year: number | null;
  design: string;
  reports: { id: string; title: string | null; year: number | null; doi: string | null }[];
  arms: OurArm[];
  findings: {
    nodes: {
      id: string;
      direction: string | null;
      timepointMonths: number | null;
      locator: string;
      outcome: Named;
      instrument: Named | null;
      experimental: (Named & { intervention: { cellSource: Named | null } }) | null;
    }[];
  };
}

interface PeerStudy extends Omit<OurStudy, 'arms' | 'findings'> {
  arms: { id: string }[];
  findings: { id: string; outcomes: Named[]; instruments: Named[] }[];
}

const bare = ({ id, label }: Named): Named => ({ id: id.slice(id.indexOf(':') + 1), label });
const listed = (term: Named | null): Named[] => (term === null ? [] : [bare(term)]);
const keyOf = (id: string): string => id.slice(id.indexOf(':') + 1);
const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The product's answer in the form of the peers; what has no order in the graph is put in the order of ids. */
const inTheirForm = ({ id, title, year, design, reports, arms, findings }: OurStudy): unknown => ({
  id: keyOf(id),
  title,
  year,
  design,
  reports: byId(reports.map((report) => ({ ...report, id: keyOf(report.id) }))),
  arms: byId(
    arms.map(({ intervention, role, ...arm }) => ({
      ...bare(arm),
      role,
      kind: intervention.kind,
      sources: listed(intervention.cellSource),
      products: listed(intervention.product),
    })),
  ),
  findings: byId(
    findings.nodes.map(({ outcome, instrument, experimental, ...finding }) => ({
      ...finding,
      id: keyOf(finding.id),
      outcomes: [bare(outcome)],
      instruments: listed(instrument),
      experimental:
        experimental === null ? [] : [{ ...bare(experimental), sources: listed(experimental.intervention.cellSource) }],
    })),
  ),
});

const sorted = (study: PeerStudy): unknown => ({
  ...study,
  reports: byId(study.reports),
  arms: byId(study.arms),
  findings: byId(study.findings),
});

/** Stops the bench unless the peer's nested list is the product's, to the last field. */
export function checkNested(peer: string, theirs: Answered, ours: Answered): void {
  mustEqual(
    `nested list by ${peer}`,
    dataOf<{ studies: { nodes: OurStudy[] } }>(ours).studies.nodes.map(inTheirForm),
    dataOf<{ studies: PeerStudy[] }>(theirs).studies.map(sorted),
  );
}

import type { SurfaceView } from "../../components/shared/surface-view.ts";
import { CODES } from "../../utils/diagnostics/codes.ts";
import type { Finding, TableReport } from "../../utils/model/report.ts";
import { breakdown, scenarios } from "./sample-breakdown.ts";
import { columns, cost, exact, range, unknown } from "./sample-columns.ts";
import { conditionReckoning, reckonedFindings } from "./sample-reckonings.ts";

const findings: Finding[] = [
  {
    rule: "no-run-condition-on-existing-data",
    class: "proven",
    severity: "error",
    columnId: "f_work",
    message:
      "Find work email runs on all 4,812 rows, and 1,204 already have an address in Email. That costs about 600 data credits ($30) per full run.",
    why: "An enrichment that looks for data the table already holds pays for every row twice.",
    fix: "Only run if Email is empty.",
    condition: {
      byName: "!{{Email}}",
      byId: "!{{f_email}}",
      verdicts: { condition: "!{{f_email}}", run: 150, skip: 50, unknown: 0, passingRow: 2, failingRow: 1 },
      rows: { before: exact(4812), after: range(3420, 3608, 3790) },
    },
    culprit: null,
    saving: cost(range(410, 450, 498), exact(1204), range(21, 26.1, 31.6)),
    reckoning: conditionReckoning,
  },
  {
    rule: "always-true-run-condition",
    class: "review",
    severity: "warning",
    columnId: "f_research",
    message:
      "A part of the run condition of Research the account lets every row through: {{Score with own key}} !== 70. The reason is that Score with own key is a formula, and formula results are texts.",
    why: "A condition that is always true costs as much as none.",
    fix: "Write it as: !!{{Find work email}}?.email && +{{Score with own key}} !== 70",
    condition: {
      byName: "!!{{Find work email}}?.email && +{{Score with own key}} !== 70",
      byId: "!!{{f_work}}?.email && +{{f_score}} !== 70",
      verdicts: null,
      rows: null,
    },
    culprit: { start: 23, end: 41 },
    saving: null,
    reckoning: [],
  },
  {
    rule: "costly-step-first",
    class: "review",
    severity: "warning",
    columnId: "f_company",
    message: "Enrich company runs before anything has told whether a row is worth it.",
    why: "Cheap checks first keep costly columns from running on rows that are thrown away later.",
    fix: "Put a cheap qualifying column before it, if most of your rows turn out not to fit.",
    condition: null,
    culprit: null,
    saving: null,
    reckoning: [],
  },
];

export const report: TableReport = {
  id: "t_gallery",
  name: "Outbound prospects, Q4",
  workspaceId: "1",
  era: "modern",
  planType: "launch",
  isAutoRunOn: true,
  columns,
  estimate: {
    scenario: "next-run",
    ...cost(range(4060, 7030, 17_020), range(16_400, 16_700, 17_000), range(222, 371, 871)),
    rows: exact(4812),
    unknown: [{ columnId: "f_scrape", reason: "no price is known for this action" }],
    assumptions: [
      "Every column runs on the rows that have no result yet.",
      "Research the account: the likely price is the median of the price book.",
    ],
    breakdown,
  },
  scenarios,
  findings,
  notChecked: [
    {
      rule: "no-run-condition-on-existing-data",
      columnId: "f_scrape",
      reason: "what this action returns is not known",
    },
    { rule: "misses-are-billed", columnId: "f_work", reason: "the page has not shown run statuses" },
    { rule: "misses-are-billed", columnId: "f_company", reason: "the page has not shown run statuses" },
  ],
  checkedRules: Array.from({ length: 24 }, (_, index) => `rule-${index}`),
};

const fixedReport: TableReport = {
  ...report,
  findings: findings.slice(1),
  estimate: {
    ...report.estimate,
    ...cost(range(3460, 6430, 16_400), range(15_200, 15_500, 15_800), range(192, 341, 841)),
  },
};

const clean: TableReport = {
  ...report,
  name: "Clean table",
  findings: [],
  notChecked: [],
  estimate: { ...report.estimate, ...cost(exact(212), exact(212), exact(11.2)), unknown: [] },
};

const legacy: TableReport = {
  ...report,
  era: "legacy",
  planType: "proApril2023",
  isAutoRunOn: null,
  estimate: {
    ...report.estimate,
    ...cost(range(820, 960, 1140), exact(0), unknown("the plan's price per credit was not seen")),
  },
};

const ready = (own: TableReport, blind: string[] = []): SurfaceView => ({
  state: "ready",
  report: own,
  seenAt: 0,
  blind,
  accuracy: { runs: 14, unforetold: 0, credits: { low: -3, high: 9, all: 1 }, actions: { low: -3, high: 9, all: 1 } },
});

/** Every state that a surface can show, by name. */
export const samples: Record<string, SurfaceView> = {
  findings: ready(report),
  fixed: ready(fixedReport),
  reckoned: ready({ ...report, findings: reckonedFindings }),
  clean: ready(clean),
  unproven: ready({ ...clean, notChecked: report.notChecked }),
  legacy: ready(legacy),
  blind: ready(report, ["Run statuses have not been seen, so hit rates are the price book's."]),
  unknown: ready({
    ...report,
    era: "unknown",
    planType: null,
    estimate: {
      ...report.estimate,
      ...cost(unknown("no count was seen"), unknown("no count was seen"), unknown("no plan was seen")),
      rows: unknown("no count was seen"),
    },
  }),
  loading: { state: "loading" },
  "not-a-table": { state: "not-a-table" },
  "nothing-captured": { state: "nothing-captured", tableId: "t_gallery", blind: [] },
  unreachable: { state: "unreachable" },
  failed: { state: "failed", sentence: CODES["database-newer"].sentence },
};

import type { Quantity } from "../../utils/model/quantity.ts";
import type { ColumnReport, Cost } from "../../utils/model/report.ts";

export const exact = (value: number): Quantity => ({ low: value, likely: value, high: value });
export const range = (low: number, likely: number, high: number): Quantity => ({ low, likely, high });
export const unknown = (reason: string): Quantity => ({ unknown: reason });

export const cost = (dataCredits: Quantity, actions: Quantity, usd: Quantity): Cost => ({ dataCredits, actions, usd });

const book = { source: "Clay's pricing page", asOf: "2026-11-03", confidence: "high" } as const;

function column(id: string, name: string, more: Partial<ColumnReport>): ColumnReport {
  return {
    id,
    name,
    type: "action",
    actionKey: null,
    packageId: null,
    kind: "enrichment",
    paid: true,
    parked: false,
    gate: {
      state: "none",
      references: [],
      text: null,
      meaning: null,
      problem: null,
      guards: [],
      verdicts: null,
      stoppedBy: [],
    },
    account: "clay",
    price: null,
    priceKey: id,
    ownKey: null,
    rows: null,
    cost: null,
    ...more,
  };
}

const gate = (
  state: ColumnReport["gate"]["state"],
  more: Partial<ColumnReport["gate"]> = {},
): ColumnReport["gate"] => ({
  state,
  references: [],
  text: null,
  meaning: null,
  problem: null,
  guards: [],
  verdicts: null,
  stoppedBy: state === "depends" ? ["Its run condition decides row by row."] : [],
  ...more,
});

const RESEARCH = "!!{{f_work}}?.email && {{f_score}} !== 70";
const BROKEN = "{{f_work}}?.email && ({{f_score}} > 70";
const LONG = [
  '["営業部長","Geschäftsführerin","директор по продажам","مدير المبيعات"].some(title => ({{f_name}} || "").includes(title))',
  "!{{f_phone}}",
  '({{f_research}}?.summary || "").toLowerCase().includes("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")',
].join(" && ");

const plain = (id: string, name: string) =>
  column(id, name, { type: "text", kind: "value", paid: false, account: "none" });

const perRow = (credits: Quantity, actions: Quantity, usd: Quantity, explanation: string[]) => ({
  ...cost(credits, actions, usd),
  per: "row" as const,
  provenance: book,
  explanation,
});

export const columns: ColumnReport[] = [
  plain("f_name", "Full name"),
  plain("f_email", "Email"),
  column("f_company", "Enrich company", {
    price: perRow(exact(1), exact(1), exact(0.05), ["Clay's own account, 1 data credit a row."]),
    rows: exact(212),
    cost: cost(exact(212), exact(212), exact(11.2)),
    gate: {
      state: "depends",
      references: ["f_name"],
      text: "!!{{f_name}}",
      meaning: "Runs only where Full name is filled.",
      problem: null,
      guards: [],
      verdicts: { condition: "!!{{f_name}}", run: 44, skip: 6, unknown: 0, passingRow: 1, failingRow: 9 },
      stoppedBy: ["Its run condition decides row by row."],
    },
  }),
  column("f_work", "Find work email", {
    price: perRow(exact(0.5), exact(1), exact(0.03), [
      "Clay's own account, 0.5 data credits a row.",
      "A row without a result is billed too.",
    ]),
    rows: exact(4812),
    cost: cost(exact(2406), exact(4812), exact(120.3)),
  }),
  column("f_research", "Research the account", {
    kind: "ai",
    price: perRow(range(0.8, 2.1, 6), exact(1), range(0.04, 0.11, 0.3), [
      "Priced by the text that the model reads and writes, so it differs from row to row.",
    ]),
    gate: gate("depends", {
      references: ["f_work", "f_score"],
      text: RESEARCH,
      meaning: "Runs only where email of Find work email is filled, and where more holds that cannot be put in words.",
      verdicts: { condition: RESEARCH, run: 31, skip: 17, unknown: 2, passingRow: 12, failingRow: 3 },
    }),
    rows: range(1800, 2100, 2400),
    cost: cost(range(1440, 4410, 14_400), range(1800, 2100, 2400), range(72, 220, 720)),
  }),
  column("f_score", "Score with own key", {
    kind: "ai",
    account: "own",
    price: perRow(exact(0), exact(1), exact(0.002), ["Your own OpenAI key: no data credits, the action stays."]),
    gate: gate("depends", {
      references: ["f_name", "f_phone", "f_research"],
      text: LONG,
      meaning: "Runs only where Mobile phone is empty, and where more holds that cannot be put in words.",
    }),
    rows: exact(4812),
    cost: cost(exact(0), exact(4812), exact(9.62)),
  }),
  column("f_phone", "Mobile phone", {
    parked: true,
    price: perRow(exact(15), exact(1), exact(0.75), ["Clay's own account, 15 data credits a row."]),
    rows: exact(0),
    cost: cost(exact(0), exact(0), exact(0)),
    gate: {
      state: "none",
      references: [],
      text: null,
      meaning: null,
      problem: null,
      guards: [],
      verdicts: null,
      stoppedBy: ["Auto-run of this column is off, so it runs by hand only."],
    },
  }),
  column("f_scrape", "Scrape website", {
    paid: null,
    gate: gate("broken", {
      references: ["f_work", "f_score"],
      text: BROKEN,
      problem: { reason: "it is not a valid expression", start: BROKEN.length, end: BROKEN.length },
    }),
    account: "unknown",
    price: {
      ...cost(
        unknown("no price is known for this action"),
        unknown("no price is known for this action"),
        unknown("no price is known for this action"),
      ),
      per: "row",
      provenance: null,
      explanation: ["Neither Clay's page nor the price book names a price for this action."],
    },
    rows: exact(4812),
    cost: cost(unknown("price unknown"), unknown("price unknown"), unknown("price unknown")),
  }),
  column("f_push", "Push to CRM", {
    kind: "export",
    account: "own",
    price: perRow(exact(0), exact(1), exact(0.002), ["Your own account: no data credits, the action stays."]),
    rows: exact(4812),
    cost: cost(exact(0), exact(4812), exact(9.62)),
  }),
];

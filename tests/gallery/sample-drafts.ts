import type { DraftReport } from "../../utils/model/draft-report.ts";
import type { PickerEntry, PickerPrice } from "../../utils/model/picker.ts";
import { columns, cost, exact, range, unknown } from "./sample-columns.ts";
import { report } from "./samples.ts";

const column = columns.find(({ id }) => id === "f_work") as DraftReport["column"];

const findings: DraftReport = {
  column,
  findings: report.findings.filter(({ columnId }) => columnId === "f_work"),
  notChecked: [],
  onSave: {
    isStarting: true,
    rows: exact(4812),
    cost: cost(exact(2406), exact(4812), exact(120.3)),
    sentence: "This will run on all 4,812 rows when you save: about 2,400 data credits ($120) and 4,812 actions.",
  },
  change: {
    difference: cost(exact(1330), exact(2660), exact(77.14)),
    sentence: "This change adds about $77 to the next run.",
  },
  chip: {
    agrees: true,
    clay: "1 action and 0.5 data credits per row",
    fettle: "1 action and 0.5 data credits per row",
  },
  assumptions: [
    "Clay's default is taken for what the closed section Run settings holds: auto-run on, no run condition.",
  ],
};

const clean: DraftReport = {
  ...findings,
  findings: [],
  onSave: {
    isStarting: true,
    rows: range(0, 3608, 4812),
    cost: cost(range(0, 1804, 2406), range(0, 3608, 4812), range(0, 90, 120)),
    sentence:
      "Its run condition decides row by row: up to 4,812 rows when you save, at most 2,400 data credits ($120).",
  },
};

/** What the worker could answer about the column in the panel, by name. */
export const sampleDrafts: Record<string, DraftReport | null> = {
  findings,
  clean: { ...clean, assumptions: [] },
  parked: {
    ...clean,
    change: null,
    onSave: {
      isStarting: false,
      rows: exact(0),
      cost: cost(exact(0), exact(0), exact(0)),
      sentence: "Saving starts nothing: auto-run is off for this column.",
    },
  },
  unproven: {
    ...clean,
    notChecked: ["The run condition names a column that this table does not have: {{Emial}}."],
  },
  differs: {
    ...findings,
    findings: [],
    chip: {
      agrees: false,
      clay: "1 action and 2 data credits per row",
      fettle: "1 action and 0.5 data credits per row",
    },
  },
  nothing: null,
};

const book = { source: "Clay's catalogue", asOf: null, confidence: "high" } as const;
const price = (more: Partial<PickerPrice>): PickerPrice => ({
  dataCredits: exact(1),
  actions: exact(1),
  usd: exact(0.06),
  per: "row",
  key: "clay-only",
  provenance: book,
  ...more,
});

const prices = new Map<string, PickerPrice>([
  ["Find work email", price({ usd: exact(0.04), key: "connectable" })],
  ["Find work email from a person's name and the company's domain", price({ usd: exact(0.11) })],
  ["Use AI", price({ usd: range(0.03, 0.06, 0.3), key: "connected" })],
  ["Find mobile number", price({ usd: exact(0.75) })],
  ["Normalise a company name", price({ usd: exact(0), dataCredits: exact(0), actions: exact(0), key: "unknown" })],
  ["Verify an address", price({ usd: unknown("the plan was not seen"), dataCredits: exact(0.2), key: "connectable" })],
  ["Find companies that look alike", price({ usd: exact(0.18), per: "result" })],
  ["Search a CRM", price({ usd: exact(0.002), dataCredits: exact(0), key: "required" })],
]);

const nothingKnown = unknown("no price is known for this action");

/** A made-up answer for the entries of the gallery's picker. */
export function samplePrices(entries: readonly PickerEntry[]): PickerPrice[] {
  return entries.map(
    ({ name }) =>
      prices.get(name) ??
      price({ usd: nothingKnown, dataCredits: nothingKnown, actions: nothingKnown, key: "unknown", provenance: null }),
  );
}

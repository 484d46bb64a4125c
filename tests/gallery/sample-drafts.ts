import { type EstimateLine, type Factor, lineOfColumn } from "../../utils/model/breakdown.ts";
import type { DraftReport } from "../../utils/model/draft-report.ts";
import type { PickerEntry, PickerPrice } from "../../utils/model/picker.ts";
import { breakdown } from "./sample-breakdown.ts";
import { columns, cost, exact, range, unknown } from "./sample-columns.ts";
import { report } from "./samples.ts";

const column = columns.find(({ id }) => id === "f_work") as DraftReport["column"];

const work = lineOfColumn(breakdown, "f_work") as EstimateLine;
const factor = (given: Pick<Factor, "kind" | "label" | "text"> & Partial<Factor>): Factor => ({
  quantity: null,
  unit: null,
  basis: "seen",
  provenance: null,
  override: null,
  ...given,
});

/** What saving starts: as many rows as these, at the price of the saved column. */
function lineOnSave({ rows, cost: amount }: Pick<DraftReport["onSave"], "rows" | "cost">): EstimateLine {
  const text = "4,812 rows have no result yet.";
  return {
    ...work,
    ...amount,
    rows,
    billedRuns: rows,
    factors: [
      factor({ kind: "rows", label: "Rows that start", quantity: rows, unit: "rows", text }),
      factor({
        kind: "misses",
        label: "Misses",
        text: "Every row that starts counts as billed: a miss that Clay refunds is not taken off here.",
        basis: "assumed",
      }),
      ...work.factors.filter(({ kind }) => ["price", "key", "rate"].includes(kind)),
    ],
  };
}

const between = (before: number, after: number, verdict: "more" | "added" = "more") => ({
  before: verdict === "added" ? null : exact(before),
  after: exact(after),
  verdict,
});
const changed = (
  line: Pick<EstimateLine, "id" | "label" | "kind" | "factors" | "parts">,
  [credits, actions, usd]: [[number, number], [number, number], [number, number]],
): EstimateLine => ({
  ...line,
  columnId: line.id,
  rows: null,
  billedRuns: null,
  ...cost(exact(credits[1] - credits[0]), exact(actions[1] - actions[0]), exact(Number((usd[1] - usd[0]).toFixed(2)))),
  changes: { dataCredits: between(...credits), actions: between(...actions), usd: between(...usd) },
});

/** What the next run of the table takes more: the column itself, whose condition is gone, and the one that reads it. */
const change: EstimateLine = changed(
  {
    id: breakdown.id,
    label: breakdown.label,
    kind: "table",
    factors: [],
    parts: [
      changed(
        {
          ...work,
          factors: work.factors.map((it) =>
            it.kind === "gate"
              ? {
                  ...it,
                  quantity: exact(1),
                  text: "Nothing stops a row.",
                  was: range(0.68, 0.75, 0.81),
                  override: null,
                }
              : it,
          ),
          parts: [],
        },
        [
          [1074, 2404],
          [2148, 4308],
          [63, 135.14],
        ],
      ),
      changed({ id: "f_push", label: "Push to CRM", kind: "column", factors: [], parts: [] }, [
        [0, 0],
        [1000, 1500],
        [10, 15],
      ]),
    ],
  },
  [
    [5700, 7030],
    [14_040, 16_700],
    [293.86, 371],
  ],
);

const unread = { unknown: "Its run condition cannot be read: it reads a column that is gone." };
const becameUnknown = (before: number) =>
  ({ before: exact(before), after: unread, verdict: "became-unknown" }) as const;
const gone = (line: EstimateLine, parts: EstimateLine[]): EstimateLine => ({
  ...line,
  ...cost(unread, unread, unread),
  parts,
  changes: { dataCredits: becameUnknown(1800), actions: becameUnknown(3600), usd: becameUnknown(104.4) },
});
const lost = gone(change, [gone({ ...work, factors: work.factors.slice(4) }, [])]);

const findings: DraftReport = {
  column,
  findings: report.findings.filter(({ columnId }) => columnId === "f_work"),
  notChecked: [],
  onSave: {
    isStarting: true,
    rows: exact(4812),
    cost: cost(exact(2406), exact(4812), exact(120.3)),
    breakdown: lineOnSave({ rows: exact(4812), cost: cost(exact(2406), exact(4812), exact(120.3)) }),
    sentence: "This will run on all 4,812 rows when you save: about 2,400 data credits ($120) and 4,812 actions.",
  },
  change: {
    difference: cost(exact(1330), exact(2660), exact(77.14)),
    breakdown: change,
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
    breakdown: lineOnSave({
      rows: range(0, 3608, 4812),
      cost: cost(range(0, 1804, 2406), range(0, 3608, 4812), range(0, 90, 120)),
    }),
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
    assumptions: [],
    change: null,
    onSave: {
      isStarting: false,
      rows: exact(0),
      cost: cost(exact(0), exact(0), exact(0)),
      breakdown: lineOnSave({ rows: exact(0), cost: cost(exact(0), exact(0), exact(0)) }),
      sentence: "Saving starts nothing: auto-run is off for this column.",
    },
  },
  unproven: {
    ...clean,
    onSave: {
      isStarting: null,
      rows: unread,
      cost: cost(unread, unread, unread),
      breakdown: lineOnSave({ rows: unread, cost: cost(unread, unread, unread) }),
      sentence: "What saving starts is not known: its run condition cannot be read yet.",
    },
    change: {
      difference: cost(unread, unread, unread),
      breakdown: lost,
      sentence: `This change makes the cost of the next run unknown. ${unread.unknown}`,
    },
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputs } from "../../tests/fixtures/arbitrary-input.ts";
import { analyse } from "../analysis.ts";
import { analyseRunCondition } from "../expressions/run-condition.ts";
import { action, table } from "../lint/example.ts";
import { type EstimateLine, type Factor, factorSchema } from "../model/breakdown.ts";
import { isKnown, type Quantity } from "../model/quantity.ts";
import type { TableReport } from "../model/report.ts";
import type { EraPrice } from "../model/table.ts";

/** Every text of a report that a user reads as a sentence. */
function sentencesOf(report: TableReport): string[] {
  return [
    ...report.columns.flatMap(({ price, ownKey, gate }) => [
      ...(price?.explanation ?? []),
      ...(ownKey?.explanation ?? []),
      ...[gate.meaning, ownKey?.ownPrice].filter((it) => it != null),
      ...gate.stoppedBy,
    ]),
    ...quantitiesOf(report).flatMap((it) => (isKnown(it) ? [] : [it.unknown])),
    ...report.estimate.assumptions,
    ...[report.estimate.breakdown, ...(report.idle ?? [])].flatMap(factorsIn).map(({ text }) => text),
    ...report.findings.flatMap(({ reckoning }) => reckoning.map(({ text }) => text)),
    ...report.estimate.unknown.map(({ reason }) => reason),
    ...report.findings.flatMap(({ message, why, fix }) => [message, why, fix]),
    ...report.notChecked.map(({ reason }) => reason),
  ];
}

function factorsIn(line: EstimateLine | null): Factor[] {
  return line === null ? [] : [...line.factors, ...line.parts.flatMap(factorsIn)];
}

function quantitiesOf(value: unknown): Quantity[] {
  if (typeof value !== "object" || value === null) return [];
  if ("likely" in value || ("unknown" in value && typeof value.unknown === "string")) return [value as Quantity];
  return Object.values(value).flatMap(quantitiesOf);
}

const FAULTS = [
  // A word of the program, a stop too many or one that stands alone, a gap, and one of many.
  /undefined|\bnull\b|NaN|Infinity|\[object/,
  /\.\.| [.,:;](?!\d)/,
  /\s\s|^\s|\s$/,
  /(?<![\d,.-])1 (?:rows|results|runs|columns|actions|credits|data credits|finds)\b/,
];

const UNITS: Record<Factor["kind"], Factor["unit"][]> = {
  rows: ["rows", "runs", "results"],
  gate: ["share"],
  waterfall: ["share", null],
  hits: ["share"],
  misses: ["share"],
  price: ["data-credits", "actions", "usd"],
  charge: ["results", "share"],
  key: [null],
  plan: [null],
  rate: ["usd"],
  schedule: ["runs", "days"],
  note: [null],
  cost: ["usd", "data-credits", "actions", "results", "share"],
  saving: ["usd", "data-credits", "actions"],
};

describe("any report", () => {
  it("speaks in clean sentences", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const sentences = sentencesOf(analyse(input));
        expect(sentences.filter((it) => FAULTS.some((fault) => fault.test(it)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("reckons each figure of a finding, in units that fit what it is", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { message, fix, condition, saving, reckoning } of analyse(input).findings) {
          // What a condition quotes is no figure of ours.
          const said = condition === null ? `${message} ${fix}` : message;
          if (/\$\d|\d%/.test(said) || condition?.rows != null || saving !== null) expect(reckoning).not.toEqual([]);
          // What is shown as saved stands there with the same figure: dollars, else credits.
          const meter = saving === null ? null : isKnown(saving.usd) ? "usd" : "dataCredits";
          if (saving !== null && meter !== null && isKnown(saving[meter])) {
            const unit = meter === "usd" ? "usd" : "data-credits";
            const saved = reckoning.filter((factor) => factor.kind === "saving" && factor.unit === unit);
            expect(saved.map(({ quantity }) => quantity)).toContainEqual(saving[meter]);
          }
          for (const factor of reckoning) {
            expect(factorSchema.parse(factor)).toEqual(factor);
            expect(UNITS[factor.kind]).toContain(factor.unit);
          }
        }
      }),
    );
  });

  it("holds figures in order, and none that is no number", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const quantity of quantitiesOf(analyse(input)).filter(isKnown)) {
          const { low, likely, high } = quantity;
          const isInOrder = low <= likely && likely <= high && Number.isFinite(low) && Number.isFinite(high);
          if (!isInOrder) expect.fail(JSON.stringify(quantity));
        }
      }),
    );
  });

  it("gives no figure for a cost of which the price or the rows are unknown", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { price, rows, cost } of analyse(input).columns) {
          for (const meter of ["dataCredits", "actions", "usd"] as const) {
            if (price === null || rows === null || cost === null || !isKnown(cost[meter])) continue;
            const isFree = (it: Quantity) => isKnown(it) && it.high === 0;
            expect((isKnown(price[meter]) && isKnown(rows)) || isFree(price[meter]) || isFree(rows)).toBe(true);
          }
        }
      }),
    );
  });

  it("suggests only conditions that read the row, and advises nothing where a condition stops every row but that", () => {
    const OF_ANY_COLUMN = ["never-true-run-condition", "literal-secret-in-http-column"];
    fc.assert(
      fc.property(inputs, (input) => {
        const ids = new Set(input.table.columns.map(({ id }) => id));
        const { columns, findings } = analyse(input);
        const idle = columns.filter(({ gate }) => gate.state === "constant-false").map(({ id }) => id);
        for (const { rule, columnId, condition } of findings) {
          if (condition !== null) expect(analyseRunCondition(condition.byId, ids).state).toBe("depends");
          if (columnId !== null && idle.includes(columnId)) expect(OF_ANY_COLUMN).toContain(rule);
        }
      }),
    );
  });
});

it("is made of a price by the result that is nothing in all likelihood, and keeps what it may be otherwise", () => {
  const price = (credits: string): EraPrice => ({ credits, ownKeyCredits: null, actions: "1" });
  const pricing = { legacy: price("2"), modern: price("0") };
  const column = action("Technologies", "sumble-enrich-company-technologies", { pricing });
  const input = { table: table([column]), accounts: [], workspace: null, rows: 10, statuses: null };
  expect(analyse(input).columns[0]?.cost?.dataCredits).toEqual({ low: 0, likely: 0, high: 200 });
});

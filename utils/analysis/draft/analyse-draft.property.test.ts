import Big from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../../analysis.ts";
import { action, ai, exampleId, formula, table, value } from "../../lint/example.ts";
import type { EstimateLine } from "../../model/breakdown.ts";
import type { DraftColumn } from "../../model/draft.ts";
import { DRAFT_COLUMN_ID, draftReportSchema } from "../../model/draft-report.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { Column } from "../../model/table.ts";
import { analyseDraft } from "./analyse-draft.ts";
import { draftForTests, seenForTests, unchangedDraft } from "./draft-for-tests.ts";

const NAMES = [
  "Email",
  "Work email",
  "Score",
  "Lead",
  "Find email",
  "Find it again",
  "Research",
  "Opening line",
  "Call",
];
const conditions = fc.constantFrom(undefined, "true", "false", "!{{Email}}", "{{Score}} > 3", "{{Gone}}", "!{{", "");
const options = fc.record({
  reads: fc.subarray(["Email", "Score", "Lead", "Find email"]),
  condition: conditions,
  isAutoRunOn: fc.boolean(),
});
const columnNamed = (name: string): fc.Arbitrary<Column> =>
  fc.oneof(
    fc.constant(value(name)),
    fc.constant(formula(name, "{{Email}} + {{Score}}")),
    fc
      .tuple(options, fc.constantFrom("findymail-find-work-email", "http-api-v2", "a-stranger", "execute-subroutine"))
      .map(([{ condition, ...rest }, key]) =>
        action(name, key, condition === undefined ? rest : { ...rest, condition }),
      ),
    options.map(({ condition, ...rest }) => ai(name, condition === undefined ? rest : { ...rest, condition })),
  );
const inputs = fc
  .record({
    columns: fc.tuple(...NAMES.map(columnNamed)),
    isAutoRunOn: fc.constantFrom(true, false, null),
    rows: fc.option(fc.nat({ max: 5_000 }), { nil: null }),
    counts: fc.option(fc.record({ SUCCESS: fc.nat({ max: 900 }), ERROR_RUN_CONDITION_NOT_MET: fc.nat({ max: 900 }) }), {
      nil: null,
    }),
  })
  .map(({ columns, isAutoRunOn, rows, counts }) =>
    seenForTests({
      table: table(columns, { isAutoRunOn }),
      rows,
      statuses: counts === null ? null : Object.fromEntries(columns.map(({ id }) => [id, counts])),
    }),
  );

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "Email",
    "__proto__",
    "constructor",
    "{{Email}}",
    "{{{{",
    "}}",
    "$&",
    "{{@Email}}",
    "f_email",
    "=1+1",
  ),
  fc.constant("{{Email}}((".repeat(4_000)),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const decimal = fc.integer({ min: 0, max: 10_000 }).map((cents) => String(cents / 100));
const drafts: fc.Arbitrary<DraftColumn> = fc.record({
  columnId: orNull(fc.oneof(text, fc.constantFrom(...NAMES.map(exampleId)))),
  name: text,
  provider: orNull(text),
  actionName: orNull(fc.oneof(text, fc.constantFrom("HTTP API", "Use AI"))),
  account: orNull(fc.constantFrom("clay", "own", "none")),
  isAutoRunOn: orNull(fc.boolean()),
  condition: orNull(fc.record({ isOn: fc.boolean(), formula: orNull(text), hasPrompt: fc.boolean() })),
  model: orNull(fc.oneof(text, fc.constant("GPT 4.1 Mini"))),
  useCase: orNull(text),
  reads: fc.array(text, { maxLength: 5 }),
  chip: fc.oneof(
    fc.constantFrom({ state: "absent" } as const, { state: "unreadable" } as const),
    fc.record({
      state: fc.constant("shown" as const),
      price: fc.record({
        actions: orNull(decimal),
        dataCredits: orNull(decimal),
        per: fc.constantFrom("row", "result"),
      }),
    }),
  ),
  save: fc.record({ offersRows: orNull(fc.nat({ max: 9_000 })) }),
});

test("a panel in which nothing was changed says what the table's own report says", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const report = analyse(input);
      for (const column of input.table.columns.filter((it) => it.action !== null)) {
        const draft = analyseDraft(input, unchangedDraft(column, input.table.columns));
        expect(draft?.column).toEqual(report.columns.find(({ id }) => id === column.id));
        expect(draft?.findings).toEqual(report.findings.filter(({ columnId }) => columnId === column.id));
      }
    }),
    { numRuns: 60 },
  );
});

test("no draft makes it fail, and each report keeps to its schema", () => {
  fc.assert(
    fc.property(inputs, drafts, (input, draft) => {
      const before = JSON.stringify(input);
      const report = analyseDraft(input, draft);
      if (report !== null) expect(draftReportSchema.parse(report)).toEqual(report);
      expect(JSON.stringify(input)).toBe(before);
    }),
    { numRuns: 300 },
  );
});

const highest = (quantity: Quantity | undefined) =>
  quantity !== undefined && isKnown(quantity) ? quantity.high : null;

test("a stricter gate never costs more", () => {
  fc.assert(
    fc.property(inputs, fc.constantFrom("!{{Email}}", "{{Score}} > 3", "false"), (input, formula) => {
      const open = { ...unchangedOrNew(input), condition: { isOn: false, formula: null, hasPrompt: false } };
      const gated = { ...open, condition: { isOn: true, formula, hasPrompt: false } };
      const [without, with_] = [analyseDraft(input, open), analyseDraft(input, gated)];
      for (const meter of ["dataCredits", "actions", "usd"] as const) {
        const [most, less] = [highest(without?.onSave.cost[meter]), highest(with_?.onSave.cost[meter])];
        if (most !== null && less !== null) expect(less).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 150 },
  );
});

test("with auto-run off, saving starts nothing and costs nothing", () => {
  fc.assert(
    fc.property(inputs, drafts, (input, draft) => {
      const report = analyseDraft(input, { ...draft, isAutoRunOn: false });
      if (report === null) return;
      const nothing = { low: 0, likely: 0, high: 0 };
      expect(report.onSave).toMatchObject({ isStarting: false, rows: nothing });
      expect(report.onSave.cost).toEqual({ dataCredits: nothing, actions: nothing, usd: nothing });
    }),
    { numRuns: 150 },
  );
});

const METERS = ["dataCredits", "actions", "usd"] as const;
const linesOf = (line: EstimateLine): EstimateLine[] => [line, ...line.parts.flatMap(linesOf)];
const likely = (quantity: Quantity | null) => (quantity !== null && isKnown(quantity) ? quantity.likely : null);
const sumOf = (figures: readonly (number | null)[]) =>
  figures.reduce<Big>((sum, figure) => sum.plus(figure ?? 0), new Big(0)).toNumber();
const edited = fc.tuple(inputs, conditions, fc.boolean()).map(([input, formula, isAutoRunOn]) => {
  const draft = { ...unchangedOrNew(input), isAutoRunOn };
  const condition = { isOn: formula !== undefined, formula: formula ?? null, hasPrompt: false };
  return [input, { ...draft, condition }] as const;
});
const anyDraft = fc.oneof(fc.tuple(inputs, drafts), edited);

test("what saving takes is its line's figures, and the parts of a line add up to it", () => {
  fc.assert(
    fc.property(anyDraft, ([input, draft]) => {
      const report = analyseDraft(input, draft);
      if (report === null) return;
      const { rows, cost, breakdown } = report.onSave;
      expect(breakdown).toMatchObject({ columnId: report.column.id, rows, ...cost });
      for (const line of linesOf(breakdown).filter(({ parts }) => parts.length > 0)) {
        for (const meter of METERS) {
          const whole = likely(line[meter]);
          if (whole !== null) expect(sumOf(line.parts.map((part) => likely(part[meter])))).toBeCloseTo(whole, 6);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("a difference is after less before, in each line and meter, and that of the whole is the sum of the lines that differ", () => {
  let differing = 0;
  fc.assert(
    fc.property(anyDraft, ([input, draft]) => {
      const change = analyseDraft(input, draft)?.change;
      if (change == null) return;
      differing += 1;
      const { breakdown, difference } = change;
      expect(breakdown).toMatchObject(difference);
      for (const line of linesOf(breakdown)) {
        for (const meter of METERS) {
          const [own, ends] = [likely(line[meter]), line.changes?.[meter]];
          if (own === null || ends === undefined) continue;
          // Of a whole, what is unknown in both is in neither; else nothing was, or nothing is, where a line came or went.
          const [before, after] = [likely(ends.before ?? NOTHING), likely(ends.after ?? NOTHING)];
          if (before !== null && after !== null) expect(own).toBeCloseTo(after - before, 6);
          if (line.kind === "table" || line.kind === "waterfall") {
            expect(own).toBeCloseTo(sumOf(line.parts.map((part) => likely(part[meter]))), 6);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(differing).toBeGreaterThan(20);
});

test("of a column without an id nothing can be set that nobody would find again", () => {
  fc.assert(
    fc.property(inputs, drafts, (input, draft) => {
      const report = analyseDraft(input, draft);
      if (report === null || report.column.id !== DRAFT_COLUMN_ID) return;
      const lines = [report.onSave.breakdown, ...(report.change === null ? [] : [report.change.breakdown])];
      const ofDraft = lines.flatMap(linesOf).filter(({ columnId }) => columnId === DRAFT_COLUMN_ID);
      const kinds = ofDraft.flatMap(({ factors }) => factors.map(({ override }) => override?.of.kind));
      expect(kinds).not.toContain("assumption");
      if (report.column.packageId === null) expect(kinds).not.toContain("price");
    }),
    { numRuns: 150 },
  );
});

const NOTHING = { low: 0, likely: 0, high: 0 };

function unchangedOrNew(input: { table: { columns: Column[] } }): DraftColumn {
  const { columns } = input.table;
  const saved = columns.find((it) => it.action?.isAutoRunOn === true);
  return saved === undefined ? draftForTests({ actionName: "HTTP API" }) : unchangedDraft(saved, columns);
}

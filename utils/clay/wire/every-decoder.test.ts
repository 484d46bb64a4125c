import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { actionTierSchema, billingPlanSchema, defaultCreditLimitSchema } from "../../model/billing-plan.ts";
import { catalogueActionSchema, modelCostSchema } from "../../model/catalogue.ts";
import { functionCostSchema } from "../../model/function-cost.ts";
import { recordCensusSchema } from "../../model/records.ts";
import { runReplySchema, runRequestSchema } from "../../model/run-request.ts";
import { signalCostSchema, signalSchema } from "../../model/signal.ts";
import { sourceSchema } from "../../model/source.ts";
import { tableSchema } from "../../model/table.ts";
import { columnUsageSchema, runUsageSchema, timeUsageSchema, workspaceUsageSchema } from "../../model/usage.ts";
import { viewCountSchema, viewSchema } from "../../model/view.ts";
import { workbookSchema, workbookTablesSchema } from "../../model/workbook.ts";
import { decodeActionTiers } from "./action-tiers.ts";
import { decodeActionsCatalogue } from "./actions-catalogue.ts";
import { decodeBillingPlan } from "./billing-plan.ts";
import { decodeDefaultCreditLimit } from "./default-credit-limit.ts";
import { DriftLog } from "./drift-log.ts";
import { decodeFunctions } from "./functions.ts";
import { decodeModelBaseCosts } from "./model-base-costs.ts";
import { decodeRecord } from "./record.ts";
import { decodeRecordIds } from "./record-ids.ts";
import { decodeRecords } from "./records.ts";
import { decodeRunReply, decodeRunRequest } from "./run-request.ts";
import { decodeSignal } from "./signal.ts";
import { decodeSignalCost } from "./signal-cost.ts";
import { decodeSignals } from "./signals.ts";
import { decodeSource } from "./source.ts";
import { decodeSources } from "./sources.ts";
import { decodeTable } from "./table.ts";
import { decodeUsageByColumn } from "./usage-by-column.ts";
import { decodeUsageByRun } from "./usage-by-run.ts";
import { decodeUsageByTime } from "./usage-by-time.ts";
import { decodeWorkspaceUsage } from "./usage-workspace.ts";
import { decodeView } from "./view.ts";
import { decodeViewCount } from "./view-count.ts";
import { decodeWorkbook } from "./workbook.ts";
import { decodeWorkbookTables } from "./workbook-tables.ts";

type Decoder = (body: unknown, log: DriftLog) => unknown;

// By fixture: what decodes it and what must come out.
const decoders: Record<string, [Decoder, z.ZodMiniType]> = {
  "action-tiers": [decodeActionTiers, z.array(actionTierSchema)],
  "actions-catalogue": [decodeActionsCatalogue, z.array(catalogueActionSchema)],
  "billing-plan": [decodeBillingPlan, billingPlanSchema],
  "default-credit-limit": [decodeDefaultCreditLimit, defaultCreditLimitSchema],
  functions: [decodeFunctions, z.array(functionCostSchema)],
  "model-base-costs": [decodeModelBaseCosts, z.array(modelCostSchema)],
  record: [decodeRecord, recordCensusSchema],
  "record-ids": [decodeRecordIds, z.number()],
  records: [decodeRecords, recordCensusSchema],
  "run-reply": [decodeRunReply, runReplySchema],
  "run-request": [decodeRunRequest, runRequestSchema],
  "run-request-record-ids": [decodeRunRequest, runRequestSchema],
  signal: [decodeSignal, signalSchema],
  "signal-cost": [decodeSignalCost, signalCostSchema],
  signals: [decodeSignals, z.array(signalSchema)],
  source: [decodeSource, sourceSchema],
  sources: [decodeSources, z.array(sourceSchema)],
  "table-every-shape": [decodeTable, tableSchema],
  "usage-by-column": [decodeUsageByColumn, z.array(columnUsageSchema)],
  "usage-by-run": [decodeUsageByRun, z.array(runUsageSchema)],
  "usage-by-time": [decodeUsageByTime, z.array(timeUsageSchema)],
  "usage-workspace": [decodeWorkspaceUsage, workspaceUsageSchema],
  view: [decodeView, viewSchema],
  "view-count": [decodeViewCount, viewCountSchema],
  workbook: [decodeWorkbook, workbookSchema],
  "workbook-tables": [decodeWorkbookTables, workbookTablesSchema],
};

// These keep text that people wrote (names of tables and columns, formulas) or that Clay did (names of actions), so a secret
// that Clay moved under such a key could not be told from it. Under new keys it must not pass all the same.
const KEEPS_TEXT = new Set(["table-every-shape", "workbook-tables", "actions-catalogue"]);
const SECRET = "PLANTED-SECRET";
const ODD: unknown[] = [null, true, -1, 1e300, 0.1, "", [], {}, [[null]], { id: {} }];

const folder = new URL("../../../tests/fixtures/clay/", import.meta.url);
// Other files of the folder have tests of their own.
const fixtures = readdirSync(folder)
  .map((file) => ({ file, name: file.replace(/^\d{4}-\d\d-\d\d-|\.json$/g, "") }))
  .filter(({ name }) => name in decoders)
  .map(({ file, name }) => ({ name, text: readFileSync(new URL(file, folder), "utf8") }));

describe("the fixtures", () => {
  it("are there for each decoder, dated, and hold a secret", () => {
    const files = readdirSync(folder).filter((file) => file !== "dom");
    expect(files.filter((file) => !/^\d{4}-\d\d-\d\d-[a-z-]+\.json$/.test(file))).toEqual([]);
    expect([...new Set(fixtures.map(({ name }) => name))].sort()).toEqual(Object.keys(decoders).sort());
    expect(fixtures.filter(({ text }) => !text.includes(SECRET)).map(({ name }) => name)).toEqual([]);
  });
});

describe.each(fixtures)("the decoder of $name", ({ name, text }) => {
  const [decode, schema] = decoders[name] as [Decoder, z.ZodMiniType];

  it("gives what the model describes, and no secret", () => {
    const log = new DriftLog(name);
    const decoded = decode(JSON.parse(text), log);
    expect(z.safeParse(schema, decoded).success).toBe(true);
    expect(JSON.stringify([decoded, log.drifts])).not.toContain(SECRET);
  });

  it("neither throws nor leaks, nor gives what the model does not know, when keys go, change type or move", () => {
    const names = KEEPS_TEXT.has(name) ? ["newKey"] : [...keysOf(JSON.parse(text))];
    const values = KEEPS_TEXT.has(name) ? ODD : [...ODD, `${SECRET} jane@example.com`];
    fc.assert(
      fc.property(fc.array(mutation(names, values), { minLength: 1, maxLength: 6 }), (mutations) => {
        const log = new DriftLog(name);
        const decoded = decode(mutations.reduce(mutate, JSON.parse(text)), log);
        if (decoded !== null) z.parse(schema, decoded);
        expect(JSON.stringify([decoded, log.drifts, [...log.shapes]])).not.toContain(SECRET);
      }),
      { numRuns: 400 },
    );
  });

  it("does not throw on any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        decode(body, new DriftLog(name));
      }),
    );
  });
});

interface Mutation {
  /** Which of the places in the document, counted round. */
  place: number;
  change: { kind: "delete" } | { kind: "retype"; value: unknown } | { kind: "rename"; key: string };
}

function mutation(names: string[], values: unknown[]): fc.Arbitrary<Mutation> {
  return fc.record({
    place: fc.nat(10_000),
    change: fc.oneof(
      fc.constant({ kind: "delete" as const }),
      fc.record({ kind: fc.constant("retype" as const), value: fc.constantFrom(...values) }),
      fc.record({ kind: fc.constant("rename" as const), key: fc.constantFrom("__proto__", ...names) }),
    ),
  });
}

function mutate(document: unknown, { place, change }: Mutation): unknown {
  const places = placesOf(document);
  const at = places[place % Math.max(places.length, 1)];
  if (at === undefined) return document;
  const { holder, key } = at;
  const value = holder[key];
  if (change.kind === "retype") holder[key] = structuredClone(change.value);
  else delete holder[key];
  if (change.kind === "rename")
    Object.defineProperty(holder, change.key, { value, enumerable: true, writable: true, configurable: true });
  return document;
}

function placesOf(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

function keysOf(document: unknown): Set<string> {
  return new Set(
    placesOf(document)
      .map(({ key }) => key)
      .filter((key) => !key.includes(SECRET)),
  );
}

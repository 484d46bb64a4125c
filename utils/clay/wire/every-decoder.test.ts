import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { observationSchema } from "../../model/observation.ts";
import { ENDPOINTS } from "../capture/endpoints.ts";
import { isParamName } from "../capture/params.ts";
import { decode } from "./decode.ts";

// By fixture: the endpoint whose reply it is, and what comes of it; `request` for those that are one.
const CASES: Record<string, { endpoint: string; kind: string; request?: true }> = {
  "action-tiers": { endpoint: "action-tiers", kind: "action-tiers" },
  "actions-catalogue": { endpoint: "actions-catalogue", kind: "catalogue" },
  "billing-plan": { endpoint: "billing-plan", kind: "billing-plan" },
  "default-credit-limit": { endpoint: "default-credit-limit", kind: "default-credit-limit" },
  functions: { endpoint: "functions", kind: "functions" },
  "model-base-costs": { endpoint: "model-base-costs", kind: "model-costs" },
  record: { endpoint: "record", kind: "records" },
  "record-ids": { endpoint: "record-ids", kind: "view-count" },
  records: { endpoint: "records", kind: "records" },
  "run-reply": { endpoint: "run", kind: "run-started" },
  "run-request": { endpoint: "run", kind: "run-started", request: true },
  "run-request-record-ids": { endpoint: "run", kind: "run-started", request: true },
  signal: { endpoint: "signal", kind: "signals" },
  "signal-cost": { endpoint: "signal-cost", kind: "signal-cost" },
  signals: { endpoint: "signals", kind: "signals" },
  source: { endpoint: "source", kind: "sources" },
  sources: { endpoint: "sources", kind: "sources" },
  "table-every-shape": { endpoint: "table", kind: "table" },
  "usage-by-column": { endpoint: "usage-by-column", kind: "column-usage" },
  "usage-by-run": { endpoint: "usage-by-run", kind: "run-usage" },
  "usage-by-time": { endpoint: "usage-by-time", kind: "time-usage" },
  "usage-workspace": { endpoint: "usage-workspace", kind: "workspace-usage" },
  view: { endpoint: "view", kind: "view" },
  "view-count": { endpoint: "view-count", kind: "view-count" },
  workbook: { endpoint: "workbook", kind: "workbook" },
  "workbook-tables": { endpoint: "workbook-tables", kind: "workbook-tables" },
};
// Endpoints without a fixture: decode.test.ts has their bodies. A patched table and a saved column are as in a table.
const ELSEWHERE = ["app-accounts", "field-create", "field-delete", "field-patch", "functions-some", "run-status"];
ELSEWHERE.push("table-count", "table-patch", "workspace");

const PARAMS: Record<string, string> = {
  workspaceId: "7",
  tableId: "t_1",
  fieldId: "f_1",
  viewId: "gv_1",
  recordId: "r_1",
  workbookId: "wb_1",
  sourceId: "s_1",
  signalId: "td_1",
  appliesTo: "workbook",
};
const RUN = { fieldIds: ["f_1"], runRecords: { viewId: "gv_1" } };

// These keep text that people wrote (names of tables and columns, formulas) or that Clay did (names of actions), so a secret
// that Clay moved under such a key could not be told from it. Under new keys it must not pass all the same.
const KEEPS_TEXT = new Set(["table-every-shape", "workbook-tables", "actions-catalogue"]);
const SECRET = "PLANTED-SECRET";
const ODD: unknown[] = [null, true, -1, 1e300, 0.1, "", [], {}, [[null]], { id: {} }];

const folder = new URL("../../../tests/fixtures/clay/", import.meta.url);
// Other files of the folder have tests of their own.
const fixtures = readdirSync(folder)
  .map((file) => ({ file, name: file.replace(/^\d{4}-\d\d-\d\d-|\.json$/g, "") }))
  .filter(({ name }) => name in CASES)
  .map(({ file, name }) => ({ name, text: readFileSync(new URL(file, folder), "utf8") }));

/** What the bridge would send, for a body in the place of the fixture's. The ids are those that the address must carry. */
function see(name: string, body: string) {
  const { endpoint, request } = CASES[name] as (typeof CASES)[string];
  const { segments = [], query = [] } = ENDPOINTS.find((row) => row.name === endpoint) ?? {};
  const params = Object.fromEntries([...segments.filter(isParamName), ...query].map((id) => [id, PARAMS[id] ?? ""]));
  return request === true
    ? decode({ endpoint, params, request: body, response: "{}" })
    : decode({ endpoint, params, request: endpoint === "run" ? JSON.stringify(RUN) : null, response: body });
}

describe("the fixtures", () => {
  it("are there for each endpoint, dated, and hold a secret", () => {
    const files = readdirSync(folder).filter((file) => file !== "dom");
    expect(files.filter((file) => !/^\d{4}-\d\d-\d\d-[a-z-]+\.json$/.test(file))).toEqual([]);
    expect([...new Set(fixtures.map(({ name }) => name))].sort()).toEqual(Object.keys(CASES).sort());
    expect(fixtures.filter(({ text }) => !text.includes(SECRET)).map(({ name }) => name)).toEqual([]);
    const covered = [...ELSEWHERE, ...Object.values(CASES).map(({ endpoint }) => endpoint)];
    expect(ENDPOINTS.map(({ name }) => name).filter((name) => !covered.includes(name))).toEqual([]);
  });
});

describe.each(fixtures)("the decoder of $name", ({ name, text }) => {
  it("gives what the model describes, and no secret", () => {
    const observations = see(name, text);
    expect(observations.filter(({ kind }) => kind === CASES[name]?.kind)).toHaveLength(1);
    expect(z.safeParse(z.array(observationSchema), observations).success).toBe(true);
    expect(JSON.stringify(observations)).not.toContain(SECRET);
  });

  it("neither throws nor leaks, nor gives what the model does not know, when keys go, change type or move", () => {
    const names = KEEPS_TEXT.has(name) ? ["newKey"] : [...keysOf(JSON.parse(text))];
    const values = KEEPS_TEXT.has(name) ? ODD : [...ODD, `${SECRET} jane@example.com`];
    fc.assert(
      fc.property(fc.array(mutation(names, values), { minLength: 1, maxLength: 6 }), (mutations) => {
        const observations = see(name, JSON.stringify(mutations.reduce(mutate, JSON.parse(text))));
        z.parse(z.array(observationSchema), observations);
        expect(JSON.stringify(observations)).not.toContain(SECRET);
      }),
      { numRuns: 400 },
    );
  });

  it("passes on nothing that stands at a place of its own", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom("note", "value", "fullValue", "prompt", "apiToken"), (place, key) => {
        const document: unknown = JSON.parse(text);
        const objects = [document, ...placesOf(document).map(({ holder, key: it }) => holder[it])].filter(isObject);
        const holder = objects[place % Math.max(objects.length, 1)];
        if (holder !== undefined && !(key in holder)) holder[key] = { [SECRET]: [SECRET, { text: SECRET }] };
        expect(JSON.stringify(see(name, JSON.stringify(document)))).not.toContain(SECRET);
      }),
    );
  });

  it("does not throw on any JSON, or on any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.nat(text.length).map((end) => text.slice(0, end)),
        ),
        (body) => {
          expect(JSON.stringify(see(name, body))).not.toContain(SECRET);
        },
      ),
    );
  });
});

interface Mutation {
  /** Which of the places in the document, counted round. */
  place: number;
  change: { kind: "delete" } | { kind: "retype"; value: unknown } | { kind: "rename"; key: string };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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

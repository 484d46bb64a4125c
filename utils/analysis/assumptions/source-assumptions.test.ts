import { describe, expect, test } from "vitest";
import { table } from "../../lint/example.ts";
import type { Source } from "../../model/source.ts";
import type { Column } from "../../model/table.ts";
import { seenForTests } from "../draft/draft-for-tests.ts";
import { sourceAssumptions } from "./source-assumptions.ts";

function source(given: Partial<Source>): Source {
  return {
    id: "s_1",
    type: "csv",
    billing: "free",
    records: null,
    feeds: [],
    action: null,
    hasScheduleSettings: false,
    signalId: null,
    signalType: null,
    ...given,
  };
}

const column = { id: "f_s", name: "Import", type: "source", kind: "source" } as Column;
const paid = {
  type: "v3-action",
  billing: "action",
  action: { key: "a-search", packageId: "p1", limit: "500" },
} as const;
const sentences = (sources: Source[] | null, more = {}) =>
  sourceAssumptions({ ...seenForTests({ table: table([column]) }), sources, ...more });

describe("what is taken for granted of sources", () => {
  test("is Clay's documentation where they were not seen, and nothing where there are none", () => {
    expect(sentences(null)).toEqual([expect.stringContaining("Sources are not priced")]);
    expect(sentences([])).toEqual([]);
    expect(sourceAssumptions(seenForTests({ table: table([]) }))).toEqual([]);
  });

  test("is said once for each kind", () => {
    expect(sentences([source({}), source({ id: "s_2" }), source({ type: "webhook" })])).toEqual([
      "Rows from a source of type csv are free.",
      "Rows from a source of type webhook are free.",
    ]);
  });

  test("names the price of a search where the catalogue has it", () => {
    const pricing = { legacy: null, modern: { credits: "0.1", ownKeyCredits: null, actions: "0" } };
    const entry = {
      key: "a-search",
      packageId: "p1",
      displayName: null,
      providerType: null,
      requiresOwnKey: null,
      pricing,
    };
    expect(sentences([source(paid)], { catalogue: [entry] })).toEqual([
      "Rows from the source a-search are not in these figures: 0.1 data credits per run, at most 500 results a run.",
    ]);
    expect(sentences([source(paid)])).toEqual([
      "Rows from the source a-search are not in these figures: their price is not known, at most 500 results a run.",
    ]);
  });

  test("leaves open what nobody has described", () => {
    expect(
      sentences([
        source({ type: "trigger-source", billing: "signal" }),
        source({ type: "big-source", billing: "unknown" }),
      ]),
    ).toEqual([
      "A signal feeds this table: what its runs cost is not in these figures.",
      "What rows from a source of type big-source cost is not known; they are not in these figures.",
    ]);
  });
});

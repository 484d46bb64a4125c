import { describe, expect, it } from "vitest";
import { action, ai, table, value } from "../../lint/example.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { seenForTests } from "../draft/draft-for-tests.ts";
import { tableLessons } from "./table-lessons.ts";

const KEY = "findymail-find-work-email";
const PRICING = { legacy: null, modern: { credits: null, ownKeyCredits: null, actions: "1" } };
const first = action("First", KEY, { reads: ["Domain"], pricing: PRICING });
const later = action("Later", KEY, { reads: ["Domain"], condition: "!{{First}}?.email", pricing: PRICING });
const TABLE = table([value("Domain"), first, later, ai("Score")]);
const STATUSES = {
  f_first: { SUCCESS: 60, SUCCESS_NO_DATA: 40, ERROR: 3 },
  f_later: { SUCCESS: 10, SUCCESS_NO_DATA: 30 },
  f_score: { SUCCESS: 100 },
};
const seen = (given: Partial<AnalysisInput> = {}) => seenForTests({ table: TABLE, rows: 100, ...given });
const cells = (upfront: string, count: number, statuses: Record<string, number>) => ({
  statuses,
  withoutStatus: 0,
  stale: 0,
  upfront: { total: upfront, cells: count },
  additional: null,
});
const usage = (credits: string, actions: string) => ({
  span: { from: null, to: null, days: 30 },
  columns: [{ columnId: "f_first", credits, actions }],
});

describe("tableLessons", () => {
  it("counts what an action found, first steps apart from later ones, and not what answers every time", () => {
    expect(tableLessons(seen({ statuses: STATUSES }))).toEqual({
      [`/${KEY}`]: { first: { found: 60, done: 100 }, later: { found: 10, done: 40 }, charge: null },
    });
  });

  it("adds up columns with one action", () => {
    const twice = table([value("Domain"), first, { ...first, id: "f_again", name: "Again" }]);
    const statuses = { f_first: { SUCCESS: 1 }, f_again: { SUCCESS_NO_DATA: 2 } };
    expect(tableLessons(seen({ table: twice, statuses }))[`/${KEY}`]?.first).toEqual({ found: 1, done: 3 });
  });

  it("says nothing of what never ran", () => {
    expect(tableLessons(seen())).toEqual({});
  });
});

describe("what billed runs took", () => {
  const charge = (given: Partial<AnalysisInput>) => tableLessons(seen(given))[`/${KEY}`]?.charge ?? null;

  it("counts billed runs by the actions of a usage report", () => {
    expect(charge({ columnUsage: usage("120", "60") })).toEqual({ credits: "120", cells: 60 });
  });

  it("goes by the cells where none carries a figure that found nothing", () => {
    const loaded = (count: number) => ({ records: 50, columns: { f_first: cells("24", count, { SUCCESS: 12 }) } });
    expect(charge({ loaded: loaded(12) })).toEqual({ credits: "24", cells: 12 });
    expect(charge({ loaded: loaded(13) })).toBeNull();
  });

  it("does not learn the price on Clay's key from another key, or from nothing", () => {
    const own = { ...first, action: first.action && { ...first.action, accountId: "aa_own" } };
    const accounts = [{ id: "aa_own", providerType: "findymail", isShared: false }];
    const given = { table: table([value("Domain"), own]), accounts, columnUsage: usage("120", "60") };
    expect(charge(given)).toBeNull();
    expect(charge({ columnUsage: usage("0", "60") })).toBeNull();
  });
});

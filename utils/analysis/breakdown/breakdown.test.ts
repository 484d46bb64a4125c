import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import { action, LAUNCH, table, value } from "../../lint/example.ts";
import { lineOfColumn } from "../../model/breakdown.ts";
import type { Column, Table } from "../../model/table.ts";
import { NO_TERMS } from "../../model/user-terms.ts";
import type { AnalysisInput } from "../analysis-input.ts";

const WORKSPACE = { ...LAUNCH, usdPerCredit: "0.05" };
const at = (credits: string) => ({ legacy: null, modern: { credits, ownKeyCredits: null, actions: "1" } });
const finder = (name: string, credits: string, condition?: string) =>
  action(name, "findymail-find-work-email", { pricing: at(credits), ...(condition && { condition }) });

function breakdownOf(columns: Column[], settings: Partial<Table> = {}, more: Partial<AnalysisInput> = {}) {
  const input = {
    table: table([value("Email"), ...columns], settings),
    accounts: [],
    workspace: WORKSPACE,
    rows: 100,
    statuses: {},
    ...more,
  };
  const { breakdown } = analyse(input).estimate;
  if (breakdown === null) throw new Error("it was analysed");
  return breakdown;
}
const step = ({ id }: Column) => ({ columnId: id, validationColumnId: null });

describe("the parts of an estimate", () => {
  const [one, two, alone] = [finder("One", "1"), finder("Two", "2"), action("Alone", "http-api-v2")];
  const native = { id: "g", name: "Work email", attribute: null, mergeColumnId: null, steps: [two, one].map(step) };

  it("hold the steps of a waterfall together, in the order in which they run, where its first column stands", () => {
    const { parts } = breakdownOf([one, alone, two], { waterfalls: [native] });
    expect(parts.map(({ label, kind }) => [label, kind])).toEqual([
      ["Work email", "waterfall"],
      ["Alone", "column"],
    ]);
    expect(parts[0]?.parts.map(({ label }) => label)).toEqual(["Two", "One"]);
  });

  it("say once, of the waterfall, what is noted of each of its steps", () => {
    const [group] = breakdownOf([one, two], { waterfalls: [native] }).parts;
    const notes = (line = group) => line?.factors.flatMap(({ kind, text }) => (kind === "note" ? [text] : [])) ?? [];
    expect(notes().join(" ")).toContain("a row that enters Work email takes");
    for (const step of group?.parts ?? []) expect(notes(step).filter((text) => notes().includes(text))).toEqual([]);
  });

  it("hold a chain by hand together as well", () => {
    const { parts } = breakdownOf([one, alone, finder("Two", "2", "!{{One}}?.email")]);
    expect(parts.map(({ kind, parts: steps }) => [kind, steps.length])).toEqual([
      ["waterfall", 2],
      ["column", 0],
    ]);
  });

  it("hold a step by itself where no other of its waterfall costs anything", () => {
    const parked = action("One", "findymail-find-work-email", { isAutoRunOn: false });
    expect(breakdownOf([parked, two], { waterfalls: [native] }).parts.map(({ kind }) => kind)).toEqual(["column"]);
  });

  it("say of a later step what earlier ones leave to it", () => {
    const line = lineOfColumn(breakdownOf([one, two], { waterfalls: [native] }), one.id);
    const reach = line?.factors.find(({ kind }) => kind === "waterfall");
    expect(reach).toMatchObject({ label: "Reach", unit: "share", basis: "assumed" });
    const [gate, hits] = ["gate", "hits"].map((kind) => line?.factors.find((it) => it.kind === kind)?.quantity);
    if (reach?.quantity == null || !("low" in reach.quantity)) throw new Error("known");
    expect(reach.quantity.likely).toBeGreaterThan(0);
    expect(reach.quantity.likely).toBeLessThan(1);
    expect([gate, hits]).not.toContain(undefined);
  });

  it("name a column whose settings could not be read, with that as the reason", () => {
    const unread = { ...one, action: null };
    const { parts, dataCredits } = breakdownOf([unread, alone]);
    expect(parts[0]).toMatchObject({
      label: "One",
      dataCredits: { unknown: "Its settings could not be read." },
      factors: [],
    });
    expect(dataCredits).toEqual({ low: 0, likely: 0, high: 0 });
  });
});

describe("a column that calls a function", () => {
  const call = action("Call", "execute-subroutine", { literals: { tableId: "t_inner" } });
  const company = (name: string, condition?: string) =>
    action(name, "enrich-company-with-mixrank-v2", { pricing: at("0.5"), ...(condition && { condition }) });
  const inner = table([value("Domain"), company("Profile"), company("Gated", "{{Domain}}"), company("Last")], {
    id: "t_inner",
  });

  it("is the sum of the function's steps, each with what it takes of a call", () => {
    const line = lineOfColumn(breakdownOf([call], {}, { functionTables: [inner] }), call.id);
    expect(line?.parts.map(({ label, kind }) => [label, kind])).toEqual([
      ["Profile", "step"],
      ["Gated", "step"],
      ["Last", "step"],
    ]);
    const likely = line?.parts.map(({ dataCredits }) => ("likely" in dataCredits ? dataCredits.likely : 0)) ?? [];
    const whole = line?.dataCredits;
    expect(whole).toMatchObject({ likely: likely.reduce((a, b) => a + b, 0) });
    expect(likely[0]).toBeGreaterThan(0);
    expect(line?.parts[1]?.factors[0]).toMatchObject({
      label: "Data credits per call",
      quantity: { low: 0, likely: 0.5, high: 0.5 },
    });
  });

  it("has no steps where the price of a call comes from elsewhere", () => {
    const functions = [{ tableId: "t_inner", sourceId: null, credits: "4.5", actions: "3" }];
    expect(lineOfColumn(breakdownOf([call], {}, { functions }), call.id)?.parts).toEqual([]);
    const terms = {
      ...NO_TERMS,
      actionPrices: { "/execute-subroutine/t_inner": { credits: "9", actions: null } },
    };
    const typed = lineOfColumn(breakdownOf([call], {}, { functionTables: [inner], terms }), call.id);
    expect(typed?.parts).toEqual([]);
  });
});

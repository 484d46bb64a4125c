import { describe, expect, it } from "vitest";
import { lineOf as line } from "../../tests/fixtures/estimate-line.ts";
import type { EstimateLine, Factor } from "../model/breakdown.ts";
import type { KnownQuantity, Quantity } from "../model/quantity.ts";
import { diffBreakdowns } from "./diff-breakdowns.ts";
import { differenceLines } from "./difference-lines.ts";

const exactly = (figure: number): KnownQuantity => ({ low: figure, likely: figure, high: figure });
const UNKNOWN = { unknown: "No price was found." };

const table = (sum: Quantity, parts: EstimateLine[]) => line("t", sum, { kind: "table", columnId: null, parts });
const gate = (share: number): Factor => ({
  kind: "gate",
  label: "Gate",
  quantity: exactly(share),
  unit: "share",
  text: "Its gate.",
  basis: "seen",
  provenance: null,
  override: { of: { kind: "assumption", key: "t/a/passes" }, typed: null },
});
const linesOf = (before: EstimateLine, after: EstimateLine) => differenceLines(diffBreakdowns(before, after));

describe("a change as lines", () => {
  it("holds what differs alone, each between what it was and what it is", () => {
    const before = table(exactly(9), [line("same", exactly(4)), line("a", exactly(5))]);
    const after = table(exactly(18), [line("same", exactly(4)), line("a", exactly(12)), line("new", exactly(2))]);
    const whole = linesOf(before, after);
    expect(whole.usd).toEqual(exactly(9));
    expect(whole.changes?.usd).toEqual({ before: exactly(9), after: exactly(18), verdict: "more" });
    expect(whole.parts.map(({ id, usd, changes }) => [id, usd, changes?.usd])).toEqual([
      ["a", exactly(7), { before: exactly(5), after: exactly(12), verdict: "more" }],
      ["new", exactly(2), { before: null, after: exactly(2), verdict: "added" }],
    ]);
  });

  it("keeps the group of a step that differs, also where the group itself comes to the same", () => {
    const group = (one: number, other: number) =>
      table(exactly(5), [
        line("w", exactly(5), {
          kind: "waterfall",
          columnId: null,
          parts: [line("a", exactly(one)), line("b", exactly(other))],
        }),
      ]);
    const [waterfall, ...others] = linesOf(group(2, 3), group(3, 2)).parts;
    expect(others).toEqual([]);
    expect(waterfall?.usd).toEqual(exactly(0));
    expect(waterfall?.parts.map(({ usd }) => usd)).toEqual([exactly(1), exactly(-1)]);
  });

  it("says what became known or unknown, and leaves out what nobody knew and nothing touched", () => {
    const before = table(exactly(3), [line("lost", exactly(3)), line("won", UNKNOWN), line("dark", UNKNOWN)]);
    const after = table(exactly(4), [line("lost", UNKNOWN), line("won", exactly(4)), line("dark", UNKNOWN)]);
    const { parts } = linesOf(before, after);
    expect(parts.map(({ id, usd, changes }) => [id, usd, changes?.usd.verdict])).toEqual([
      ["lost", UNKNOWN, "became-unknown"],
      ["won", UNKNOWN, "became-known"],
    ]);
  });

  it("tells of a cost that nobody knows where other rows run", () => {
    const dark = (rows: number) => table(UNKNOWN, [line("dark", UNKNOWN, { rows: exactly(rows) })]);
    expect(linesOf(dark(10), dark(500)).parts.map(({ id }) => id)).toEqual(["dark"]);
    expect(linesOf(dark(10), dark(10)).parts).toEqual([]);
  });

  it("says of a factor what it was, where it is another now, and lets nobody set one share in the place of both", () => {
    const before = table(exactly(3), [line("a", exactly(3), { factors: [gate(0.3)] })]);
    const gated = (share: number) => table(exactly(10), [line("a", exactly(10), { factors: [gate(share)] })]);
    expect(linesOf(before, gated(1)).parts[0]?.factors).toEqual([{ ...gate(1), was: exactly(0.3), override: null }]);
    expect(linesOf(before, gated(0.3)).parts[0]?.factors).toEqual([gate(0.3)]);
    expect(linesOf(before, table(exactly(0), [])).parts[0]?.factors).toEqual([gate(0.3)]);
  });
});

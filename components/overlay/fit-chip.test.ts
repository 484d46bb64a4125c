import { describe, expect, it } from "vitest";
import type { PricePart } from "../shared/price-parts.ts";
import { fitChip } from "./fit-chip.ts";

const both: PricePart[] = [
  { icon: "star", text: "1" },
  { icon: "coins", text: "0.5" },
];

describe("fitChip", () => {
  it("gives up room before it gives up figures, and actions before data credits", () => {
    const densities = [100, 65, 45, 20].map((room) => fitChip(both, true, room));
    expect(densities.map(({ density }) => density)).toEqual(["roomy", "tight", "tight", "bare"]);
    expect(densities.map(({ parts }) => parts.map(({ text }) => text).join(" "))).toEqual([
      "1 0.5",
      "1 0.5",
      "0.5",
      "",
    ]);
  });

  it("shows both meters and a mark beside the progress bar of a column of Clay's default width", () => {
    // 160 px less 8 of padding, 65 of bar, 6 between, 14 of "2%", and 4 on either side of the chip (clay-dom.md section 13).
    expect(fitChip(both, true, 160 - 8 - 65 - 6 - 14 - 8)).toMatchObject({ density: "tight", parts: both });
  });

  it("never claims more room than there is", () => {
    for (let room = 18; room < 120; room++) expect(fitChip(both, true, room).width).toBeLessThanOrEqual(room);
  });

  it("keeps a key or a pause whole or not at all", () => {
    expect(fitChip([{ icon: "pause", text: "" }], false, 22).parts).toHaveLength(1);
    expect(
      fitChip(
        [
          { icon: "key", text: "" },
          { icon: "star", text: "1" },
        ],
        true,
        20,
      ).density,
    ).toBe("bare");
  });
});

import { describe, expect, it } from "vitest";
import type { ScenarioTotal } from "../../utils/model/scenario.ts";
import { countedScenario, withChosen } from "./counted-scenarios.ts";

const figure = { low: 1, likely: 1, high: 1 };
const scenario = (id: string, label: string): ScenarioTotal => ({
  id,
  label,
  about: `About ${label}.`,
  columnId: null,
  rows: figure,
  dataCredits: figure,
  actions: figure,
  usd: figure,
  leftOut: 3,
});
const LIST = [
  scenario("next-run", "Next run"),
  scenario("first-10", "First 10 rows"),
  scenario("new-100", "100 new rows"),
];

describe("the scenarios to choose from", () => {
  it("are the list itself where the chosen one is in it, or is none of so many rows", () => {
    for (const id of ["next-run", "first-10", "month", "first-0", "tomorrow"]) expect(withChosen(LIST, id)).toBe(LIST);
  });

  it("hold another number of rows in the place of the listed one, whose figures are not its own", () => {
    const [next, first, added] = withChosen(LIST, "new-2500");
    expect([next, first]).toEqual(LIST.slice(0, 2));
    expect(added).toMatchObject({ id: "new-2500", label: "2,500 new rows", about: "About 100 new rows.", leftOut: 0 });
    expect(added?.rows).toEqual({ low: 2500, likely: 2500, high: 2500 });
    expect(added?.usd).toEqual({ unknown: "What so many rows come to is not known yet." });
  });

  it("name one row as one", () => {
    expect(withChosen(LIST, "first-1")[1]?.label).toBe("First row");
    expect(withChosen(LIST, "new-1")[2]?.label).toBe("1 new row");
    expect(countedScenario("first-1")).toEqual({ kind: "first", rows: 1 });
    expect(countedScenario("view:gv_1")).toBeNull();
  });
});

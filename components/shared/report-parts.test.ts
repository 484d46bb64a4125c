import { expect, it } from "vitest";
import type { TableReport } from "../../utils/model/report.ts";
import { leftOutNotes } from "./report-parts.ts";

const leftOut = (unknown: TableReport["estimate"]["unknown"]) =>
  leftOutNotes({ columns: [{ id: "f_a", name: "Find email" }], estimate: { unknown } } as TableReport);

it("says the name of a column that is left out once", () => {
  expect(leftOut([{ columnId: "f_a", reason: "Find email: cost unknown. Nobody says." }])).toEqual([
    { about: "Find email", text: "Cost unknown. Nobody says." },
  ]);
});

it("leaves other reasons as they are", () => {
  const reason = "7 columns are not counted. Nobody says.";
  expect(leftOut([{ columnId: null, reason }])).toEqual([{ about: null, text: reason }]);
  expect(leftOut([{ columnId: "f_a", reason }])).toEqual([{ about: "Find email", text: reason }]);
});

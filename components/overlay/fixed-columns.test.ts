import { expect, it } from "vitest";
import type { Finding, TableReport } from "../../utils/model/report.ts";
import { fixedColumns } from "./fixed-columns.ts";

const finding = (rule: string, columnId: string | null) => ({ rule, columnId }) as Finding;

function report(changes: Partial<TableReport>): TableReport {
  const columns = ["f_a", "f_b"].map((id) => ({ id }));
  return { columns, findings: [], notChecked: [], ...changes } as unknown as TableReport;
}

const before = report({
  findings: [finding("r1", "f_a"), finding("r2", "f_a"), finding("r1", "f_b"), finding("r3", null)],
});

it("names each column that lost a finding, once", () => {
  expect(fixedColumns(before, report({}))).toEqual(["f_a", "f_b"]);
  expect(fixedColumns(before, report({ findings: [finding("r1", "f_b"), finding("r2", "f_a")] }))).toEqual(["f_a"]);
});

it("does not call it fixed when the rule can no longer judge the column or the table", () => {
  const notChecked = [
    { rule: "r1", columnId: "f_b", reason: "" },
    { rule: "r1", columnId: null, reason: "" },
    { rule: "r2", columnId: "f_a", reason: "" },
  ];
  expect(fixedColumns(before, report({ notChecked }))).toEqual([]);
});

it("does not call it fixed when the column was deleted", () => {
  expect(fixedColumns(before, report({ columns: [] }))).toEqual([]);
});

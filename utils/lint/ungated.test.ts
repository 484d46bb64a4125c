import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tables } from "../../tests/fixtures/arbitrary-table.ts";
import { analyse } from "../analysis.ts";
import { effectiveGates } from "../expressions/effective-gate.ts";
import type { Table } from "../model/table.ts";
import { action, exampleId, table, value } from "./example.ts";

const UNGATED_RULES = [
  "auto-run-ungated",
  "auto-run-on-ai-column",
  "waterfall-step-ungated",
  "missing-only-if-empty",
  "always-true-run-condition",
];

const report = (it: Table) => analyse({ table: it, accounts: null, workspace: null, rows: 100, statuses: {} });

describe("a paid column that nothing stops", () => {
  it("carries exactly one finding that says so, and one behind a stopped column carries none", () => {
    fc.assert(
      fc.property(tables, (it) => {
        const { columns, findings } = report(it);
        const gates = effectiveGates(it);
        for (const { id, paid } of columns) {
          const gate = gates.get(id);
          if (gate === undefined || paid !== true) continue;
          const said = findings.filter((finding) => finding.columnId === id && UNGATED_RULES.includes(finding.rule));
          if (gate.condition.state === "broken") {
            expect(said).toEqual([]);
            continue;
          }
          if (gate.stops.length === 0) expect(said.map((finding) => finding.rule)).toHaveLength(1);
          if (gate.stops.some((stop) => stop.cause === "upstream" || stop.cause === "parked")) expect(said).toEqual([]);
        }
      }),
    );
  });

  it("belongs to one rule where an earlier step found the answer", () => {
    const finders = ["findymail-find-work-email", "prospeo-find-work-email-v2"].map((key, index) =>
      action(`Finder ${index}`, key, { reads: ["Domain"] }),
    );
    const { findings } = report(table([value("Domain"), ...finders]));
    expect(findings.map(({ rule, columnId }) => [columnId, rule])).toEqual([
      ["f_finder_0", "auto-run-ungated"],
      ["f_finder_1", "waterfall-step-ungated"],
    ]);
  });

  it("never hears twice that another column may hold the answer", () => {
    fc.assert(
      fc.property(tables, (it) => {
        const owners = ["waterfall-step-ungated", "missing-only-if-empty"];
        const ids = report(it).findings.flatMap(({ rule, columnId }) => (owners.includes(rule) ? [columnId] : []));
        expect(ids).toEqual([...new Set(ids)]);
      }),
    );
  });

  it("is never a free one", () => {
    fc.assert(
      fc.property(tables, (it) => {
        const { columns, findings } = report(it);
        const free = columns.filter((column) => column.paid === false).map((column) => column.id);
        const said = findings.filter((finding) => free.includes(finding.columnId ?? ""));
        // A key that anybody can read is no matter of price.
        expect(said.filter((finding) => finding.rule !== "literal-secret-in-http-column")).toEqual([]);
      }),
    );
  });
});

describe("a column that pays for what another column holds", () => {
  const saying = (isAutoRunOn: boolean | null) => {
    const finder = action("Finder", "findymail-find-work-email", { reads: ["Name"] });
    return report(table([value("Name"), value("Email"), finder], { isAutoRunOn })).findings[0];
  };

  it("is no error while somebody has to press Run", () => {
    expect(saying(true)).toMatchObject({ severity: "error", message: expect.stringContaining("by itself") });
    expect(saying(false)).toMatchObject({ severity: "warning", message: expect.stringContaining("of a run") });
  });

  it("does not claim that auto-run is on when that was not seen", () => {
    expect(saying(null)?.message).toContain("by itself unless somebody switched auto-run off");
  });
});

describe("the condition to paste", () => {
  it("never reads the column itself, nor one that is made from it", () => {
    fc.assert(
      fc.property(tables, (it) => {
        const owners = ["waterfall-step-ungated", "missing-only-if-empty"];
        for (const { rule, columnId, condition: paste } of report(it).findings) {
          if (paste === null || columnId === null || !owners.includes(rule)) continue;
          const target = it.columns.find((column) => column.id === columnId);
          if (target?.action == null) throw new Error("a condition belongs to an action column");
          const fixed = { ...target, action: { ...target.action, runCondition: paste.byId } };
          const added = paste.byId.replace(target.action.runCondition ?? "", "");
          expect(added).not.toContain(`{{${columnId}}}`);
          const after = report({ ...it, columns: it.columns.map((column) => (column === target ? fixed : column)) });
          expect(after.findings.filter((f) => f.columnId === columnId && owners.includes(f.rule))).toEqual([]);
        }
      }),
    );
  });

  it("answers the finding that it comes with, and keeps within its own condition", () => {
    fc.assert(
      fc.property(tables, (it) => {
        for (const { rule, columnId, condition: paste, culprit } of report(it).findings) {
          const target = it.columns.find((column) => column.id === columnId);
          const text = target?.action?.runCondition ?? "";
          if (culprit !== null) expect(text.slice(culprit.start, culprit.end)).not.toBe("");
          if (paste === null || culprit === null || target?.action == null) continue;
          const fixed = { ...target, action: { ...target.action, runCondition: paste.byId } };
          const after = report({ ...it, columns: it.columns.map((column) => (column === target ? fixed : column)) });
          const said = after.findings.filter((finding) => finding.rule === rule && finding.columnId === columnId);
          expect(said.filter((finding) => finding.condition?.byId === paste.byId)).toEqual([]);
        }
      }),
    );
  });

  it.each(["{{Tier}};", "{{Tier}} // only the first", "{{Tier}} /* t */ ;  "])(
    "can be read when it keeps %j",
    (text) => {
      const columns = [value("Name"), value("Tier"), value("Email")];
      const finder = (condition: string) =>
        report(table([...columns, action("Finder", "findymail-find-work-email", { reads: ["Name"], condition })]));
      const paste = finder(text).findings.find((it) => it.columnId === "f_finder")?.condition?.byName ?? "";
      expect(finder(paste).columns.find((it) => it.id === "f_finder")?.gate.state).toBe("depends");
    },
  );

  it("keeps the condition that is there and tests the path inside a step's cell", () => {
    const reads = ["Domain"];
    const found = report(
      table([
        value("Domain"),
        value("Tier"),
        action("Findymail", "findymail-find-work-email", { reads, condition: "{{Tier}}" }),
        action("Prospeo", "prospeo-find-work-email-v2", { reads, condition: "{{Tier}}" }),
      ]),
    ).findings.find((finding) => finding.columnId === exampleId("Prospeo"));
    expect(found?.condition?.byName).toMatch(/^\(\{\{Tier\}\}\) && !\{\{Findymail\}\}\?\.\w+$/);
  });
});

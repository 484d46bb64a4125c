import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../analysis.ts";
import { effectiveGates } from "../expressions/effective-gate.ts";
import type { Column, Table } from "../model/table.ts";
import { action, ai, exampleId, formula, table, value } from "./example.ts";

const UNGATED_RULES = ["auto-run-ungated", "auto-run-on-ai-column", "missing-only-if-empty", "constant-run-condition"];

const NAMES = [
  "Email",
  "Domain",
  "Tier",
  "Work email",
  "Find work email",
  "Findymail",
  "Research",
  "Score",
  "Push",
  "LinkedIn URL",
];
const name = fc.constantFrom(...NAMES);
const condition = fc.oneof(
  fc.constantFrom(undefined, "true", "false", "1 ==", "{{Gone}}"),
  name.map((it) => `!{{${it}}}`),
  fc.tuple(name, name).map(([a, b]) => `{{${a}}} && {{${b}}}?.email`),
);
const options = fc
  .record({ reads: fc.uniqueArray(name, { maxLength: 2 }), condition, isAutoRunOn: fc.boolean() })
  .map(({ condition: text, ...rest }) => (text === undefined ? rest : { ...rest, condition: text }));
const column = fc.oneof(
  name.map((it) => value(it)),
  fc.tuple(name, name).map(([it, read]) => formula(it, `{{${read}}}?.email`)),
  fc.tuple(name, options).map(([it, rest]) => ai(it, rest)),
  fc
    .tuple(name, fc.constantFrom("findymail-find-work-email", "http-api-v2", "route-row", "unheard-of"), options)
    .map(([it, key, rest]) => action(it, key, rest)),
);
const tables: fc.Arbitrary<Table> = fc
  .tuple(
    fc.uniqueArray(column, { selector: (it: Column) => it.id, maxLength: 8 }),
    fc.constantFrom(true, false, null),
    fc.boolean(),
  )
  .map(([columns, isAutoRunOn, keepsExistingResults]) => table(columns, { isAutoRunOn, keepsExistingResults }));

const report = (it: Table) => analyse({ table: it, accounts: null, workspace: null, rows: 100, statuses: {} });

describe("a paid column that nothing stops", () => {
  it("carries exactly one finding that says so, and one behind a stopped column carries none", () => {
    fc.assert(
      fc.property(tables, (it) => {
        const { columns, findings } = report(it);
        const gates = effectiveGates(it);
        for (const { id, paid } of columns) {
          const gate = gates.get(id);
          if (gate === undefined || paid !== true || gate.condition.state === "broken") continue;
          const said = findings.filter((finding) => finding.columnId === id && UNGATED_RULES.includes(finding.rule));
          if (gate.stops.length === 0) expect(said.map((finding) => finding.rule)).toHaveLength(1);
          if (gate.stops.some((stop) => stop.cause === "upstream" || stop.cause === "parked")) expect(said).toEqual([]);
        }
      }),
    );
  });

  it("is never a free one", () => {
    fc.assert(
      fc.property(tables, (it) => {
        const { columns, findings } = report(it);
        const free = columns.filter((column) => column.paid === false).map((column) => column.id);
        expect(findings.filter((finding) => free.includes(finding.columnId ?? ""))).toEqual([]);
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
        for (const { columnId, condition: paste } of report(it).findings) {
          if (paste === null || columnId === null) continue;
          const target = it.columns.find((column) => column.id === columnId);
          if (target?.action == null) throw new Error("a condition belongs to an action column");
          const fixed = { ...target, action: { ...target.action, runCondition: paste.byId } };
          const added = paste.byId.replace(target.action.runCondition ?? "", "");
          expect(added).not.toContain(`{{${columnId}}}`);
          const after = report({ ...it, columns: it.columns.map((column) => (column === target ? fixed : column)) });
          expect(after.findings.filter((f) => f.columnId === columnId && f.rule === "missing-only-if-empty")).toEqual(
            [],
          );
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

import { describe, expect, it } from "vitest";
import { ALLOWED, type Case, FORBIDDEN } from "./import-law-cases.ts";
import { type LintError, lintImaginedTree } from "./lint-imagined-tree.ts";

const LAW = [
  "noRestrictedImports",
  "noRestrictedGlobals",
  "noJsRestrictedProperties",
  "noConsole",
  "noGlobalEval",
  "noDefaultExport",
];

/** Those of the cases that are errors. Cases of one file stand one a line, so that a single run judges them all. */
function errorsAmong(cases: readonly Case[]): Case[] {
  const rows = new Map<string, Case[]>();
  for (const row of cases) rows.set(row[0], [...(rows.get(row[0]) ?? []), row]);
  const tree = [...rows].map(([file, own]) => [file, `${own.map(([, line]) => line).join("\n")}\n`] as const);
  return lintImaginedTree(new Map(tree))
    .filter(({ rule }) => LAW.includes(rule))
    .map(({ file, line }) => rows.get(file)?.[line - 1])
    .filter((row) => row !== undefined);
}

const asText = ([file, line]: Case) => `${file}: ${line}`;

function rulesFor(file: string, text: string): string[] {
  return lintImaginedTree(new Map([[file, text]])).map(({ rule }: LintError) => rule);
}

describe("the import law", () => {
  it("forbids what it should", () => {
    const errors = errorsAmong(FORBIDDEN);
    expect(FORBIDDEN.filter((row) => !errors.includes(row)).map(asText)).toEqual([]);
  });

  it("allows what it should", () => {
    expect(errorsAmong(ALLOWED).map(asText)).toEqual([]);
  });
});

describe("the house rules", () => {
  it.each([
    ["noDefaultExport", "utils/model/a.ts", "export default 1;\n"],
    ["useFilenamingConvention", "utils/model/NotKebab.ts", "export const x = 1;\n"],
    ["noReExportAll", "utils/model/a.ts", 'export * from "./b.ts";\n'],
    ["noBarrelFile", "utils/model/a.ts", 'export { x } from "./b.ts";\n'],
    ["noExcessiveLinesPerFile", "utils/model/a.ts", "x();\n".repeat(301)],
    ["noExcessiveLinesPerFunction", "utils/model/a.ts", `export function x(y) {\n${"  y();\n".repeat(81)}}\n`],
    ["noDangerouslySetInnerHtml", "components/a.tsx", "export const X = () => <p dangerouslySetInnerHTML={{}} />;\n"],
    ["noFocusedTests", "tests/contract/a.test.ts", 'it.only("x", () => {});\n'],
    ["noSkippedTests", "tests/contract/a.test.ts", 'it.skip("x", () => {});\n'],
    ["noPlaywrightWaitForTimeout", "tests/e2e/a.spec.ts", "async (page) => {\n  await page.waitForTimeout(1);\n};\n"],
  ])("include %s", (rule, file, text) => {
    expect(rulesFor(file, text)).toContain(rule);
  });

  it("want the extension of an imported file", () => {
    const tree = new Map([
      ["utils/model/a.ts", 'import { b } from "./b";\nexport const a = () => b;\n'],
      ["utils/model/b.ts", "export const b = 1;\n"],
    ]);
    expect(lintImaginedTree(tree).map(({ rule }) => rule)).toContain("useImportExtensions");
  });

  it("see a cycle of imports", () => {
    const tree = new Map([
      ["utils/model/a.ts", 'import { b } from "./b.ts";\nexport const a = () => b;\n'],
      ["utils/model/b.ts", 'import { a } from "./a.ts";\nexport const b = () => a;\n'],
    ]);
    expect(lintImaginedTree(tree).map(({ rule }) => rule)).toContain("noImportCycles");
  });
});

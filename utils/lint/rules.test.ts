import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse } from "../analysis.ts";
import { type Example, type Examples, exampleId } from "./example.ts";
import { RETIRED_RULES, RULES } from "./rules.ts";

const folder = new URL("./rules/", import.meta.url);
const files = readdirSync(folder);
const modules = import.meta.glob<{ examples: Examples }>("./rules/*.examples.ts", { eager: true });

function run(id: string, { table, accounts, workspace, statuses, sources, ledger, terms }: Example) {
  const report = analyse({
    table,
    accounts: accounts ?? null,
    workspace: workspace ?? null,
    rows: 1_000,
    statuses: statuses ?? null,
    sources: sources ?? null,
    ledger: ledger ?? null,
    terms: terms ?? null,
  });
  return {
    findings: report.findings.filter((finding) => finding.rule === id),
    notChecked: report.notChecked.filter((it) => it.rule === id).map((it) => it.columnId),
  };
}

const idOf = (name: string) => (name === "" ? null : exampleId(name));

describe("the rules", () => {
  it("are exactly the files of the folder, each with examples", () => {
    const ids = RULES.map((rule) => rule.id).sort();
    expect(files.filter((name) => !name.endsWith(".examples.ts")).sort()).toEqual(ids.map((id) => `${id}.ts`));
    expect(files.filter((name) => name.endsWith(".examples.ts")).sort()).toEqual(ids.map((id) => `${id}.examples.ts`));
  });

  it("never take the id of one that is gone", () => {
    expect(RULES.filter(({ id }) => Object.hasOwn(RETIRED_RULES, id))).toEqual([]);
  });

  it("have titles of their own, a reason, a fix and guards", () => {
    expect(new Set(RULES.map((rule) => rule.title)).size).toBe(RULES.length);
    for (const rule of RULES) {
      for (const text of [rule.title, rule.why, rule.fix, ...rule.guards]) expect(text.length).toBeGreaterThan(10);
      expect(rule.guards.length).toBeGreaterThan(0);
    }
  });
});

describe.each(RULES.map((rule) => [rule.id] as const))("%s", (id) => {
  const { bad, good } = modules[`./rules/${id}.examples.ts`]?.examples ?? { bad: [], good: [] };

  it("has bad and good examples", () => {
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
  });

  it.each(bad.map((example) => [example.title, example] as const))("speaks: %s", (_, example) => {
    const { findings, notChecked } = run(id, example);
    const spoken = Object.fromEntries(findings.map((it) => [it.columnId, it.message]));
    expect(Object.keys(spoken).sort()).toEqual(
      Object.keys(example.expects)
        .map((name) => String(idOf(name)))
        .sort(),
    );
    for (const [name, part] of Object.entries(example.expects)) expect(spoken[String(idOf(name))]).toContain(part);
    if (example.class !== undefined) for (const { class: proof } of findings) expect(proof).toBe(example.class);
    expect(notChecked).toEqual((example.notChecked ?? []).map(idOf));
  });

  it.each(good.map((example) => [example.title, example] as const))("stays silent: %s", (_, example) => {
    expect(run(id, example)).toEqual({ findings: [], notChecked: [] });
  });

  it.each([...bad, ...good].map((example) => [example.title, example] as const))(
    "leaves its input alone: %s",
    (_, example) => {
      const before = structuredClone(example.table);
      run(id, example);
      expect(example.table).toEqual(before);
    },
  );
});

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factorFigure } from "../../components/shared/breakdown-parts.ts";
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

/** Dollars, and counts of something that is billed or was counted; a thousand is what prices are given for. */
const SAID =
  /\$\d[\d.,]*(?:-[\d.,]*\d)?|(?<!per )\b\d[\d.,]*(?:-[\d.,]*\d)?(?= (?:of \d|to \d|data credit|credit|action|result|rows? so far|finds? a month|are found))/g;

function figuresIn(text: string): string[] {
  return [...text.matchAll(/\$?\d[\d.,]*(?:-\d[\d.,]*)?/g)].map(([figure]) =>
    figure.replace(/[.,]+$/, "").replace("$", ""),
  );
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

  it.each(bad.map((example) => [example.title, example] as const))(
    "reckons every figure that it says: %s",
    (_, example) => {
      for (const { message, fix, saving, reckoning } of run(id, example).findings) {
        const standing = reckoning.flatMap((factor) => figuresIn(`${factorFigure(factor)} ${factor.text}`));
        const said = [...message.matchAll(SAID), ...fix.matchAll(SAID)].flatMap(([figure]) => figuresIn(figure));
        expect(said.filter((figure) => !standing.includes(figure))).toEqual([]);
        if (saving !== null) expect(reckoning.filter(({ kind }) => kind === "saving")).not.toEqual([]);
      }
    },
  );

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

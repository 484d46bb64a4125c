import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyse } from "../analysis.ts";
import { action, ai, exampleId, LAUNCH, table, value } from "../lint/example.ts";
import type { ChecklistMarks } from "../model/checklist.ts";
import type { Table } from "../model/table.ts";
import { NO_TERMS, type UserTerms } from "../model/user-terms.ts";
import type { Account } from "../model/workspace.ts";
import { checklistMarkdown } from "./checklist-markdown.ts";
import { makeChecklist } from "./make-checklist.ts";

const GOLDEN = join(import.meta.dirname, "../../tests/golden/checklist.md");
const OPENAI: Account = { id: "aa_openai", providerType: "openai", isShared: false };
const FINDYMAIL: Account = { id: "aa_findymail", providerType: "findymail", isShared: false };
const priced = (credits: string) => ({ legacy: null, modern: { credits, ownKeyCredits: "0", actions: "1" } });

const finder = action("Find work email", "leadmagic-find-work-email", { reads: ["Domain"] });
const other = action("Findymail", "findymail-find-work-email", { reads: ["Domain"] });
const PROSPECTS = table([
  value("Domain"),
  { ...finder, action: finder.action && { ...finder.action, pricing: priced("0.5") } },
  { ...other, action: other.action && { ...other.action, pricing: priced("0.5") } },
  ai("Score", { literals: { model: "gpt-5-mini", useCase: "use-ai" } }),
  ai("Opener", { literals: { model: "gpt-5-mini", useCase: "use-ai" }, accountId: OPENAI.id }),
  action("Validate", "validate-email", { reads: ["Domain"] }),
  action("Call", "http-api-v2"),
]);

interface Given {
  tables?: Table[];
  accounts?: Account[] | null;
  marks?: Record<string, ChecklistMarks>;
  terms?: UserTerms;
}

function checklistOf({
  tables = [PROSPECTS],
  accounts = [OPENAI, FINDYMAIL],
  marks = {},
  terms = NO_TERMS,
}: Given = {}) {
  const reports = tables.map((it) => ({
    report: analyse({ table: it, accounts, workspace: LAUNCH, rows: 2000, statuses: null, terms }),
    workbookId: "wb_1",
  }));
  return makeChecklist({ scope: { kind: "table", tableId: PROSPECTS.id }, tables: reports, accounts, marks });
}

function groupOf(provider: string, given: Given = {}) {
  const group = checklistOf(given).groups.find(({ providerId }) => providerId === provider);
  if (group === undefined) throw new Error(`no group for ${provider}`);
  return group;
}

describe("the checklist", () => {
  it("begins with what saves most and ends with what costs more", () => {
    expect(checklistOf().groups.map(({ providerId, verdict }) => [providerId, verdict])).toEqual([
      ["openai", "left-on-clay-key"],
      ["leadmagic", "worth-connecting"],
      ["findymail", "left-on-clay-key"],
      ["zerobounce", "costs-more"],
    ]);
  });

  it("says so where no connection was seen, and leaves open what is connected", () => {
    const { groups, notes } = checklistOf({ accounts: null });
    expect(groups.map(({ isConnected }) => isConnected)).toEqual(groups.map(() => null));
    expect(notes.join(" ")).toContain("connections were not seen");
  });

  it("ticks the connection off as soon as the account exists", () => {
    const connect = (accounts: Account[]) =>
      groupOf("leadmagic", { accounts }).steps.find(({ id }) => id === "connect");
    expect(connect([])).toMatchObject({ isDone: false, isAutomatic: true });
    expect(connect([{ id: "aa_1", providerType: "leadmagic", isShared: false }])?.isDone).toBe(true);
    expect(connect([{ id: "aa_1", providerType: "leadmagic", isShared: true }])?.isDone).toBe(false);
  });

  it("ticks a column off as soon as it runs on the own key", () => {
    const switches = groupOf("openai").steps.filter(({ id }) => id.startsWith("switch:"));
    expect(switches.map(({ id, isDone }) => [id, isDone])).toEqual([
      [`switch:t_example/${exampleId("Score")}`, false],
      [`switch:t_example/${exampleId("Opener")}`, true],
    ]);
    expect(switches[0]?.link).toBe("https://app.clay.com/workspaces/1/workbooks/wb_1/tables/t_example?fieldId=f_score");
  });

  it("is done with a provider when every column has moved", () => {
    const moved = table([ai("Opener", { literals: { model: "gpt-5-mini", useCase: "use-ai" }, accountId: OPENAI.id })]);
    const group = groupOf("openai", { tables: [moved] });
    expect(group).toMatchObject({ verdict: "done", netUsdPerMonth: { low: 0, likely: 0, high: 0 } });
  });

  it("keeps the user's ticks and note with their provider", () => {
    const marks = { leadmagic: { doneSteps: ["funding", "connect"], note: "Contract ends in May" } };
    const { steps, note } = groupOf("leadmagic", { marks });
    expect(note).toBe("Contract ends in May");
    // Connecting is the page's to say, whatever was ticked.
    expect(steps.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual(["funding"]);
  });

  it("does not move a column that would cost more, and takes nothing off the saving for it", () => {
    const terms = { ...NO_TERMS, providerPrices: { leadmagic: { usd: "0.04", per: "find" as const } } };
    const group = groupOf("leadmagic", { terms });
    expect(group.verdict).toBe("costs-more");
    expect(group.columns[0]?.netUsdPer1000).toEqual({ low: -15, likely: -15, high: -15 });
    expect(group.steps.filter(({ id }) => id.startsWith("switch:"))).toEqual([]);
    expect(checklistOf({ terms }).netUsdPerMonth).toEqual(groupOf("openai").netUsdPerMonth);
  });

  it("asks for the own price where none is published, and takes it", () => {
    expect(groupOf("findymail").columns[0]?.netUsdPer1000).toMatchObject({
      unknown: expect.stringContaining("Type what"),
    });
    const terms = { ...NO_TERMS, providerPrices: { findymail: { usd: "0.01", per: "find" as const } } };
    const group = groupOf("findymail", { terms });
    expect(group.columns[0]?.netUsdPer1000).toEqual({ low: 15, likely: 15, high: 15 });
    expect(group.ownPrice).toContain("as you typed it");
  });

  it("knows no whole where nothing but unknown savings is left", () => {
    const { netUsdPerMonth } = checklistOf({
      tables: [table([value("Domain"), action("Findymail", "findymail-find-work-email", { reads: ["Domain"] })])],
    });
    expect(netUsdPerMonth).toMatchObject({ unknown: expect.stringContaining("Type what") });
  });

  it("says that nothing can be moved where nothing can", () => {
    const { groups, netUsdPerMonth } = checklistOf({
      tables: [table([value("Domain"), action("Call", "http-api-v2")])],
    });
    expect(groups).toEqual([]);
    expect(netUsdPerMonth).toEqual({ low: 0, likely: 0, high: 0 });
  });

  // Reviewed as prose: after a change, write it anew and read the diff line by line.
  it("reads as Markdown as it was reviewed", () => {
    const marks = { leadmagic: { doneSteps: ["funding"], note: "Ask [Dana] about *volume*" } };
    expect(checklistMarkdown(checklistOf({ marks }))).toBe(readFileSync(GOLDEN, "utf8").replaceAll("\r\n", "\n"));
  });
});

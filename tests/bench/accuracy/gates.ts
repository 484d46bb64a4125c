import { formula } from "../../clay-stand-in/tables-src/table-source.ts";
import type { Dice } from "./dice.ts";
import type { TableDraft } from "./draft.ts";

const NAMES = ["Ada Quill", "Bram Osei", "Carla Finch", "Deniz Aydin", "Elin Holm", "Farid Naser", "Greta Lund"];
const DOMAINS = ["brightloom.example", "cedarpoint.example", "deltaforge.example", "elmworks.example"];

/** The columns of plain values that a list of people comes with; how many rows hold what is drawn. */
export function addValues(draft: TableDraft): void {
  const { dice } = draft;
  draft.text("Full name", "text", NAMES);
  draft.text("Domain", "url", DOMAINS, dice.between(0.8, 1));
  draft.text(
    "LinkedIn URL",
    "url",
    ["https://social.example/ada", "https://social.example/bram"],
    dice.between(0.5, 1),
  );
  draft.text("Email on file", "email", ["ada@brightloom.example"], dice.between(0.05, 0.6));
  draft.text("Segment", "text", shares(dice, ["ICP", "Partner", "Other"]));
  draft.text("Tier", "text", shares(dice, ["Tier 1", "Tier 2", "Tier 3", ""]));
  draft.text("Headcount", "number", headcounts(dice));
  if (dice.isHit(0.5)) draft.add(formula("Region", `{{Segment}} == "ICP" && +{{Headcount}} > 50 ? "EMEA" : "Other"`));
}

// Out of 40 texts, so many of each: the share of rows that a condition lets through is drawn with them.
function shares(dice: Dice, texts: readonly string[]): string[] {
  const weights = texts.map(() => dice.roll() ** 2 + 0.02);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return texts.flatMap((text, at) =>
    Array<string>(Math.max(1, Math.round((40 * (weights[at] ?? 0)) / total))).fill(text),
  );
}

function headcounts(dice: Dice): string[] {
  const middle = dice.between(3, 6);
  return Array.from({ length: 40 }, () => String(Math.max(1, Math.round(Math.exp(middle + 1.3 * dice.normal())))));
}

/** Conditions on the list itself, in the shapes and about the frequency of real tables (real-tables.md section 6). */
const ON_VALUES: [times: number, text: string][] = [
  [16, "!!{{Domain}}"],
  [10, "{{LinkedIn URL}}"],
  [20, '{{Segment}} == "ICP"'],
  [8, '{{Segment}}?.toLowerCase() !== "other"'],
  [10, '["tier 1","tier 2"].includes(({{Tier}}||"").toLowerCase())'],
  [6, "Number({{Headcount}}) >= 50"],
  [5, '{{Segment}} == "ICP" && !!{{Domain}}'],
  [4, '{{Tier}} == "Tier 1" || +{{Headcount}} > 500'],
];

/** Conditions on what another column found, by that column's name. */
const ON_RESULTS: [needs: string, times: number, text: string][] = [
  ["Region", 8, '{{Region}} == "EMEA"'],
  ["Enrich company", 8, "{{Enrich company}}?.employee_count > 100"],
  ["Enrich company", 5, "!!{{Enrich company}}?.domain"],
  ["Enrich person", 5, "!!{{Enrich person}}?.title"],
  ["Qualify", 10, "{{Qualify}}?.score >= 6"],
  ["Qualify", 6, "{{Qualify}}?.isFit === true"],
];

/** A condition for the next column of a table, or none. 62 % of real paid columns have one (real-tables.md section 4). */
export function gateFor(draft: TableDraft, share = 0.62): string | undefined {
  if (!draft.dice.isHit(share)) return undefined;
  const fitting = ON_RESULTS.filter(([needs]) => draft.has(needs)).map(([, times, text]) => [times, text] as const);
  const bag = [...ON_VALUES, ...fitting].flatMap(([times, text]) => Array<string>(times).fill(text));
  return draft.dice.pick(bag);
}

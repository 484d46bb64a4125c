import type { HiddenTruth } from "../../clay-stand-in/server/runs/hidden-truth.ts";
import { fieldId, tableIdOf } from "../../clay-stand-in/tables-src/build-table.ts";
import type { TableSource } from "../../clay-stand-in/tables-src/table-source.ts";
import { addAi, addEmail, addInsight, addPhone, addPlumbing, addProfiles, addQualify } from "./columns.ts";
import type { Dice } from "./dice.ts";
import { TableDraft } from "./draft.ts";
import { addValues } from "./gates.ts";

/** How far a table has run when Fettle sees it. */
export type Stage = "fresh" | "tried" | "grown" | "new-columns";

/** One case of the measurement: what a user has built, and what only the stand-in knows. */
export interface Case {
  /** The table itself, and the function that it calls, if it does. */
  tables: { source: TableSource; truth: HiddenTruth }[];
  era: "legacy" | "modern";
  stage: Stage;
  /** Rows that have run, the first of the table. */
  ranRows: number;
  /** Paid columns that were added after those rows had run, by id. */
  newColumns: string[];
  /** Rows that the page has loaded: from which one on, and how many. */
  seen: [from: number, rows: number][];
  /** Prices come with the columns, or in Clay's catalogue. */
  prices: "column" | "catalogue";
  areAccountsSeen: boolean;
  /** Rows that the user has opened, each with all that its cells hold (clay-api.md section 4.6). */
  openedRows: number;
}

const MIN_ROWS = 500;
const MAX_ROWS = 20_000;

/** Makes case number `index` of a seed. The same two always make the same case. */
export function makeCase(mark: string, dice: Dice): Case {
  const draft = new TableDraft(mark, dice.wholeByOrder(MIN_ROWS, MAX_ROWS), dice);
  addValues(draft);
  addProfiles(draft);
  if (dice.isHit(0.4)) addQualify(draft);
  if (dice.isHit(0.65)) addEmail(draft);
  for (const name of ["Insight", "Second insight"]) if (dice.isHit(0.35)) addInsight(draft, name);
  if (dice.isHit(0.25)) addPhone(draft);
  for (const name of ["Opener", "Research"]) if (dice.isHit(0.4)) addAi(draft, name);
  const called = dice.isHit(0.12) ? addFunction(draft) : null;
  addPlumbing(draft);
  if (Object.keys(draft.truth).length === 0) addProfilesOrAi(draft);
  const stage = stageOf(dice);
  return {
    tables: [tableOf(draft), ...(called === null ? [] : [tableOf(called)])],
    era: dice.isHit(0.3) ? "legacy" : "modern",
    stage,
    ranRows: ranRows(stage, draft),
    newColumns: stage === "new-columns" ? lastPaid(draft, dice.whole(1, 3)) : [],
    seen: seenRows(draft),
    prices: dice.isHit(0.75) ? "column" : "catalogue",
    areAccountsSeen: dice.isHit(0.9),
    // Who has tried a table looks at what came back.
    openedRows: stage === "fresh" || dice.isHit(0.5) ? 0 : dice.whole(1, 12),
  };
}

function addProfilesOrAi(draft: TableDraft): void {
  draft.enrich("Enrich person", "enrich-person-with-mixrank-v2");
}

/** A function's table, and the column that calls it (clay-api.md section 10). */
function addFunction(draft: TableDraft): TableDraft {
  const called = new TableDraft(`${draft.mark}fn`, 0, draft.dice);
  called.text("Domain", "url", ["brightloom.example"]);
  called.enrich("Inner company", "enrich-company-with-mixrank-v2");
  addAi(called, "Inner brief");
  draft.enrich("Call function", "execute-subroutine", {
    inputs: { tableId: `"${tableIdOf(called)}"`, sourceId: `"s_0t${called.mark}0001"`, domain: "{{Domain}}" },
    hidden: { hitRate: 1, billsMisses: false },
    when: draft.dice.isHit(0.5) ? '{{Segment}} == "ICP"' : undefined,
  });
  return called;
}

function tableOf(draft: TableDraft): Case["tables"][number] {
  const { mark, rows, columns, waterfall } = draft;
  return {
    source: {
      key: mark,
      workbookId: "wb_0tbench000001",
      name: `Table ${mark}`,
      mark,
      rows,
      columns,
      ...(waterfall === undefined ? {} : { waterfall }),
    },
    truth: Object.fromEntries(Object.entries(draft.truth).map(([name, hidden]) => [fieldId(mark, name), hidden])),
  };
}

function stageOf(dice: Dice): Stage {
  const roll = dice.roll();
  if (roll < 0.15) return "fresh";
  if (roll < 0.45) return "tried";
  return roll < 0.85 ? "grown" : "new-columns";
}

function ranRows(stage: Stage, { rows, dice }: TableDraft): number {
  if (stage === "fresh") return 0;
  // Clay's own button runs the first ten; who is careful runs more (clay-api.md section 5.1).
  if (stage === "tried") return Math.min(rows, dice.pick([10, 25, 50, 100, 200, 500]));
  return stage === "grown" ? Math.round(rows * dice.between(0.15, 0.85)) : rows;
}

// Whole waterfalls are added at once, so a step is new with all the others.
function lastPaid({ mark, columns, waterfall, truth }: TableDraft, count: number): string[] {
  const members = waterfall?.steps.flat() ?? [];
  const paid = columns.map(({ name }) => name).filter((name) => truth[name] !== undefined);
  const last = paid.slice(-count);
  const isWhole = last.some((name) => members.includes(name));
  return [...new Set([...last, ...(isWhole ? members : [])])].map((name) => fieldId(mark, name ?? ""));
}

// The first rows of the view; in one case of three the user has jumped somewhere else as well.
function seenRows({ rows, dice }: TableDraft): Case["seen"] {
  const count = Math.min(rows, dice.wholeByOrder(50, 500));
  if (!dice.isHit(1 / 3)) return [[0, count]];
  const half = Math.round(count / 2);
  return [
    [0, half],
    [dice.whole(half, rows - half), half],
  ];
}

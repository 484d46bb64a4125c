import { DriftLog } from "../../utils/clay/wire/drift-log.ts";
import { RowSights } from "../../utils/clay/wire/row-sights.ts";
import { decodeTable } from "../../utils/clay/wire/table.ts";
import { analyseRunCondition } from "../../utils/expressions/run-condition.ts";
import { countVerdicts } from "../../utils/expressions/verdicts.ts";
import type { RowSight } from "../../utils/model/row-cells.ts";
import { ClayState } from "../clay-stand-in/server/clay-state.ts";
import { generateRow } from "../clay-stand-in/server/generated-rows.ts";
import { generatedTable } from "../clay-stand-in/server/generated-table.ts";
import { timeOf } from "./time-of.ts";

const ROWS = 5_000;
const COLUMNS = 100;
const TEXT = "{{f_0tgenerated001}}";
const OTHER = "{{f_0tgenerated002}}";
const FOUND = "{{f_0tgenerated003}}";

/** Conditions of the kinds that real tables have (real-tables.md section 6), over two plain columns and one enrichment. */
const CONDITIONS = [
  TEXT,
  `${TEXT} == "Yes" && !!${OTHER}`,
  `${TEXT}?.toLowerCase?.() === "no contact found" && !!${OTHER}`,
  `["tier 1","tier 2"].includes((${TEXT}||"").toLowerCase())`,
  `+${TEXT} >= (+${FOUND}?.of?.min || 0) && +${TEXT} <= (+${FOUND}?.of?.max || 0)`,
  `parseFloat((!${FOUND}?"":${FOUND}?.of)||(!${FOUND}?"":${FOUND}?.of?.count)||(!${FOUND}?"":${FOUND}?.note))>50`,
  `/@(?:gmail|yahoo)\\./i.test(${TEXT} || "")`,
  `!${FOUND} || Clay?.getCellStatus?.(${FOUND})?.toLowerCase()?.includes("error")`,
];

/** The answer that brings the rows, as text, and what the extension takes of it: rows with the cells that the conditions read. */
function answerAndRows(): { text: string; columnIds: Set<string>; rows: RowSight[] } {
  const saved = generatedTable({ columns: COLUMNS, rows: ROWS });
  const actions = saved.table.fields.filter(({ type }) => type === "action").slice(1);
  for (const [at, text] of CONDITIONS.entries()) {
    const settings = actions[at]?.typeSettings;
    if (settings !== undefined) settings.conditionalRunFormulaText = text;
  }
  const workspace = { tables: [saved], accounts: [], workbooks: [], signals: [], response: null };
  const [state] = new ClayState([workspace]).tables;
  const table = decodeTable({ table: saved.table }, new DriftLog("table"));
  if (state === undefined || table === null) throw new Error("The generated table cannot be read.");
  const found = [FOUND.slice(2, -2)];
  const results = Array.from({ length: ROWS }, (_, position) => generateRow(state, position, found));
  const sights = new RowSights();
  sights.learn([{ kind: "table", table }]);
  const taker = sights.of(table.id);
  for (const result of results) taker.take(result);
  const rows = taker.rest().flatMap((seen) => (seen.kind === "row-sights" ? seen.rows : []));
  return { text: JSON.stringify({ results }), columnIds: new Set(table.columns.map(({ id }) => id)), rows };
}

/**
 * Prints how long it takes to parse, analyse and try a run condition on all rows that one answer brings, beside the time that reading
 * the answer's text takes. The page pays the second anyway; the first must stay below it.
 *
 * @returns whether it does for each condition
 */
export function measureConditions(): boolean {
  const { text, columnIds, rows } = answerAndRows();
  const reading = timeOf(() => JSON.parse(text));
  const size = (text.length / 1_000_000).toFixed(1);
  console.log(`JSON.parse of ${rows.length} rows with ${COLUMNS} columns (${size} MB): ${reading.toFixed(1)} ms`);
  const ratios = CONDITIONS.map((condition) => {
    const [first] = rows;
    if (countVerdicts(condition, rows) === null || first === undefined) throw new Error(`Not judged: ${condition}`);
    const judging = timeOf(() => [analyseRunCondition(condition, columnIds), countVerdicts(condition, rows)]);
    const ratio = judging / reading;
    console.log(`${judging.toFixed(1).padStart(7)} ms, ${ratio.toFixed(2)} of it: ${condition}`);
    return ratio;
  });
  return ratios.every((ratio) => ratio < 1);
}

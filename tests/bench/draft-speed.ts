import { analyseDraft } from "../../utils/analysis/draft/analyse-draft.ts";
import { seenForTests, unchangedDraft } from "../../utils/analysis/draft/draft-for-tests.ts";
import { analyse } from "../../utils/analysis.ts";
import { DriftLog } from "../../utils/clay/wire/drift-log.ts";
import { decodeTable } from "../../utils/clay/wire/table.ts";
import { generatedTable } from "../clay-stand-in/server/generated-table.ts";
import { timeOf } from "./time-of.ts";

const ROWS = 5_000;
const COLUMNS = 100;

/**
 * Prints how long it takes to check the draft of one column, for which the table is priced twice, as it is saved and with the draft in it,
 * beside the time that the table's own report takes. Both run in the worker, the first at each change of the panel: it must not be what the
 * user waits for.
 *
 * @returns whether it takes less than twice as long
 */
export function measureDrafts(): boolean {
  const { table: saved } = generatedTable({ columns: COLUMNS, rows: ROWS });
  const table = decodeTable({ table: saved }, new DriftLog("table"));
  const column = table?.columns.find(({ action }) => action !== null);
  if (table === null || column === undefined) throw new Error("The generated table cannot be read.");
  const input = seenForTests({ table, rows: ROWS });
  const draft = {
    ...unchangedDraft(column, table.columns),
    condition: { isOn: true, formula: "false", hasPrompt: false },
  };
  if (analyseDraft(input, draft)?.change == null) throw new Error("The draft changes nothing.");
  const reporting = timeOf(() => analyse(input));
  const checking = timeOf(() => analyseDraft(input, draft));
  const actions = table.columns.filter(({ action }) => action !== null).length;
  console.log(`Report of a table with ${COLUMNS} columns, ${actions} of them actions: ${reporting.toFixed(1)} ms`);
  console.log(
    `${checking.toFixed(1).padStart(7)} ms, ${(checking / reporting).toFixed(2)} of it: a draft of one column`,
  );
  return checking < 2 * reporting;
}

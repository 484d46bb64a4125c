import { SeenTables } from "../../../scripts/audit/seen-tables.ts";
import type { AnalysisInput } from "../../../utils/analysis/analysis-input.ts";
import { decode } from "../../../utils/clay/wire/decode.ts";
import { RowSights } from "../../../utils/clay/wire/row-sights.ts";
import { functionsAnswer } from "../../clay-stand-in/server/endpoints/sources.ts";
import { generateRow, rowId } from "../../clay-stand-in/server/generated-rows.ts";
import type { Table } from "../../clay-stand-in/server/wire.ts";
import { type BenchWorld, catalogueOf } from "./world.ts";

/**
 * What Fettle knows of a case: the page's answers as text, each decoded the way the extension does it. Of the rows those that the
 * page has loaded, with the content of the columns that run conditions read.
 */
export function showTo(world: BenchWorld): AnalysisInput {
  const { table: state, given } = world;
  const { table } = state;
  const sights = new RowSights();
  const seen = new SeenTables();
  const workspaceId = String(table.workspaceId);
  const show = (endpoint: string, reply: unknown, ids: Record<string, string> = {}) => {
    const params = { tableId: table.id, workspaceId, viewId: table.firstViewId ?? "", ...ids };
    for (const it of decode({ endpoint, params, request: null, response: JSON.stringify(reply) }, sights))
      seen.apply(it);
  };
  show("workspace", state.workspace.response);
  if (given.areAccountsSeen) show("app-accounts", state.workspace.accounts);
  if (given.prices === "catalogue") show("actions-catalogue", catalogueOf(table));
  if (given.tables.length > 1) show("functions", { subroutines: functionsAnswer(world.state.tables, []) });
  show("table", { table: given.prices === "column" ? table : withoutPrices(table) });
  show("table-count", { tableTotalRecordsCount: state.rows });
  show("run-status", { statusCountsByField: state.statuses.counts(table.fields, true) });
  const rows = state.rows ?? 0;
  show("record-ids", { results: Array.from({ length: rows }, (_, position) => rowId(table, position)) });
  const read = table.fields.flatMap(({ conditionalRunFieldIds = [] }) => conditionalRunFieldIds);
  for (const [from, count] of given.seen) {
    const results = Array.from({ length: count }, (_, at) => generateRow(state, from + at, read));
    show("records", { results });
  }
  for (let row = 0; row < Math.min(given.openedRows, rows); row += 1) {
    show("record", generateRow(state, row, "single"), { recordId: rowId(table, row) });
  }
  const [input] = seen.inputs();
  if (input === undefined) throw new Error(`Table ${table.id} could not be read`);
  if (seen.drift.length > 0) throw new Error(`Unexpected shapes: ${JSON.stringify(seen.drift)}`);
  return input;
}

function withoutPrices(table: Table): Table {
  const fields = table.fields.map(({ actionDefinition: _, ...field }) => field);
  return { ...table, fields: fields as Table["fields"] };
}

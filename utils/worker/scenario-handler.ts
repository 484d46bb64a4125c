import type { AnalysisInput } from "../analysis/analysis-input.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import type { Request } from "../messaging/protocol.ts";
import type { EstimateReport } from "../model/report.ts";
import { type Scenario, scenarioOf } from "../model/scenario.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { heldRows } from "./held-rows.ts";
import { loadTable } from "./load-table.ts";
import { tableAskedAbout } from "./own-table.ts";
import { inputOf } from "./table-view.ts";

/**
 * What one scenario of the table that a tab shows comes to, or of the table that a page of ours names. Null where no such table was
 * read, or it has no such scenario. Rejects with a database code.
 */
export async function scenarioOfTab(
  request: Request<"getScenario">,
  sender: KnownSender,
  estimate: (input: AnalysisInput, scenario: Scenario) => EstimateReport | null,
): Promise<EstimateReport | null> {
  const scenario = scenarioOf(request.scenario);
  const tableId = await tableAskedAbout(sender, request);
  if (scenario === null || tableId === null) return null;
  const records = await inOneTransaction((repositories) => loadTable(repositories, tableId));
  const table = records.table?.value;
  return table === undefined ? null : estimate({ ...inputOf(table, records), seenRows: heldRows(tableId) }, scenario);
}

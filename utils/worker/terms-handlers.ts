import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { CodedError } from "../diagnostics/coded-error.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import type { Request } from "../messaging/protocol.ts";
import { NO_TERMS, type TermChanges, type TermsView, type TypedPrice, type UserTerms } from "../model/user-terms.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { broadcastTableChanges } from "./broadcast.ts";
import { tableIdInTab } from "./clay-tabs.ts";
import { loadTable } from "./load-table.ts";
import { tableAskedAbout } from "./own-table.ts";
import { inputOf } from "./table-view.ts";
import { withEntry } from "./with-entry.ts";

type RatesOtherwise = (input: AnalysisInput) => TermsView["otherwise"];

/**
 * What the user has set of the prices of the workspace that a tab shows, and what counts otherwise. Null where the tab shows no table
 * that was read, or one whose workspace is not known. Rejects with a database code.
 */
export async function termsOfTab(
  { tabId }: Request<"getTerms">,
  ratesOtherwise: RatesOtherwise,
): Promise<TermsView | null> {
  const tableId = await tableIdInTab(tabId);
  if (tableId === null) return null;
  const records = await inOneTransaction((repositories) => loadTable(repositories, tableId));
  const table = records.table?.value;
  if (table === undefined || table.workspaceId === null) return null;
  const { providerPrices: _, ...set } = records.prices.terms ?? NO_TERMS;
  return {
    workspaceId: table.workspaceId,
    set,
    otherwise: ratesOtherwise(inputOf(table, records)),
  };
}

/**
 * Keeps what the user set of the prices of the workspace that a tab shows, or of that of the table which a page of ours names, and tells
 * every surface that shows one of its tables. `now`: epoch milliseconds. Rejects with `table-not-in-tab` where there is no such
 * workspace, or with a database code.
 */
export async function setTerms(request: Request<"setTerms">, sender: KnownSender, now: number): Promise<null> {
  const tableId = await tableAskedAbout(sender, request);
  const changed = await inOneTransaction(async ({ tables, userTerms }) => {
    const workspaceId = tableId === null ? null : ((await tables.get(tableId))?.value.workspaceId ?? null);
    if (workspaceId === null) return null;
    const before = (await userTerms.get(workspaceId))?.value ?? NO_TERMS;
    await userTerms.put(workspaceId, withChanges(before, request.changes), now);
    return tables.idsOfWorkspace(workspaceId);
  });
  if (changed === null) throw new CodedError("table-not-in-tab");
  void broadcastTableChanges(changed);
  return null;
}

function withChanges(before: UserTerms, changes: TermChanges): UserTerms {
  const { actionPrice, meterPrice, assumption, providerPrice, ...plain } = changes;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const { actionPrices, assumptions = {}, providerPrices } = before;
  return {
    ...before,
    ...given,
    actionPrices: withMeterPrice(
      actionPrice === undefined ? actionPrices : withEntry(actionPrices, actionPrice.key, actionPrice.price),
      meterPrice,
    ),
    assumptions: assumption === undefined ? assumptions : withEntry(assumptions, assumption.key, assumption.value),
    providerPrices:
      providerPrice === undefined
        ? providerPrices
        : withEntry(providerPrices, providerPrice.providerId, providerPrice.price),
  };
}

function withMeterPrice(
  before: UserTerms["actionPrices"],
  change: TermChanges["meterPrice"],
): UserTerms["actionPrices"] {
  if (change === undefined) return before;
  const { key, meter, value } = change;
  const price: TypedPrice = { ...(before[key] ?? { credits: null, actions: null }), [meter]: value };
  return withEntry(before, key, price.credits === null && price.actions === null ? null : price);
}

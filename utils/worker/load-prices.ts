import type { ActionTier, BillingPlan } from "../model/billing-plan.ts";
import type { ModelCost } from "../model/catalogue.ts";
import type { PriceSight } from "../model/price-sight.ts";
import type { PricedSignal } from "../model/signal.ts";
import type { Table } from "../model/table.ts";
import { actionPriceKey, type UserTerms } from "../model/user-terms.ts";
import { keyOf, ONLY } from "../storage/kinds.ts";
import type { Repositories } from "../storage/repositories.ts";
import { ledgerKey } from "./keep-prices.ts";
import { loadTables } from "./load-tables.ts";
import { functionTablesOf } from "./reachable-tables.ts";

/** What is kept of a workspace's prices beyond its plan, and what the user told of them. Null: never seen, never told. */
export interface WorkspacePrices {
  terms: UserTerms | null;
  billingPlan: BillingPlan | null;
  actionTiers: ActionTier[] | null;
  modelCosts: ModelCost[] | null;
  /** By `actionPriceKey`, for the actions of the table. */
  ledger: Record<string, PriceSight[]>;
  functionTables: Table[];
  signals: PricedSignal[] | null;
}

/** Reads, inside one transaction, what bears on the prices of a table. Of a table without a workspace there is nothing. */
export async function loadPrices(repositories: Repositories, table: Table | null): Promise<WorkspacePrices> {
  const id = table?.workspaceId ?? null;
  const ofWorkspace = async <Value>(store: { get(key: string): Promise<{ value: Value } | null> }) =>
    id === null ? null : ((await store.get(id))?.value ?? null);
  const [terms, billingPlan, tiers, modelCosts, ledger, functionTables, signals] = await Promise.all([
    ofWorkspace(repositories.userTerms),
    ofWorkspace(repositories.billingPlans),
    repositories.actionTiers.get(ONLY),
    ofWorkspace(repositories.modelCosts),
    loadLedger(repositories, table),
    loadTables(functionTablesOf(table), repositories),
    id === null ? null : loadSignals(repositories, id),
  ]);
  return { terms, billingPlan, actionTiers: tiers?.value ?? null, modelCosts, ledger, functionTables, signals };
}

async function loadLedger({ priceLedger }: Repositories, table: Table | null): Promise<WorkspacePrices["ledger"]> {
  if (table === null) return {};
  const actions = new Map(
    table.columns.flatMap(({ action }) => (action === null ? [] : [[actionPriceKey(action), action] as const])),
  );
  const sights = await Promise.all(
    [...actions].map(async ([key, action]) => {
      const record = await priceLedger.get(ledgerKey(table.id, action));
      return record === null ? [] : [[key, record.value] as const];
    }),
  );
  return Object.fromEntries(sights.flat());
}

async function loadSignals(repositories: Repositories, workspaceId: string): Promise<PricedSignal[] | null> {
  const signals = await repositories.signals.get(workspaceId);
  if (signals === null) return null;
  return Promise.all(
    signals.value.map(async (signal) => ({
      signal,
      cost: (await repositories.signalCosts.get(keyOf(workspaceId, signal.id)))?.value ?? null,
    })),
  );
}

import type { UsageReports } from "../estimate/billed-per-month.ts";
import type { ActionTier, BillingPlan } from "../model/billing-plan.ts";
import type { CatalogueAction, ModelCost } from "../model/catalogue.ts";
import type { FunctionCost } from "../model/function-cost.ts";
import type { PriceSight } from "../model/price-sight.ts";
import type { RecordCensus } from "../model/records.ts";
import type { TableReport } from "../model/report.ts";
import type { RowSight, VerdictCounts } from "../model/row-cells.ts";
import type { PricedSignal } from "../model/signal.ts";
import type { Source } from "../model/source.ts";
import type { Table } from "../model/table.ts";
import type { TableUsage } from "../model/usage.ts";
import type { UserTerms } from "../model/user-terms.ts";
import type { Account, RunStatuses, Workspace } from "../model/workspace.ts";
import type { WorkspaceHistory } from "../model/workspace-history.ts";

/** Everything that was seen of one table. Null means not seen. */
export interface AnalysisInput {
  table: Table;
  accounts: Account[] | null;
  workspace: Workspace | null;
  /** Rows in the table. */
  rows: number | null;
  /** Of all its rows. */
  statuses: RunStatuses | null;
  /** How the cells stand on the rows that the page has loaded, which are a part of the table. */
  loaded?: RecordCensus | null;
  /** Rows of each view that the page has counted, by view id. */
  viewRows?: Readonly<Record<string, number>> | null;
  /** Entries of Clay's catalogue that the table's columns use, where the page loaded it. */
  catalogue?: readonly CatalogueAction[] | null;
  /** Rows that the page has loaded: the cells that run conditions read, and of others whether they are filled. In memory only. */
  seenRows?: readonly RowSight[] | null;
  /** What run conditions, those that stand and those that are suggested, said of rows that were seen, by the condition's text. */
  verdicts?: Readonly<Record<string, VerdictCounts>> | null;
  /** What a call of each function costs, by the server's own estimate. */
  functions?: readonly FunctionCost[] | null;
  /** Where the table's rows come from. */
  sources?: readonly Source[] | null;
  /** The workspace's signals, those that feed other tables too. */
  signals?: readonly PricedSignal[] | null;
  /** What the user told of the workspace's prices. */
  terms?: UserTerms | null;
  billingPlan?: BillingPlan | null;
  /** What Clay sells actions for, to anybody. */
  actionTiers?: readonly ActionTier[] | null;
  /** What Clay holds for a call of each AI model in this workspace. */
  modelCosts?: readonly ModelCost[] | null;
  /** The prices that the table's columns showed for an action over time, oldest first, by `actionPriceKey`. */
  ledger?: Readonly<Record<string, readonly PriceSight[]>> | null;
  /** Clay's usage reports of the table, as the page last asked for them. */
  columnUsage?: UsageReports["byColumn"];
  runUsage?: UsageReports["byRun"];
  /** The tables behind the functions that the table calls, as far as the page showed them. */
  functionTables?: readonly Table[] | null;
  /** The tables to which its columns send rows, and those to which these send, as far as the page showed them. */
  sentTo?: readonly AnalysisInput[] | null;
  /** What the other tables of its workspace say of the actions that it runs. */
  history?: WorkspaceHistory | null;
}

/** One table, read and analysed. */
export interface SpendSource {
  report: TableReport;
  /** What the report was made of. */
  input: AnalysisInput;
  usage: TableUsage;
  /** Its page in Clay. */
  address: string;
  /** When the table was last seen, epoch milliseconds. */
  seenAt: number;
}

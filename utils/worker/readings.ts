import { ONLY } from "../storage/kinds.ts";
import type { Repositories } from "../storage/repositories.ts";

/** Where a table lies. Null: not seen. */
export interface Place {
  tableId: string;
  workbookId: string | null;
  workspaceId: string | null;
}

export interface Reading {
  /** What the user loses, as the object of "could not read". */
  what: string;
  /** When the record that a good reading renews was last seen, epoch milliseconds; null when it never was. */
  readAt: (repositories: Repositories, place: Place) => Promise<number | null>;
}

type Dated = { newest(key: string): Promise<number | null> };
type Finder = (repositories: Repositories) => Dated;

const ofTable = (what: string, find: Finder): Reading => ({
  what,
  readAt: (repositories, { tableId }) => find(repositories).newest(tableId),
});
const ofWorkbook = (what: string, find: Finder): Reading => ({
  what,
  readAt: async (repositories, { workbookId }) => (workbookId === null ? null : find(repositories).newest(workbookId)),
});
const ofWorkspace = (what: string, find: Finder): Reading => ({
  what,
  readAt: async (repositories, { workspaceId }) =>
    workspaceId === null ? null : find(repositories).newest(workspaceId),
});

const TABLE_EDIT = ofTable("all of what was changed in this table", ({ tables }) => tables);
const VIEW_ROWS = ofTable("the number of rows in the view", ({ viewCounts }) => viewCounts);
const RECORDS = ofTable("all of the rows' run results and credits", ({ censuses }) => censuses);
const SOURCES = ofTable("all of where this table's rows come from", ({ sources }) => sources);
const SIGNALS = ofWorkspace("all of the workspace's signals", ({ signals }) => signals);
const FUNCTIONS = ofWorkspace("all of what the workspace's functions cost", ({ functions }) => functions);

/** By endpoint, as the capture and docs/endpoints.md name it. A test holds this list against the capture's. */
export const READINGS: Readonly<Record<string, Reading>> = {
  table: ofTable("all of this table's settings", ({ tables }) => tables),
  "table-patch": TABLE_EDIT,
  "field-create": TABLE_EDIT,
  "field-patch": TABLE_EDIT,
  "field-delete": TABLE_EDIT,
  "table-count": ofTable("the number of rows", ({ rowCounts }) => rowCounts),
  "run-status": ofTable("all of the columns' run results", ({ runStatuses }) => runStatuses),
  view: ofTable("all of the view's filter and limits", ({ views }) => views),
  "view-count": VIEW_ROWS,
  "record-ids": VIEW_ROWS,
  records: RECORDS,
  record: RECORDS,
  run: ofTable("all of the runs that you started", ({ runs }) => runs),
  sources: SOURCES,
  source: SOURCES,
  "usage-by-time": ofTable("all of this table's usage over time", ({ timeUsage }) => timeUsage),
  "usage-by-column": ofTable("all of this table's usage by column", ({ columnUsage }) => columnUsage),
  "usage-by-run": ofTable("all of this table's usage by run", ({ runUsage }) => runUsage),
  workbook: ofWorkbook("all of the workbook's credit limit", ({ workbooks }) => workbooks),
  "workbook-tables": ofWorkbook("all of the workbook's tables", ({ workbookTables }) => workbookTables),
  workspace: ofWorkspace("all of the workspace's plan and balance", ({ workspaces }) => workspaces),
  "app-accounts": ofWorkspace("all of the workspace's connections", ({ accounts }) => accounts),
  "default-credit-limit": ofWorkspace("the credit limit of new workbooks", ({ creditLimits }) => creditLimits),
  "model-base-costs": ofWorkspace("all of what AI models cost", ({ modelCosts }) => modelCosts),
  "billing-plan": ofWorkspace("all of the plan's prices", ({ billingPlans }) => billingPlans),
  "usage-workspace": ofWorkspace("all of the workspace's usage", ({ workspaceUsage }) => workspaceUsage),
  signals: SIGNALS,
  signal: SIGNALS,
  "signal-cost": ofWorkspace("all of what signals cost", ({ signalCosts }) => signalCosts),
  functions: FUNCTIONS,
  "functions-some": FUNCTIONS,
  "actions-catalogue": {
    what: "all of Clay's catalogue of enrichments",
    readAt: ({ catalogue }, { workspaceId }) => catalogue.newest(workspaceId),
  },
  "action-tiers": {
    what: "all of how many actions plans include",
    readAt: ({ actionTiers }) => actionTiers.newest(ONLY),
  },
};

import type { PriceSight } from "../model/price-sight.ts";
import type { Finding } from "../model/report.ts";
import type { Source } from "../model/source.ts";
import type { Action, Column, Table } from "../model/table.ts";
import type { UserTerms } from "../model/user-terms.ts";
import type { Account, RunStatuses, Workspace } from "../model/workspace.ts";

/** One table that a rule must speak about, or must stay silent about. */
export interface Example {
  title: string;
  table: Table;
  accounts?: Account[];
  workspace?: Workspace;
  statuses?: RunStatuses;
  sources?: Source[];
  /** Prices that the page showed over time, by `actionPriceKey`. */
  ledger?: Record<string, PriceSight[]>;
  terms?: UserTerms;
  /** Column names, or "" for the table, that carry a finding of the rule, with a part of what the finding says. Empty: the rule stays silent. */
  expects: Record<string, string>;
  /** What every one of these findings must be, where the rule makes both kinds. */
  class?: Finding["class"];
  /** Column names, or "" for the table, of which the rule must say that it could not check them. */
  notChecked?: string[];
}

export interface Examples {
  bad: Example[];
  good: Example[];
}

/** The id that an example column gets from its name. */
export function exampleId(name: string): string {
  return `f_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
}

/** A Launch plan: 0.05 dollars a data credit, 0.004 an action. */
export const LAUNCH: Workspace = {
  id: "1",
  planType: "launch",
  balance: { credits: null, actions: null },
  allotment: { credits: "2500", actions: "15000" },
  usdPerCredit: null,
};

/** What a column takes of Clay on a current plan, as the page gives it. */
export function priced(credits: string): NonNullable<Action["pricing"]> {
  return { legacy: null, modern: { credits, ownKeyCredits: "0", actions: "1" } };
}

/** Run statuses of columns, by name, that found so much, missed so much, and did not run on so many rows. */
export function ran(counts: Record<string, [found: number, missed: number, stopped: number]>): RunStatuses {
  return Object.fromEntries(
    Object.entries(counts).map(([name, [SUCCESS, SUCCESS_NO_DATA, ERROR_RUN_CONDITION_NOT_MET]]) => [
      exampleId(name),
      { SUCCESS, SUCCESS_NO_DATA, ERROR_RUN_CONDITION_NOT_MET },
    ]),
  );
}

/** Run statuses of a table whose columns, by name, hold so many results. */
export function results(counts: Record<string, number>): RunStatuses {
  return Object.fromEntries(Object.entries(counts).map(([name, SUCCESS]) => [exampleId(name), { SUCCESS }]));
}

/** Writes `{{Column name}}` as the id reference that Clay stores. */
function byId(text: string): string {
  return text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => `{{${exampleId(name)}}}`);
}

const column = (name: string, part: Partial<Column>): Column => ({
  id: exampleId(name),
  name,
  type: "text",
  dataType: "text",
  kind: "value",
  groupId: null,
  formula: null,
  action: null,
  ...part,
});

/** A column that holds plain data, as an import leaves it. */
export function value(name: string, dataType = "text"): Column {
  return column(name, { type: dataType, dataType });
}

/** The column through which a source brings its rows. */
export function source(name: string): Column {
  return column(name, { type: "source", dataType: "json", kind: "source" });
}

/** A formula column; columns are written as `{{Column name}}`. */
export function formula(name: string, text: string): Column {
  return column(name, { type: "formula", kind: "formula", formula: { text: byId(text), mappedPath: null } });
}

interface ActionOptions {
  reads?: string[];
  /** Columns that it reads and that may be empty. */
  optionalReads?: string[];
  condition?: string;
  isAutoRunOn?: boolean;
  accountId?: string;
  literals?: Action["literals"];
  packageId?: string;
  secretsIn?: Action["secretsIn"];
  /** Names of columns. */
  promptColumnsUnread?: string[];
  pricing?: Action["pricing"];
}

/** An action column that needs the columns in `reads`, and can do without those in `optionalReads`; the condition writes columns as `{{Column name}}`. */
export function action(name: string, key: string, options: ActionOptions = {}): Column {
  const {
    reads = [],
    optionalReads = [],
    condition,
    isAutoRunOn = true,
    accountId = null,
    literals = {},
    packageId = null,
    secretsIn = [],
    promptColumnsUnread = [],
    pricing = null,
  } = options;
  const reference = (isRequired: boolean) => (read: string) => ({ columnId: exampleId(read), path: [], isRequired });
  const references = [...reads.map(reference(true)), ...optionalReads.map(reference(false))];
  return column(name, {
    type: "action",
    dataType: "json",
    kind: "action",
    action: {
      key,
      packageId,
      displayName: null,
      accountId,
      isAutoRunOn,
      runCondition: condition === undefined ? null : byId(condition),
      hasRunConditionPrompt: promptColumnsUnread.length > 0,
      promptColumnsUnread: promptColumnsUnread.map(exampleId),
      literals,
      inputs: references.length === 0 ? [] : [{ name: "input", references }],
      providerType: null,
      requiresOwnKey: null,
      secretsIn,
      pricing,
      outputs: [],
    },
  });
}

/** An AI column on a model with a known price. */
export function ai(name: string, options: ActionOptions = {}): Column {
  return action(name, "use-ai", { literals: { model: "gpt-4.1", useCase: "use-ai" }, ...options });
}

/** A table with auto-run on unless said otherwise. */
export function table(columns: Column[], settings: Partial<Table> = {}): Table {
  return {
    id: "t_example",
    workspaceId: "1",
    workbookId: null,
    firstViewId: null,
    name: "Prospects",
    isAutoRunOn: true,
    keepsExistingResults: true,
    hasScheduledRuns: false,
    hasScheduledSources: false,
    columns,
    waterfalls: [],
    sameInputs: [],
    ...settings,
  };
}

import type { Action, Column, Table } from "../model/table.ts";

/** Pieces of a table for the tests of this room and of the storage; each test says only what matters to it. */
export const ACTION: Action = {
  key: "find-email",
  packageId: "p1",
  displayName: "Find email",
  accountId: null,
  isAutoRunOn: true,
  runCondition: null,
  hasRunConditionPrompt: false,
  promptColumnsUnread: [],
  literals: {},
  inputs: [],
  providerType: "findymail",
  requiresOwnKey: false,
  secretsIn: [],
  pricing: { legacy: null, modern: { credits: "2", ownKeyCredits: "0", actions: "1" } },
  outputs: [{ path: ["email"], semanticType: "email" }],
};

export const COLUMN: Column = {
  id: "f_a",
  name: "Find work email",
  type: "action",
  dataType: "email",
  kind: "action",
  groupId: "g_1",
  formula: null,
  action: ACTION,
};

export const TABLE: Table = {
  id: "t_a",
  workspaceId: "1",
  workbookId: null,
  firstViewId: null,
  name: "Leads",
  isAutoRunOn: true,
  keepsExistingResults: null,
  hasScheduledRuns: false,
  hasScheduledSources: false,
  columns: [COLUMN],
  waterfalls: [],
  sameInputs: [],
};

export const WORKSPACE = {
  id: "1",
  planType: "launch",
  balance: { credits: "1000.5", actions: null },
  allotment: { credits: "2500", actions: null },
  usdPerCredit: null,
};

export const CATALOGUE_ENTRY = {
  key: "find-email",
  packageId: "p1",
  displayName: "Find email",
  providerType: "findymail",
  requiresOwnKey: false,
  pricing: { legacy: null, modern: { credits: "3", ownKeyCredits: "0", actions: "1" } },
};

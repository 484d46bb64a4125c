import type { Table } from "../model/table.ts";

/** A table without columns, for the tests of this room. */
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
  columns: [],
  waterfalls: [],
  sameInputs: [],
};

import type { AnalysisInput } from "../../utils/analysis/analysis-input.ts";
import type { UsageReports } from "../../utils/estimate/billed-per-month.ts";
import type { Drift, Observation, TableEdit } from "../../utils/model/observation.ts";
import { type RecordCensus, widerCensus } from "../../utils/model/records.ts";
import type { RowSight } from "../../utils/model/row-cells.ts";
import type { Table } from "../../utils/model/table.ts";
import type { Account, RunStatuses, Workspace } from "../../utils/model/workspace.ts";
import { functionTablesOf, searchAmong } from "../../utils/worker/reachable-tables.ts";
import { withEdit, withListed } from "../../utils/worker/table-edits.ts";
import { SeenPrices } from "./seen-prices.ts";

/** What a series of observations says in the end: the same edits that the worker makes in its database, in memory. */
export class SeenTables {
  readonly drift: Drift[] = [];
  readonly #tables = new Map<string, Table>();
  readonly #accounts = new Map<string, Account[]>();
  readonly #workspaces = new Map<string, Workspace>();
  readonly #rows = new Map<string, number>();
  readonly #statuses = new Map<string, RunStatuses>();
  readonly #viewRows = new Map<string, Record<string, number>>();
  readonly #loaded = new Map<string, RecordCensus>();
  readonly #seenRows = new Map<string, Map<string, RowSight>>();
  readonly #usage = new Map<string, UsageReports>();
  readonly #prices = new SeenPrices();
  readonly #edited = new Set<string>();

  /** Takes in the next observation, in the order in which Clay's answers came: a later one wins, as the worker sees to it. */
  apply(observation: Observation): void {
    switch (observation.kind) {
      case "table":
        this.#tables.set(observation.table.id, observation.table);
        break;
      case "table-settings":
      case "column-saved":
      case "column-removed":
        this.#edit(observation);
        break;
      case "accounts":
        this.#accounts.set(observation.workspaceId, observation.accounts);
        break;
      case "workspace":
        this.#workspaces.set(observation.workspace.id, observation.workspace);
        break;
      case "row-count":
        this.#rows.set(observation.tableId, observation.rows);
        break;
      case "run-statuses":
        this.#statuses.set(observation.tableId, observation.statuses);
        break;
      case "view-count": {
        const { tableId, viewId, count } = observation;
        if (count.viewRows === null) break;
        this.#viewRows.set(tableId, { ...this.#viewRows.get(tableId), [viewId]: count.viewRows });
        break;
      }
      case "records":
        this.#loaded.set(observation.tableId, widerCensus(this.#loaded.get(observation.tableId), observation.census));
        break;
      case "row-sights": {
        const rows = this.#seenRows.get(observation.tableId) ?? new Map<string, RowSight>();
        this.#seenRows.set(observation.tableId, rows);
        for (const row of observation.rows) rows.set(row.id, row);
        break;
      }
      case "column-usage":
        this.#usage.set(observation.tableId, { ...this.#usageOf(observation.tableId), byColumn: observation });
        break;
      case "run-usage":
        this.#usage.set(observation.tableId, { ...this.#usageOf(observation.tableId), byRun: observation });
        break;
      case "workbook-tables":
        for (const listed of observation.list.tables) this.#list(observation.workbookId, listed);
        break;
      case "catalogue":
        this.#prices.catalogue(observation);
        break;
      case "model-costs":
        this.#prices.modelCosts(observation);
        break;
      case "billing-plan":
        this.#prices.billingPlan(observation);
        break;
      case "action-tiers":
        this.#prices.actionTiers(observation);
        break;
      case "functions":
        this.#prices.functions(observation);
        break;
      case "sources":
        this.#prices.sources(observation);
        break;
      case "signals":
        this.#prices.signals(observation);
        break;
      case "signal-cost":
        this.#prices.signalCost(observation);
        break;
      case "drift":
        this.#note(observation.drift);
        break;
    }
  }

  /** Every table that was read whole, with what else was seen of it, in the order of their first reading. */
  inputs(): AnalysisInput[] {
    return [...this.#tables.values()].map((table) => ({
      table,
      accounts: this.#accounts.get(table.workspaceId ?? "") ?? null,
      workspace: this.#workspaces.get(table.workspaceId ?? "") ?? null,
      rows: this.#rows.get(table.id) ?? null,
      statuses: this.#statuses.get(table.id) ?? null,
      viewRows: this.#viewRows.get(table.id) ?? {},
      loaded: this.#loaded.get(table.id) ?? null,
      seenRows: [...(this.#seenRows.get(table.id)?.values() ?? [])],
      columnUsage: this.#usageOf(table.id).byColumn,
      runUsage: this.#usageOf(table.id).byRun,
      ...this.#prices.of(table),
      functionTables: searchAmong(functionTablesOf(table), this.#tables),
    }));
  }

  /** Ids of the tables of which only edits were seen. */
  editedOnly(): string[] {
    return [...this.#edited].filter((id) => !this.#tables.has(id));
  }

  #usageOf(tableId: string): UsageReports {
    return this.#usage.get(tableId) ?? { byColumn: null, byRun: null };
  }

  #list(workbookId: string, listed: Table): void {
    const known = this.#tables.get(listed.id);
    const inWorkbook = { ...listed, workbookId: listed.workbookId ?? workbookId };
    this.#tables.set(listed.id, known === undefined ? inWorkbook : withListed(known, inWorkbook));
  }

  // An edit of a table that was not read whole tells nothing about the rest of it.
  #edit(edit: TableEdit): void {
    const table = this.#tables.get(edit.tableId);
    if (table === undefined) this.#edited.add(edit.tableId);
    else this.#tables.set(edit.tableId, withEdit(table, edit));
  }

  #note({ endpoint, path }: Drift): void {
    if (!this.drift.some((it) => it.endpoint === endpoint && it.path === path)) this.drift.push({ endpoint, path });
  }
}

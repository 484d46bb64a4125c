import { type Charge, roundCredits } from "./price-of-run.ts";

/** What one column took in one run. */
export interface LedgerEntry {
  runId: string;
  /** Epoch seconds, as the realtime reports give it (clay-api.md section 8.6). */
  timestamp: number;
  tableId: string;
  fieldId: string;
  credits: number;
  actions: number;
  cells: number;
}

/** All charges of one workspace: per column and run for the reports, and per cell for whoever opens a cell. */
export class Ledger {
  readonly entries: LedgerEntry[] = [];
  readonly #cells = new Map<string, { charge: Charge; runId: string }>();

  /** Notes what one cell took. A cell that runs again replaces its own note, never the reports. */
  charge(tableId: string, fieldId: string, row: number, charge: Charge, run: { id: string; timestamp: number }): void {
    const known = this.entries.findLast((entry) => entry.runId === run.id && entry.fieldId === fieldId);
    const entry = known ?? {
      runId: run.id,
      timestamp: run.timestamp,
      tableId,
      fieldId,
      credits: 0,
      actions: 0,
      cells: 0,
    };
    if (known === undefined) this.entries.push(entry);
    entry.credits = roundCredits(entry.credits + charge.upfront + charge.additional);
    entry.actions += charge.actions;
    entry.cells += 1;
    this.#cells.set(`${tableId}/${fieldId}/${row}`, { charge, runId: run.id });
  }

  cell(tableId: string, fieldId: string, row: number): { charge: Charge; runId: string } | null {
    return this.#cells.get(`${tableId}/${fieldId}/${row}`) ?? null;
  }

  of(tableId: string): LedgerEntry[] {
    return this.entries.filter((entry) => entry.tableId === tableId);
  }
}

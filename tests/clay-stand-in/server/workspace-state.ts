import type { SavedWorkspace } from "./load-folder.ts";
import { Ledger } from "./runs/ledger.ts";
import { type Charge, roundCredits } from "./runs/price-of-run.ts";
import type { Account, TriggerDefinition, Workbook, Workspace } from "./wire.ts";

/** One workspace: its plan, its balance, which runs make smaller, and what was charged. */
export class WorkspaceState {
  /** Null when the folder brings none. */
  readonly response: Workspace | null;
  readonly accounts: Account[];
  readonly workbooks: Workbook[];
  readonly signals: TriggerDefinition[];
  readonly ledger = new Ledger();

  constructor({ response, accounts, workbooks, signals }: Omit<SavedWorkspace, "tables">) {
    this.response = response;
    this.accounts = accounts;
    this.workbooks = workbooks;
    this.signals = signals;
  }

  /** Whether the balance covers what a run reserves. A workspace without a balance pays everything. */
  canPay({ upfront }: Charge): boolean {
    const left = this.response?.credits?.basic;
    return left === undefined || left >= upfront;
  }

  /** Takes a charge from the balance and notes it. */
  take(tableId: string, fieldId: string, row: number, charge: Charge, run: { id: string; timestamp: number }): void {
    this.ledger.charge(tableId, fieldId, row, charge, run);
    const credits = this.response?.credits;
    if (credits === undefined) return;
    if (credits.basic !== undefined) credits.basic = roundCredits(credits.basic - charge.upfront - charge.additional);
    if (credits.actionExecution !== undefined) credits.actionExecution -= charge.actions;
  }
}

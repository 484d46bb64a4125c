import { CATALOGUE } from "../../clay-stand-in/server/catalogue/actions.ts";
import { ClayState, type TableState } from "../../clay-stand-in/server/clay-state.ts";
import type { ColumnSamples, SavedTable } from "../../clay-stand-in/server/load-folder.ts";
import { runCells } from "../../clay-stand-in/server/runs/run-cells.ts";
import type { Table } from "../../clay-stand-in/server/wire.ts";
import { buildSamples, buildTable } from "../../clay-stand-in/tables-src/build-table.ts";
import { ACCOUNTS } from "./accounts.ts";
import type { Case } from "./make-table.ts";

/** What was billed in both meters. Data credits; on a legacy plan, credits. */
export interface Bill {
  dataCredits: number;
  actions: number;
}

const WORKSPACE = 481_516;
const PLANS = { legacy: "explorerApril2023", modern: "launch" };

/** The stand-in's world of one case, with what has run already. */
export class BenchWorld {
  readonly state: ClayState;
  readonly table: TableState;
  readonly #paid: string[];

  constructor(readonly given: Case) {
    const response = { id: WORKSPACE, billingPlanType: PLANS[given.era], centsPerCredit: 5 };
    const tables = given.tables.map(savedTable);
    this.state = new ClayState([{ tables, accounts: [...ACCOUNTS], workbooks: [], signals: [], response }], () => 0);
    const [first] = this.state.tables;
    if (first === undefined) throw new Error("A case has a table");
    this.table = first;
    // The next full run leaves parked columns alone (docs/report.md).
    this.#paid = first.table.fields
      .filter(({ type, typeSettings }) => type === "action" && typeSettings.runAsButton !== true)
      .map(({ id }) => id);
    const old = this.#paid.filter((id) => !given.newColumns.includes(id));
    this.#run(old, given.ranRows);
  }

  /** Runs every column that is not parked on every row, as "Run all rows" does, and says what it took. */
  runAll(): Bill {
    const before = this.#spent();
    this.#run(this.#paid, this.table.rows ?? 0);
    const after = this.#spent();
    return { dataCredits: after.dataCredits - before.dataCredits, actions: after.actions - before.actions };
  }

  #run(columns: readonly string[], rows: number): void {
    const first = Array.from({ length: rows }, (_, row) => row);
    if (rows > 0) runCells(this.state, this.table, columns, first, false);
    this.table.statuses.settle();
  }

  #spent(): Bill {
    return sumOf(
      this.table.workspace.ledger.entries.map(({ credits, actions }) => ({ dataCredits: credits, actions })),
    );
  }
}

/** The sum of several bills. */
export function sumOf(bills: readonly Bill[]): Bill {
  return bills.reduce(
    (sum, { dataCredits, actions }) => ({ dataCredits: sum.dataCredits + dataCredits, actions: sum.actions + actions }),
    { dataCredits: 0, actions: 0 },
  );
}

function savedTable({ source, truth }: Case["tables"][number]): SavedTable {
  const { table } = buildTable(source)[""] as { table: Table };
  const texts = buildSamples(source) as ColumnSamples;
  const samples = Object.fromEntries(Object.entries(texts).map(([id, sample]) => [id, { ...sample, isMixed: true }]));
  return { key: source.key, table, rows: source.rows, statuses: {}, sources: [], samples, truth };
}

/** The entries of Clay's catalogue that a table uses: the others would only be read and dropped. */
export function catalogueOf({ fields }: Table): unknown {
  const keys = new Set(fields.map(({ typeSettings }) => typeSettings.actionKey));
  return { actions: CATALOGUE.filter(({ key }) => keys.has(key)) };
}

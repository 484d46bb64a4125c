import { totalOf } from "../../estimate/total.ts";
import type { Factor } from "../../model/breakdown.ts";
import { isZero, unknownAmount } from "../../model/decimal-range.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { breakdownOf } from "../breakdown/breakdown.ts";
import { exact, factor } from "../breakdown/factor.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { lineItemOf } from "../line-item.ts";
import { reportCost } from "../report-column.ts";
import { priceTable } from "../study-table.ts";
import type { ExtraPart } from "./scenario-run.ts";
import { type SentRows, sentIn } from "./sent-rows.ts";
import { TableRuns } from "./table-runs.ts";

/** Tables that feed each other in a row, at most; what comes after is left out with its reason. */
const DEEPEST = 3;

/**
 * What the rows that a run sends start in other tables: a send is free itself and wakes the target's auto-run (clay-api.md section 11.2).
 * Each row counts as a new one there; where the same rows are sent again, it may be none. A target that was not seen, or whose rows come
 * back, is left out with its reason.
 */
export class SentParts {
  readonly #priced = new Map<string, TableRuns>();

  constructor(private readonly input: AnalysisInput) {}

  /** `sendsAgain`: the run is about rows that were sent before. */
  of(columns: readonly PricedColumn[], sendsAgain: boolean): ExtraPart[] {
    return this.#partsOf(columns, { from: this.input, sendsAgain, passed: [this.input.table.id] });
  }

  #partsOf(columns: readonly PricedColumn[], way: Way): ExtraPart[] {
    return sentIn(columns, way.from, way.sendsAgain).flatMap((sent) => {
      const { key, tableId, names } = sent;
      const id = `sent:${[...way.passed.slice(1), key].join("/")}`;
      if (tableId === null) return [leftOut(id, names, NOT_NAMED)];
      if (way.passed.includes(tableId)) return [leftOut(id, names, GOES_ROUND)];
      if (way.passed.length > DEEPEST) return [leftOut(id, names, TOO_DEEP)];
      const target = this.#targetOf(tableId);
      if (target === null) return [leftOut(id, names, NOT_SEEN)];
      // A parked table takes the rows and starts nothing.
      if (target.table.isAutoRunOn === false) return [];
      return this.#partOf(target, id, sent, way);
    });
  }

  #partOf(target: AnalysisInput, id: string, { names, rows, factors: said }: SentRows, way: Way): ExtraPart[] {
    const started: Quantity = isKnown(rows) && target.table.isAutoRunOn === null ? { ...rows, low: 0 } : rows;
    // Of a table that costs nothing it need not be known how many rows come.
    const columns = this.#runsOf(target).ofNewRows(isKnown(started) ? started : exact(1));
    const further = this.#partsOf(columns, { ...way, from: target, passed: [...way.passed, target.table.id] });
    const own = columns.flatMap(lineItemOf).map((item) => ({ ...item, columnId: null }));
    const items = [
      ...own.map((item) => ({ ...item, columnName: `${target.table.name}: ${item.columnName}` })),
      ...further.flatMap((part) => part.items),
    ];
    if (items.every(({ cost }) => isZero(cost.dataCredits) && isZero(cost.actions))) return [];
    if (!isKnown(started)) {
      return [leftOut(id, names, `How many rows it sends is not known: ${started.unknown}`, said)];
    }
    const { unknown: _, ...total } = totalOf(items);
    const { parts } = breakdownOf(columns, total, target);
    const factors = [
      factor({
        kind: "rows",
        label: "Rows sent",
        quantity: started,
        unit: "rows",
        text: `${names} hands its rows over, and ${target.table.name} runs them by itself as new ones.`,
        basis: "seen",
      }),
      ...said,
    ];
    const line = {
      id,
      label: target.table.name,
      kind: "table" as const,
      columnId: null,
      rows: started,
      billedRuns: null,
    };
    return [{ items, line: { ...line, ...total, factors, parts: [...parts, ...further.map((part) => part.line)] } }];
  }

  #targetOf(tableId: string): AnalysisInput | null {
    return this.input.sentTo?.find(({ table }) => table.id === tableId) ?? null;
  }

  #runsOf(target: AnalysisInput): TableRuns {
    const known = this.#priced.get(target.table.id) ?? new TableRuns(priceTable(target), target);
    this.#priced.set(target.table.id, known);
    return known;
  }
}

interface Way {
  from: AnalysisInput;
  sendsAgain: boolean;
  /** Ids of the tables that the rows have come through, the first one first. */
  passed: readonly string[];
}

const NOT_SEEN =
  "The rows that it sends start what the other table runs by itself, and that table has not been seen: open it in Clay once.";
const NOT_NAMED = "Which table it sends its rows to is not known, and so is what they start there.";
const GOES_ROUND =
  "The rows that it sends come back to a table that they came from, so what they start there is not counted.";
const TOO_DEEP = `The rows that it sends have gone through ${DEEPEST} tables, and what they start further on is not counted.`;

function leftOut(id: string, label: string, reason: string, factors: Factor[] = []): ExtraPart {
  const amount = unknownAmount(reason);
  const cost = { dataCredits: amount, actions: amount, usd: amount };
  const about = { columnId: null, rows: null, billedRuns: null, factors, parts: [] };
  return {
    items: [{ columnId: null, columnName: label, cost }],
    line: { id, label, kind: "table", ...about, ...reportCost(cost) },
  };
}

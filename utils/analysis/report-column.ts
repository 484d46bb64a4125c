import { type ExactCost, inUsd, type UsdRates } from "../estimate/cost.ts";
import { toQuantity } from "../model/decimal-range.ts";
import type { Gate } from "../model/gate.ts";
import { SYSTEM_LABELS } from "../model/name-references.ts";
import type { ColumnReport, Cost } from "../model/report.ts";
import type { Table } from "../model/table.ts";
import type { PricedColumn } from "./column-prices/price-column.ts";
import { priceKeyOf } from "./column-prices/price-request.ts";
import { meaningOf, problemOf } from "./conditions/gate-in-words.ts";

const NOT_AN_ACTION: ColumnReport["gate"] = {
  state: "none",
  references: [],
  text: null,
  meaning: null,
  problem: null,
  guards: [],
  verdicts: null,
  stoppedBy: [],
};

/** Writes one column of the report of a table. Here exact decimals become the numbers that are shown. */
export function reportColumn(
  { facts, price, verdicts, run, cost, ownKey }: PricedColumn,
  rates: UsdRates,
  { columns }: Pick<Table, "columns">,
): ColumnReport {
  const ofSystem = new Map<string, string>(SYSTEM_LABELS.map(([label, id]) => [id, label]));
  const nameOf = (id: string) => columns.find((it) => it.id === id)?.name ?? ofSystem.get(id) ?? id;
  const { column, gate } = facts;
  return {
    id: column.id,
    name: column.name,
    type: column.type,
    actionKey: column.action?.key ?? null,
    packageId: column.action?.packageId ?? null,
    kind: facts.kind,
    paid: facts.isPaid,
    parked: column.action?.isAutoRunOn === false,
    gate: gate === null ? NOT_AN_ACTION : reportGate(gate, verdicts, nameOf),
    account: facts.account,
    price: price && {
      ...reportCost({ ...price, usd: inUsd(price.dataCredits, price.actions, rates) }),
      per: price.per,
      provenance: price.provenance,
      explanation: [...price.explanation, ...(run?.explanation ?? [])],
    },
    priceKey: column.action === null ? null : priceKeyOf(column.action),
    ownKey,
    rows: run?.rows ?? null,
    cost: cost && reportCost(cost),
  };
}

function reportGate(
  { condition, stops }: Gate,
  verdicts: PricedColumn["verdicts"],
  nameOf: (columnId: string) => string,
): ColumnReport["gate"] {
  const { state, references, text, guards } = condition;
  return {
    state,
    references,
    text,
    meaning: meaningOf(condition, nameOf),
    problem: problemOf(condition),
    guards,
    verdicts,
    stoppedBy: stops.map((stop) => stop.sentence),
  };
}

/** Exact amounts as the numbers of the report. */
export function reportCost({ dataCredits, actions, usd }: ExactCost): Cost {
  return { dataCredits: toQuantity(dataCredits), actions: toQuantity(actions), usd: toQuantity(usd) };
}

import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import type { Finding } from "../model/report.ts";
import { findSameData, looksAt, type SameData } from "./same-data.ts";

/** The columns that `target` ought to look at before it spends, and does not. Empty when it need not or already does. */
export function unseenSameData(target: ColumnFacts, facts: TableFacts): SameData[] {
  if (target.isPaid === false || target.gate === null || isComparison(facts.table.name)) return [];
  const { condition, stops } = target.gate;
  if (condition.state === "constant-true" || condition.state === "constant-false" || condition.state === "broken")
    return [];
  // A parked column costs nothing by itself; a waterfall or a gated input already decides which rows reach this one.
  if (stops.some((stop) => stop.cause === "parked" || stop.cause === "waterfall" || stop.cause === "upstream"))
    return [];
  const found = findSameData(target, facts);
  const guards = found.some((it) => looksAt(target, it.facts, facts)) ? found.filter((it) => it.isStep) : found;
  return guards.filter((it) => !looksAt(target, it.facts, facts));
}

// Tables that run providers side by side to compare them are meant to pay twice.
function isComparison(tableName: string): boolean {
  return /\b(test|bench(mark)?|compare|comparison|eval(uation)?)\b/i.test(tableName);
}

/**
 * The run condition that looks at those columns, to be pasted: it keeps the condition that is there and adds one `!` test per
 * column. An enrichment cell is an object even on a miss, so a step is tested at its path, not as a whole.
 */
export function onlyIfEmptyCondition(
  target: ColumnFacts,
  unseen: SameData[],
  facts: TableFacts,
): NonNullable<Finding["condition"]> {
  const existing = target.gate?.condition.text ?? null;
  const write = (name: (id: string) => string) => {
    const tests = unseen.map((it) => `!{{${name(it.facts.column.id)}}}${it.path.map(pathStep).join("")}`);
    const kept =
      existing === null
        ? []
        : [`(${asOperand(existing).replace(/\{\{(f_[A-Za-z0-9_]+)\}\}/g, (_, id) => `{{${name(id)}}}`)})`];
    return [...kept, ...tests].join(" && ");
  };
  const nameOf = (id: string) => facts.columns.find((it) => it.column.id === id)?.column.name ?? id;
  return { byName: write(nameOf), byId: write((id) => id) };
}

// A statement's end and a comment would swallow what is put behind them.
function asOperand(condition: string): string {
  const expression = condition.replace(/[\s;]+$/, "");
  return expression.includes("//") ? `${expression}\n` : expression;
}

function pathStep(key: string): string {
  if (/^\d+$/.test(key)) return `?.[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `?.${key}` : `?.[${JSON.stringify(key)}]`;
}

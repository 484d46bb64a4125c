import type { Factor } from "../../model/breakdown.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { Cost } from "../../model/report.ts";
import type { Era } from "../../prices/era.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { factorsOf } from "../breakdown/breakdown-factors.ts";
import { factor } from "../breakdown/factor.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { eraOfWorkspace } from "../plan.ts";

type Kind = Factor["kind"];

/** What decides how many of the rows run. */
export const OF_ROWS: readonly Kind[] = ["rows", "gate", "waterfall"];
/** What decides what a run takes. */
export const OF_RUNS: readonly Kind[] = ["waterfall", "hits", "misses", "price", "charge"];
const OF_COST: readonly Kind[] = [...OF_ROWS, ...OF_RUNS, "rate"];

/** What a column's cost in the next run is reckoned from, as its breakdown has it: the figures alone. */
export function costFactors(column: PricedColumn, input: AnalysisInput): Factor[] {
  return factorsOf(column, input).filter(({ kind }) => OF_COST.includes(kind));
}

/** The same of several columns, each named after its column, with the dollar rates once at the end. */
export function factorsOfColumns(
  columns: readonly PricedColumn[],
  input: AnalysisInput,
  kinds: readonly Kind[] = [...OF_ROWS, ...OF_RUNS],
): Factor[] {
  const all = columns.map((column) => ({ column, factors: costFactors(column, input) }));
  const rates = all.flatMap(({ factors }) => factors.filter(({ kind }) => kind === "rate"));
  return [
    ...all.flatMap(({ column: { facts }, factors }) =>
      named(
        facts.column.name,
        factors.filter(({ kind }) => kinds.includes(kind)),
      ),
    ),
    ...onceEach(rates),
  ];
}

/** Factors of one column among those of others. */
export function named(name: string, factors: readonly Factor[]): Factor[] {
  return factors.map((it) => ({ ...it, label: `${name}: ${it.label}` }));
}

/** Factors of which none stands twice. */
export function onceEach(factors: readonly Factor[]): Factor[] {
  return factors.filter(({ label }, at) => factors.findIndex((it) => it.label === label) === at);
}

interface Outcome {
  label: string;
  quantity: Quantity;
  unit: Factor["unit"];
  text: string;
}

/** What other factors come to; where that is not known, its text is the reason. */
export function outcome(kind: "cost" | "saving", { label, quantity, unit, text }: Outcome): Factor {
  return factor({
    kind,
    label,
    quantity,
    unit,
    text: isKnown(quantity) ? text : quantity.unknown,
    basis: "assumed",
  });
}

/** The same in dollars, and where those are not known in both meters. */
export function outcomes(
  kind: "cost" | "saving",
  { label, text, cost }: Pick<Outcome, "label" | "text"> & { cost: Cost },
  input: AnalysisInput,
): Factor[] {
  const { dataCredits, actions, usd } = cost;
  if (isKnown(usd) || !isKnown(dataCredits)) return [outcome(kind, { label, quantity: usd, unit: "usd", text })];
  const hasActions = isKnown(actions) && actions.high > 0;
  const credits = `${label}, in ${creditsOf(eraOfWorkspace(input))}`;
  return [
    outcome(kind, { label: credits, quantity: dataCredits, unit: "data-credits", text }),
    ...(hasActions ? [outcome(kind, { label: `${label}, in actions`, quantity: actions, unit: "actions", text })] : []),
  ];
}

/** What the plan calls its credits. */
export function creditsOf(era: Era): "credits" | "data credits" {
  return era === "legacy" ? "credits" : "data credits";
}

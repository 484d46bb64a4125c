import { type ExactCost, plus } from "../../estimate/cost.ts";
import type { Meter } from "../../estimate/waterfall-readings.ts";
import { formatCount, formatUsd } from "../../format.ts";
import { exactly } from "../../model/decimal-range.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { Cost } from "../../model/report.ts";
import type { Saving } from "../../model/waterfall-facts.ts";
import { eraOfWorkspace } from "../plan.ts";
import { reportCost } from "../report-column.ts";
import type { TableStudy } from "./waterfall-study.ts";

const LOCALE = "en-US";

/** A saving as figures and in words, by one of its meters. */
export function sayingOf(cost: Cost, meter: Meter, { input }: Pick<TableStudy, "input">): Saving {
  const said: Quantity = cost[meter];
  const credits = eraOfWorkspace(input) === "legacy" ? "credits" : "data credits";
  if (meter === "usd") return { cost, said: formatUsd(said, LOCALE) };
  return { cost, said: `${formatCount(said, LOCALE)} ${meter === "actions" ? "actions" : credits}` };
}

/** What these columns come to in the next run together; null where one of them is not priced. */
export function costOfColumns(ids: readonly (string | null)[], { columns }: TableStudy): Cost | null {
  const costs = ids.flatMap((id) =>
    id === null ? [] : [columns.find(({ facts }) => facts.column.id === id)?.cost ?? null],
  );
  const known = costs.flatMap((cost) => cost ?? []);
  return known.length < costs.length ? null : reportCost(known.reduce(add, NOTHING));
}

const NOTHING: ExactCost = { dataCredits: exactly(0), actions: exactly(0), usd: exactly(0) };
const add = (one: ExactCost, other: ExactCost): ExactCost => ({
  dataCredits: plus(one.dataCredits, other.dataCredits),
  actions: plus(one.actions, other.actions),
  usd: plus(one.usd, other.usd),
});

import type { KnownQuantity } from "../../model/quantity.ts";
import type { Signal } from "../../model/signal.ts";
import { DAYS_A_MONTH } from "../billed-per-month.ts";

/** How long a period of a schedule is, in days, by Clay's word for it (clay-api.md section 9). A month and a quarter go by 30 and 90. */
const DAYS: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  "fifteen-minutes": 1 / 96,
  hourly: 1 / 24,
  daily: 1,
  weekly: 7,
  biweekly: 14,
  monthly: 30,
  quarterly: 90,
};

/**
 * How often a schedule runs in 30 days, on average and from the fewest to the most runs that such days hold: a weekly one four or five times.
 * Null when its period is not one that we know.
 */
export function runsPerMonth(schedule: Signal["schedule"]): KnownQuantity | null {
  const days = schedule === null ? undefined : DAYS[schedule.unit];
  const times = schedule?.amount ?? 1;
  if (days === undefined || times <= 0) return null;
  // 30 / (1 / 96) is not quite 2,880.
  const runs = Number((DAYS_A_MONTH / (days * times)).toFixed(9));
  return { low: Math.floor(runs), likely: runs, high: Math.ceil(runs) };
}

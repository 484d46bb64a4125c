import { type Amount, rangeOf } from "../../utils/model/decimal-range.ts";
import type { ActionRecord } from "../../utils/prices/record.ts";

// A URL, a repository, a section of our notes, or a named rule, guess or compilation; more than a word in any case.
const SOURCE = /^(https:\/\/\S+$|github:[\w.-]+\/\S+|[a-z-]+\.md section \d+|[\w:]+( \S+){3,})/;
const DATE = /^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * What is wrong with where a record says that it was read, in words; empty when nothing is.
 * @param from typed as unknown, because a record without a source does not fit the type
 * @param today ISO date
 */
export function sourceFaults(from: unknown, today: string): string[] {
  const [source, asOf, confidence] = (Array.isArray(from) ? from : []) as unknown[];
  const faults: string[] = [];
  if (typeof source !== "string" || !SOURCE.test(source)) faults.push("no source");
  if (typeof asOf !== "string" || !DATE.test(asOf)) faults.push("no date");
  else if (asOf > today) faults.push("a date in the future");
  if (!["high", "medium", "low"].includes(String(confidence))) faults.push("no confidence");
  return faults;
}

/** What is wrong with an amount: not a decimal, less than zero, or three that are not in order. Null is a figure that was not found. */
export function amountFaults(amount: Amount | null): string[] {
  if (amount === null) return [];
  const parts = typeof amount === "string" ? [amount] : amount;
  if (!parts.every((part) => typeof part === "string" && /^\d+(\.\d+)?$/.test(part))) return ["not a decimal"];
  try {
    rangeOf(amount);
    return [];
  } catch {
    return ["not in order"];
  }
}

/** Keys, old names among them, that several records share although not each of them says its packages. */
export function keysWithoutPackages(records: readonly ActionRecord[]): string[] {
  const holders = new Map<string, ActionRecord[]>();
  for (const record of records) {
    for (const key of [record.key, ...record.aliases]) holders.set(key, [...(holders.get(key) ?? []), record]);
  }
  return [...holders]
    .filter(([, them]) => them.length > 1 && them.some(({ packageIds }) => packageIds.length === 0))
    .map(([key]) => key);
}

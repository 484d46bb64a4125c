import type { Guard } from "../../utils/model/gate.ts";
import type { ColumnReport, TableReport } from "../../utils/model/report.ts";

/**
 * A column's run condition in words: its state, what it asks of a row as far as its text says so, and the columns it reads.
 * "depends, only where Email is empty and Score is filled; reads Email, Score". The state alone where it reads nothing.
 */
export function conditionInWords({ gate }: ColumnReport, { columns }: TableReport): string {
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? id;
  const asked = gate.guards.map((guard) => guardInWords(guard, nameOf)).join(" and ");
  const read = gate.references.map(nameOf).join(", ");
  return `${gate.state}${asked === "" ? "" : `, only where ${asked}`}${read === "" ? "" : `; reads ${read}`}`;
}

const WORDS = { "be-filled": "is filled", "be-empty": "is empty" };

function guardInWords({ columnId, path, must, values }: Guard, nameOf: (id: string) => string): string {
  const what = path.length === 0 ? nameOf(columnId) : `${path.join(".")} of ${nameOf(columnId)}`;
  if (must !== "equal") return `${what} ${WORDS[must]}`;
  return `${what} is ${values.map((value) => `"${value}"`).join(" or ")}`;
}

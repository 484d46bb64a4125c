import * as z from "zod/mini";
import { addDecimals } from "./decimal-sum.ts";
import { comparedRunSchema } from "./run-forecast.ts";
import { decimalSchema, type Table } from "./table.ts";
import { actionPriceKey } from "./user-terms.ts";

/** Runs that ended and how many of them found something. */
const hitsSchema = z.object({ found: z.number(), done: z.number() });
export type Hits = z.infer<typeof hitsSchema>;

/** What billed runs took on Clay's key: credits over so many of them. */
const chargeSchema = z.object({ credits: decimalSchema, cells: z.number() });
export type Charge = z.infer<typeof chargeSchema>;

/** What one table says of an action. */
export const actionHistorySchema = z.object({
  /** Of columns that run on rows as they come; null when none ran. */
  first: z.nullable(hitsSchema),
  /** Of columns that run where earlier steps found nothing. */
  later: z.nullable(hitsSchema),
  charge: z.nullable(chargeSchema),
});
export type ActionHistory = z.infer<typeof actionHistorySchema>;

/** What one table teaches about others of its workspace. Figures only. */
export const tableHistorySchema = z.object({
  /** By the key under which the user's own price of a column is kept. */
  actions: z.record(z.string(), actionHistorySchema),
  /** Runs that were compared with their bill, oldest first. */
  runs: z.array(comparedRunSchema),
});
export type TableHistory = z.infer<typeof tableHistorySchema>;

/** Two charges of one action together; null only where neither is known. */
export function addCharges(a: Charge | null, b: Charge | null): Charge | null {
  return a && b ? { credits: addDecimals(a.credits, b.credits), cells: a.cells + b.cells } : (a ?? b);
}

type Counted<Figures> = Figures & {
  /** How many tables say it. */
  tables: number;
};

/** What the other tables of a workspace say of an action. */
export interface ActionLessons {
  first: Counted<Hits> | null;
  later: Counted<Hits> | null;
  charge:
    | (Counted<Charge> & {
        /** ISO date on which the newest of it was seen; null when nobody says. */
        asOf: string | null;
      })
    | null;
}

/** By the key of the action. */
export type WorkspaceHistory = Readonly<Record<string, ActionLessons>>;

interface Told {
  history: Pick<TableHistory, "actions">;
  /** ISO date. */
  asOf: string | null;
}

/** Adds up what tables say of the actions that one of them runs; an action of which none says anything is left out. */
export function addUpHistory(tables: readonly Told[], { columns }: Pick<Table, "columns">): WorkspaceHistory {
  const asked = new Set(columns.flatMap(({ action }) => (action === null ? [] : [actionPriceKey(action)])));
  const told = new Map<string, (ActionHistory & { asOf: string | null })[]>();
  for (const { history, asOf } of tables) {
    for (const [key, action] of Object.entries(history.actions)) {
      // Behind the action's own key may stand that of a model or a function.
      if (!asked.has(key.split("/", 2).join("/"))) continue;
      told.set(key, [...(told.get(key) ?? []), { ...action, asOf }]);
    }
  }
  return Object.fromEntries([...told].map(([key, of]) => [key, lessonsOf(of)]));
}

function lessonsOf(told: readonly (ActionHistory & { asOf: string | null })[]): ActionLessons {
  const hits = (role: "first" | "later") => {
    const counts = told.flatMap((it) => it[role] ?? []);
    if (counts.length === 0) return null;
    const sum = (figure: keyof Hits) => counts.reduce((total, it) => total + it[figure], 0);
    return { found: sum("found"), done: sum("done"), tables: counts.length };
  };
  const charged = told.flatMap(({ charge, asOf }) => (charge === null ? [] : [{ ...charge, asOf }]));
  const charge =
    charged.length === 0
      ? null
      : {
          credits: charged.map(({ credits }) => credits).reduce(addDecimals),
          cells: charged.reduce((total, { cells }) => total + cells, 0),
          tables: charged.length,
          asOf: charged.map(({ asOf }) => asOf).reduce((a, b) => (a === null || (b !== null && b > a) ? b : a)),
        };
  return { first: hits("first"), later: hits("later"), charge };
}

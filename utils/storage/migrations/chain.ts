import type { IDBPDatabase, IDBPTransaction } from "idb";
import { firstStores } from "./001-first-stores.ts";
import { moreKinds } from "./002-more-kinds.ts";
import { verdicts } from "./003-verdicts.ts";
import { promptColumns } from "./004-prompt-columns.ts";
import { pricesAndTerms } from "./005-prices-and-terms.ts";
import { arrivals } from "./006-arrivals.ts";
import { bills } from "./007-bills.ts";

/** One step of the schema. It may create stores and transform records; it must not wait for anything but the database. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
) => void | Promise<void>;

/** In order: the first one makes version 1 out of nothing. A step that was released is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  firstStores,
  moreKinds,
  verdicts,
  promptColumns,
  pricesAndTerms,
  arrivals,
  bills,
];

/** Runs every step that a database of `oldVersion` (0: none) has not seen. */
export async function migrate(
  database: IDBPDatabase,
  oldVersion: number,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
): Promise<void> {
  for (const step of MIGRATIONS.slice(oldVersion)) await step(database, transaction);
}

import { deleteDB } from "idb";
import { CodedError, codeOf } from "../diagnostics/coded-error.ts";
import { codedFailure, DATABASE_NAME, openDatabase } from "./database.ts";
import { keepingFailureItem } from "./keeping-failure.ts";
import { STORE_NAMES } from "./kinds.ts";
import { panelShowsItem } from "./panel-shows.ts";
import { settingsItem } from "./settings.ts";

/**
 * Removes every record and every setting of this extension. The empty database stays, because deleting it could be
 * blocked by another connection; only one that a newer Fettle wrote goes as a whole, because its stores are not known here.
 * Rejects with a CodedError when the records could not be removed.
 */
export async function deleteEverything(): Promise<void> {
  try {
    await emptyStores();
  } catch (failure) {
    if (codeOf(failure, "database-unavailable") !== "database-newer") throw failure;
    await dropDatabase();
  }
  await keepingFailureItem.removeValue({ removeMeta: true });
  await panelShowsItem.removeValue({ removeMeta: true });
  await settingsItem.removeValue({ removeMeta: true });
}

async function emptyStores(): Promise<void> {
  try {
    const transaction = (await openDatabase()).transaction([...STORE_NAMES], "readwrite");
    await Promise.all([...STORE_NAMES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  } catch (failure) {
    throw codedFailure(failure);
  }
}

function dropDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const isHeld = () => reject(new CodedError("database-blocked"));
    deleteDB(DATABASE_NAME, { blocked: isHeld }).then(resolve, (failure) => reject(codedFailure(failure)));
  });
}

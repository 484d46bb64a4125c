import { codedFailure, openDatabase } from "./database.ts";
import { STORE_NAMES } from "./kinds.ts";
import { settingsItem } from "./settings.ts";

/**
 * Removes every record and every setting of this extension. The empty database stays, because deleting it could be
 * blocked by another connection. Rejects with a CodedError when the records could not be removed.
 */
export async function deleteEverything(): Promise<void> {
  try {
    const transaction = (await openDatabase()).transaction([...STORE_NAMES], "readwrite");
    await Promise.all([...STORE_NAMES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  } catch (failure) {
    throw codedFailure(failure);
  }
  await settingsItem.removeValue({ removeMeta: true });
}

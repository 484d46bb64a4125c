import type { CatalogueAction } from "../model/catalogue.ts";
import type { ActionName } from "../storage/catalogue.ts";
import type { Repositories } from "../storage/repositories.ts";

/**
 * Entries of Clay's catalogue as a workspace sees it: those of the named actions, each once, or all of them. Where the
 * workspace's own catalogue has none, those of a catalogue that came without a workspace. Null: none was seen.
 * Must run inside one transaction. `"all"` reads some 1,400 records: not for every analysis.
 */
export async function loadCatalogue(
  { catalogue }: Repositories,
  workspaceId: string | null,
  actions: readonly ActionName[] | "all",
): Promise<CatalogueAction[] | null> {
  const owners = workspaceId === null ? [null] : [workspaceId, null];
  for (const owner of owners) {
    const found =
      actions === "all"
        ? await catalogue.all(owner)
        : (await Promise.all(namedOnce(actions).map((action) => catalogue.find(owner, action)))).flat();
    if (found.length > 0) return found;
  }
  return null;
}

function namedOnce(actions: readonly ActionName[]): ActionName[] {
  const isWhole = new Set(actions.filter(({ packageId }) => packageId === null).map(({ key }) => key));
  const byName = new Map(
    actions
      .filter(({ key, packageId }) => packageId === null || !isWhole.has(key))
      .map((action) => [JSON.stringify([action.key, action.packageId]), action]),
  );
  return [...byName.values()];
}

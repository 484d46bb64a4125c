import type { Observation } from "../model/observation.ts";
import type { Repositories } from "../storage/repositories.ts";
import { ACTIVITY_KEEPERS } from "./keep-activity.ts";
import { type HealthObservation, isAboutHealth, keepHealth } from "./keep-health.ts";
import { TABLE_KEEPERS } from "./keep-tables.ts";
import { WORKSPACE_KEEPERS } from "./keep-workspaces.ts";
import type { Keepers } from "./keeper.ts";

/** Rows are held in memory only, elsewhere: nothing here may store them. */
type SeenRows = Extract<Observation, { kind: "row-sights" }>;
type Kept = Exclude<Observation, HealthObservation | SeenRows>;

// Complete by its type: a kind of observation without a keeper does not compile.
const KEEPERS: Keepers<Kept["kind"]> = { ...TABLE_KEEPERS, ...ACTIVITY_KEEPERS, ...WORKSPACE_KEEPERS };

export interface Applied {
  /** Tables whose view may be another now: those for which `loadTable` reads what was kept. */
  tableIds: string[];
  /** True when something cannot be read, or can be read again, that could or could not before. */
  isBlindChanged: boolean;
}

/**
 * Keeps what was observed, in the order it was observed. `now` is epoch milliseconds; `before` is told of each before it is kept.
 * Must run inside one transaction (`inOneTransaction`): an edit reads a table, changes it and writes it back.
 */
export async function applyObservations(
  repositories: Repositories,
  observations: readonly Observation[],
  now: number,
  before: (observation: Observation) => Promise<void> = async () => {},
): Promise<Applied> {
  const tableIds = new Set<string>();
  let isBlindChanged = false;
  for (const observation of observations) {
    if (observation.kind === "row-sights") continue;
    await before(observation);
    if (isAboutHealth(observation)) {
      isBlindChanged = (await keepHealth(repositories, observation, now)) || isBlindChanged;
    } else {
      for (const id of await keep(repositories, observation, now)) tableIds.add(id);
    }
  }
  return { tableIds: [...tableIds], isBlindChanged };
}

function keep(repositories: Repositories, observation: Kept, now: number): Promise<string[]> {
  // TypeScript does not see that the keeper and the observation are of the same kind.
  const keeper = KEEPERS[observation.kind] as (...args: [Repositories, Kept, number]) => Promise<string[]>;
  return keeper(repositories, observation, now);
}

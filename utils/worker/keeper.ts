import type { Observation } from "../model/observation.ts";
import type { Repositories } from "../storage/repositories.ts";

/** Keeps one observation of a kind at `now` (epoch milliseconds). Returns the tables whose view may be another now. */
type Keeper<Kind extends Observation["kind"]> = (
  repositories: Repositories,
  observation: Extract<Observation, { kind: Kind }>,
  now: number,
) => Promise<string[]>;

/** A keeper for each of these kinds. */
export type Keepers<Kind extends Observation["kind"]> = { [Each in Kind]: Keeper<Each> };

/** The known things with those that were seen in their place; what was not known before comes last. */
export function mergeById<Thing>(known: readonly Thing[], seen: readonly Thing[], idOf: (thing: Thing) => string) {
  const byId = new Map([...known, ...seen].map((thing) => [idOf(thing), thing]));
  return [...byId.values()];
}

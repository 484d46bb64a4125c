import type { Observation } from "../model/observation.ts";
import { keyOf } from "../storage/kinds.ts";
import type { Repositories } from "../storage/repositories.ts";

/** What tells how well Fettle sees, rather than what it saw. */
export type HealthObservation = Extract<Observation, { kind: "drift" | "page-part" | "shape" }>;

export function isAboutHealth(observation: Observation): observation is HealthObservation {
  return observation.kind === "drift" || observation.kind === "page-part" || observation.kind === "shape";
}

/** Keeps it at `now` (epoch milliseconds). True when what the user is told of it is another now. */
export async function keepHealth(
  { drift, pageParts, shapes }: Repositories,
  observation: HealthObservation,
  now: number,
): Promise<boolean> {
  switch (observation.kind) {
    case "drift":
      return drift.add(observation.drift, now);
    case "page-part": {
      const { part, isReadable } = observation;
      const known = (await pageParts.get(part))?.value;
      const isSame = known?.isReadable === isReadable;
      await pageParts.put(part, { isReadable, since: isSame ? known.since : now }, now);
      // A first look that succeeds changes nothing for the user.
      return known === undefined ? !isReadable : !isSame;
    }
    case "shape": {
      const { endpoint, shape, times } = observation;
      const key = keyOf(endpoint, shape);
      const known = (await shapes.get(key))?.value.times ?? 0;
      await shapes.put(key, { endpoint, shape, times: known + times }, now);
      return false;
    }
  }
}

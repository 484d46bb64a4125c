import { CodedError } from "../diagnostics/coded-error.ts";
import type { Observation } from "../model/observation.ts";
import { deliver } from "./delivery.ts";
import type { MessageName } from "./protocol.ts";

/**
 * Sends observations to the worker, at most 50 at once: `sendMessage("observe", …)` without the schemas of all the other messages,
 * which would be a third of the bridge that starts before Clay's page does. The worker checks what arrives. Rejects as
 * `sendMessage` does.
 */
export async function sendObservations(observations: readonly Observation[]): Promise<void> {
  const reply = await deliver("observe" satisfies MessageName, observations);
  if (reply !== null) throw new CodedError("message-reply-malformed");
}

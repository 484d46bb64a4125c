import { observeFetch } from "./observe-fetch.ts";
import { observeXhr } from "./observe-xhr.ts";
import { offerPort } from "./offer-port.ts";
import { createSink } from "./sink.ts";

/**
 * Set where the capture runs. Not on the wrappers, because a tool that wraps them would hide it from a second start; not
 * enumerable, and on a class whose symbols nobody lists, so that no page comes upon it by chance.
 */
const MARK = Symbol.for("fettle.capture");

/**
 * Starts the capture in the page's world: call it at document_start, in the same step as the bridge and after it. Does nothing on a
 * page that has a capture already, and nothing when no bridge takes the port. Never throws, never undoes its work: another tool
 * may stand on our wrappers by then, so after the bridge is gone they only pass calls through.
 */
export function startCapture(): void {
  try {
    const owner = MessagePort.prototype;
    if (MARK in owner) return;
    const port = offerPort();
    if (port === null) return;
    Object.defineProperty(owner, MARK, { value: true });
    const sink = createSink(port);
    observeFetch(sink);
    observeXhr(sink);
  } catch {
    // The page works on without us.
  }
}

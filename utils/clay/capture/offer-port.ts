import { HANDSHAKE } from "./handshake.ts";

/**
 * Page world: offers one end of a new channel to the bridge and returns the other end, or null when no bridge took it. The event
 * is synthetic and synchronous: `postMessage` would reach the page's own listeners, and only after page scripts have run.
 */
export function offerPort(): MessagePort | null {
  const { port1, port2 } = new MessageChannel();
  const isTaken = !window.dispatchEvent(new MessageEvent(HANDSHAKE, { ports: [port2], cancelable: true }));
  if (isTaken) return port1;
  port1.close();
  return null;
}

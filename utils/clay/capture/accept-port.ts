import { HANDSHAKE } from "./handshake.ts";

/**
 * Isolated world, at document_start: waits for the hook's offer and calls `take` with the port, at most once. Listening ends
 * with the first node that the parser adds: mutation callbacks run before the parser starts a script, so a page script
 * that forges an offer finds nobody, also when the hook never came.
 */
export function acceptPort(take: (port: MessagePort) => void): void {
  const parser = new MutationObserver(stop);
  window.addEventListener(HANDSHAKE, onOffer, { capture: true });
  parser.observe(document, { childList: true, subtree: true });

  function stop(): void {
    window.removeEventListener(HANDSHAKE, onOffer, { capture: true });
    parser.disconnect();
  }

  function onOffer(event: Event): void {
    event.stopImmediatePropagation();
    const port = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (port === undefined) return;
    // Tells the hook that its offer was taken; it installs nothing otherwise.
    event.preventDefault();
    stop();
    take(port);
  }
}

/** Isolated world: tells the hook to fall silent, for good, and closes the port. */
export function closePort(port: MessagePort): void {
  port.postMessage(null);
  port.close();
}

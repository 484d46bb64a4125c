const KEY_EVENTS = ["keydown", "keyup", "keypress"];

/**
 * Keeps keys that are pressed inside our host from every listener of the page on the document or below, also from those
 * that listen in the capture phase, which run before the event enters our shadow root (engineering.md C7). The window is
 * the only earlier place: there the event ends, and a copy that cannot leave the shadow root goes to our own handlers.
 * What the browser does with a key (type, press a button, move the focus) does not depend on the event's way.
 *
 * A page that listens on the window, and did so before us, still sees the key.
 *
 * @returns takes the listeners away
 */
export function keepKeys(view: Window, host: Element): () => void {
  const keep = (event: Event) => {
    const path = event.composedPath();
    if (!(event instanceof KeyboardEvent) || !path.includes(host)) return;
    event.stopImmediatePropagation();
    if (path[0]?.dispatchEvent(copyWithin(event)) === false) event.preventDefault();
  };
  for (const type of KEY_EVENTS) view.addEventListener(type, keep, { capture: true });
  return () => {
    for (const type of KEY_EVENTS) view.removeEventListener(type, keep, { capture: true });
  };
}

function copyWithin(event: KeyboardEvent): KeyboardEvent {
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey, cancelable } = event;
  const keys = { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
  return new KeyboardEvent(event.type, { ...keys, bubbles: true, cancelable, composed: false });
}

/** Attribute changes that can move, show, hide or switch something of Clay's. */
const WATCHED_ATTRIBUTES = [
  "style",
  "class",
  "open",
  "hidden",
  "id",
  "aria-modal",
  "aria-checked",
  "data-state",
  "data-checked",
];

/**
 * Calls `look` once per animation frame in which the page may have moved: scrolling, resizing, layout changes,
 * transitions. One observer and one frame request, whatever the number of causes (engineering.md C25). Never writes.
 * @param look must be idempotent; it is called once at the start.
 * @param signal ends the watch.
 * @returns a function that asks for one more look.
 */
export function watchPage(root: Document, look: () => void, signal: AbortSignal): () => void {
  const view = root.defaultView;
  if (view === null || signal.aborted) return () => {};
  let frame = 0;
  const request = () => {
    if (frame !== 0 || signal.aborted) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };

  const mutations = new MutationObserver(request);
  mutations.observe(root.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    // Typing in an editable box changes its text and nothing else.
    characterData: true,
    attributeFilter: WATCHED_ATTRIBUTES,
  });
  const sizes = new ResizeObserver(request);
  sizes.observe(root.documentElement);
  const passive = { signal, capture: true, passive: true };
  root.addEventListener("scroll", request, passive);
  root.addEventListener("transitionend", request, passive);
  root.addEventListener("animationend", request, passive);
  view.addEventListener("resize", request, passive);

  signal.addEventListener("abort", () => {
    mutations.disconnect();
    sizes.disconnect();
    view.cancelAnimationFrame(frame);
  });
  request();
  return request;
}
